import { readDraft } from '../src/desk/draft/read.ts'
import { namesIn } from '../src/desk/library/drift/names.ts'
import { quantitiesIn } from '../src/desk/library/statements/quantities.ts'
import { overlaps, type Span } from '../src/desk/span.ts'
import { readStory } from '../src/desk/story/read.ts'
import type { Sentence, Story } from '../src/desk/story/story.ts'
import type { Draw } from './drawn.ts'

/** A draft with one fault made in it. */
export interface Fault extends Span {
  kind: string
  /** The check that the fault is for. */
  check: string
  text: string
  /** The sentence that it is in, in the text. */
  sentence: Span
}

/** A change of one sentence’s words: where in the prose, and what is there then. */
type Change = Span & { words: string }

const small = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** How each kind of fault is made in a sentence; nothing where there is no place for it. */
const makers: Record<
  string,
  { check: string; make: (story: Story, sentence: Sentence, draw: Draw) => Change[] }
> = {
  number: { check: 'figure', make: numbers },
  name: { check: 'name', make: names },
  day: { check: 'day', make: days },
  'hedge lost': { check: 'hedge', make: flat },
  'no put in': { check: 'polarity', make: denied },
  'no taken out': { check: 'polarity', make: affirmed },
}

/** Every fault that can be made in the sentences of a draft that overlap no planted one and no quotation. */
export function faultsIn(text: string, planted: Span[], draw: Draw): Fault[] {
  const story = readStory(readDraft(text, { path: 'draft.md' }))
  const faults: Fault[] = []
  for (const sentence of story.sentences) {
    const place = story.prose.toDraft(sentence)
    if (planted.some(span => overlaps(span, place)) || sentence.words.length < 6) continue
    for (const [kind, { check, make }] of Object.entries(makers))
      for (const { start, end, words } of make(story, sentence, draw)) {
        if (story.quotations.some(quotation => overlaps(quotation, { start, end: Math.max(end, start + 1) })))
          continue
        const at = story.prose.toDraft({ start, end })
        const grown = words.length - (at.end - at.start)
        faults.push({
          kind,
          check,
          text: text.slice(0, at.start) + words + text.slice(at.end),
          start: at.start,
          end: at.start + Math.max(1, words.length),
          sentence: { start: place.start, end: place.end + grown },
        })
      }
  }
  return faults
}

function numbers(story: Story, sentence: Sentence, draw: Draw): Change[] {
  return quantitiesIn(story, sentence).flatMap(({ start, end }) => {
    const written = story.text.slice(start, end)
    const digits = /\d[\d,]*(?:\.\d+)?/.exec(written)
    if (digits) {
      const from = start + digits.index
      return [{ start: from, end: from + digits[0].length, words: otherDigits(digits[0], draw) }]
    }
    const word = /[a-z]+(?:-[a-z]+)?/i.exec(written)
    if (!word || !small.includes(word[0].toLowerCase())) return []
    const at = small.indexOf(word[0].toLowerCase())
    const other = small[(at + 1 + draw(4)) % 12]
    const words = /^[A-Z]/.test(word[0]) ? other[0].toUpperCase() + other.slice(1) : other
    return [{ start: start + word.index, end: start + word.index + word[0].length, words }]
  })
}

function otherDigits(written: string, draw: Draw): string {
  const plain = written.replaceAll(',', '')
  const places = [...plain].flatMap((digit, index) => (digit === '.' ? [] : [index]))
  if (places.length > 1 && draw(2) === 0) {
    const at = places[draw(places.length - 1)]
    const next = places[places.indexOf(at) + 1]
    if (plain[at] !== plain[next] && plain[next] !== '0') {
      const list = [...plain]
      ;[list[at], list[next]] = [list[next], list[at]]
      return grouped(list.join(''), written)
    }
  }
  const at = places[draw(places.length)]
  const other = String((Number(plain[at]) + 1 + draw(8)) % 10 || 7)
  return grouped(plain.slice(0, at) + other + plain.slice(at + 1), written)
}

const grouped = (digits: string, like: string) =>
  like.includes(',') ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits

/** Two letters of a name changed places, or one made another. */
function names(story: Story, sentence: Sentence, draw: Draw): Change[] {
  return namesIn(story, sentence).flatMap(({ words }) => {
    const word = words[draw(words.length)]
    const letters = word.text.replace(/['’]s?$/, '')
    if (letters.length < 5 || /[^\p{L}]/u.test(letters)) return []
    const at = 1 + draw(letters.length - 2)
    const other = letters.slice(0, at) + 'aeioulnrt'[draw(9)] + letters.slice(at + 1)
    return other === letters ? [] : [{ start: word.start, end: word.start + letters.length, words: other }]
  })
}

function days(story: Story, sentence: Sentence, draw: Draw): Change[] {
  const text = story.text.slice(sentence.start, sentence.end)
  const found: Change[] = []
  for (const match of text.matchAll(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g))
    found.push(changed(match, weekdays[(weekdays.indexOf(match[0]) + 1 + draw(6)) % 7]))
  for (const match of text.matchAll(/\b(?:in|since|until|of) ((?:19|20)\d\d)\b/g))
    found.push(changed(match, match[0].slice(0, -4) + (Number(match[1]) + 1 + draw(4))))
  return found.map(each => ({ ...each, start: each.start + sentence.start, end: each.end + sentence.start }))
}

const changed = (match: RegExpMatchArray, words: string): Change => ({
  start: match.index as number,
  end: (match.index as number) + match[0].length,
  words,
})

/** `may` and `could` become `will`; `alleged` goes. */
function flat(story: Story, sentence: Sentence): Change[] {
  const text = story.text.slice(sentence.start, sentence.end)
  return [...text.matchAll(/\b(?:may|might|could)(?= \p{Ll})(?! have)/gu)]
    .map(match => changed(match, 'will'))
    .concat([...text.matchAll(/\b(?:may|might|could) have\b/g)].map(match => changed(match, 'had')))
    .concat(
      [...text.matchAll(/\b(?:alleged(?:ly)?|suspected|possibly|apparently) /g)].map(match =>
        changed(match, ''),
      ),
    )
    .map(each => ({ ...each, start: each.start + sentence.start, end: each.end + sentence.start }))
}

/** `has been tested` becomes `has not been tested`. */
function denied(story: Story, sentence: Sentence): Change[] {
  const text = story.text.slice(sentence.start, sentence.end)
  const match =
    /\b(?:was|were|is|are|has|have|had|will|would|could|can)(?= \p{Ll})(?! (?:not|never|no)\b)/u.exec(text)
  return match
    ? [
        {
          start: sentence.start + match.index,
          end: sentence.start + match.index + match[0].length,
          words: `${match[0]} not`,
        },
      ]
    : []
}

function affirmed(story: Story, sentence: Sentence): Change[] {
  const text = story.text.slice(sentence.start, sentence.end)
  return [...text.matchAll(/ (?:not|never)\b(?! (?:only|just))/g)].map(({ 0: words, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
    words: '',
  }))
}

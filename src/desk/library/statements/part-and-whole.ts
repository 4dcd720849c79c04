import { figureOf, numberInWords, numberOf } from '../../english/numerals.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { partAround } from './part-around.ts'
import { weightOf } from './roots.ts'

/** A part and its whole, as a source tells both: `Of 96 complaints received, 11 were upheld`. */
export interface PartAndWhole {
  part: Span & { value: number }
  whole: Span & { value: number }
  /** What is said of the part alone: `upheld`. */
  ofPart: Word[]
  /** What is said of the whole: `complaints`, `received`. */
  ofWhole: Word[]
}

const one = `(?:[$£€] ?)?(?:\\d[\\d,]*(?:\\.\\d+)?|${numberInWords})(?: (?:hundred|thousand|million|billion))?(?![\\d.,]*\\d| ?%| per ?cent|\\p{L})`

/** `720 of Mercy Valley’s 1,150 nurses`, `$3.4 million of the zoo’s annual budget of $21 million`, `one of the six`. */
const partOfWhole = new RegExp(`(?<![\\p{L}\\d.,-])(${one}) of (?:[\\p{L}.’'-]+ ){0,6}?(${one})`, 'giu')
/** `Of nine yards sampled in May, four had more lead`. */
const ofWholePart = new RegExp(
  `(?<=^|[.;:,] |and )of (?:the |its |his |her |their )?(${one})( [^.;,]{2,60}), (?:only |just |at least )?(${one})`,
  'giu',
)
/** `About 5,600 fish were killed, of which 3,100 were trout`; `31 soldiers died, 19 of them Orvanian`. */
const wholeOfWhich = new RegExp(
  `, (?:(?:of|among|including) (?:which|whom|them),? (?:only |just |about )?(${one})|(${one}) of (?:which|whom|them))`,
  'giu',
)
const anyNumber = new RegExp(`(?<![\\p{L}\\d.,-])${one}`, 'giu')

/** Every part and whole of a sentence. */
export const partsIn = memo((sentence: Sentence, story: Story): PartAndWhole[] => {
  const text = story.text.slice(sentence.start, sentence.end)
  if (!/\bof\b/i.test(text)) return []
  const found: PartAndWhole[] = []
  const add = (part: WrittenNumber, whole: WrittenNumber, ofPart: Span[], ofWhole: Span[]) => {
    if (!(part.value < whole.value)) return
    const wordsIn = (spans: Span[]) =>
      sentence.words.filter(
        word =>
          weightOf(word) > 0 &&
          numberOf(word.lower.replace(/^[$£€]/, '')) === undefined &&
          spans.some(
            ({ start, end }) => word.start >= sentence.start + start && word.end <= sentence.start + end,
          ),
      )
    const at = ({ start, end, value }: WrittenNumber) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      value,
    })
    const pair = { part: at(part), whole: at(whole), ofPart: wordsIn(ofPart), ofWhole: wordsIn(ofWhole) }
    if (pair.ofPart.length > 0) found.push(pair)
  }
  for (const match of text.matchAll(ofWholePart)) {
    const whole = toldAt(match, 1)
    const part = toldAt(match, 3)
    add(
      part,
      whole,
      [{ start: part.end, end: endOf(text, part.end) }],
      [{ start: whole.end, end: whole.end + match[2].length }],
    )
  }
  for (const match of text.matchAll(partOfWhole)) {
    const part = toldAt(match, 1)
    const whole = toldAt(match, 2)
    const start = startOf(text, part.start)
    const phrase = wholeEnd(text, whole.end)
    add(
      part,
      whole,
      [
        { start, end: part.start },
        { start: phrase, end: endOf(text, phrase) },
      ],
      [{ start: part.end, end: phrase }],
    )
  }
  for (const match of text.matchAll(wholeOfWhich)) {
    const part = toldAt(match, match[1] === undefined ? 2 : 1)
    const wholes = [...text.slice(0, match.index).matchAll(anyNumber)].map(each => toldAt(each, 0))
    // `5,600 fish were killed over 11 kilometres, of which 3,100`: the whole is more than its part.
    const whole = wholes.findLast(({ value }) => value > part.value)
    if (!whole) continue
    const behind = match.index + match[0].length
    add(
      part,
      whole,
      [{ start: behind, end: endOf(text, behind) }],
      [{ start: startOf(text, whole.start), end: match.index }],
    )
  }
  return found
})

type WrittenNumber = Span & { value: number }

function toldAt(match: RegExpMatchArray, group: number): WrittenNumber {
  const written = match[group]
  const offset = match[0].lastIndexOf(written)
  const start =
    (match.index ?? 0) +
    (group === 1 && match[0].indexOf(written) < offset ? match[0].indexOf(written) : offset)
  return { start, end: start + written.length, value: figureOf(written) }
}

/** Where the part of a sentence ends, over an aside between two commas. */
function endOf(text: string, from: number): number {
  const aside = /^,[^,.;]{2,60}, /.exec(text.slice(from))
  const start = from + (aside?.[0].length ?? 0)
  const mark = text.slice(start).search(/[.;:](?:\s|$)|, |\b(?:and|but|while|before|after|when)\b/)
  return mark < 0 ? text.length : start + mark
}

/** Where the part of a sentence begins that has a place. */
const startOf = (text: string, at: number): number =>
  partAround({ text }, { start: 0, end: text.length }, { start: at, end: at }).start

/** The noun of a whole, and how it is described: `1,150 nurses`, `two men suspended over the blockade`. */
const nounBehind =
  /^(?:[ -]\p{Ll}[\p{L}-]+){0,2}?[ -](?:\p{Ll}+s|people|men|women|children)(?! (?:was|is|has)\b)(?: (?:(?:\p{Ll}+(?:ed|en|ing)|held|kept) (?:in|at|on|over|by|for)|who|which|that) [^,.;]*(?=, ))?/u
function wholeEnd(text: string, end: number): number {
  const behind = text.slice(end)
  return end + (nounBehind.exec(behind)?.[0].length ?? 0)
}

import { nounsInLy } from '../english/lexicon/function-words.ts'
import { overlaps, type Span } from '../span.ts'
import type { Sentence, Story } from '../story/story.ts'
import { type VerbWord, verbOf } from './verbs.ts'

/** A word or a mark of a sentence, with what it can be told to be without a dictionary of all words. */
export interface Item extends Span {
  text: string
  /** In small letters with straight apostrophes; a possessive without its `'s`. */
  lower: string
  kind: Kind
  /** `Halloran's`. */
  possessive: boolean
  verb?: VerbWord
}

export type Kind =
  | 'determiner'
  | 'number'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'pronoun'
  | 'modal'
  | 'negation'
  | 'adverb'
  | 'name'
  | 'word'
  | 'mark'
  | 'quotation'

const kinds = new Map<string, Kind>()
const put = (kind: Kind, words: string) => {
  for (const word of words.split(' ')) kinds.set(word, kind)
}
put(
  'determiner',
  'a an the this these those his her its their our my your each every some any another both all several many most other such certain',
)
put(
  'number',
  'one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands',
)
put(
  'preposition',
  'of in on at by for with from to into onto about against among between during without within through over under near toward towards upon across ' +
    'behind beside beyond despite inside outside like per via amid around above below along off out up down than',
)
put('coordinator', 'and or but nor yet &')
put(
  'subordinator',
  'because although though while whereas when before after since unless until as if whether that lest once how why where what',
)
put('relative', 'who whom whose which')
put(
  'pronoun',
  'he she it they we you i them him us me himself herself itself themselves someone somebody everyone nobody anyone none everybody something nothing',
)
put('modal', 'may might could can would should will shall must cannot')
put('negation', 'not never no neither without hardly scarcely')
put(
  'adverb',
  'also still only even just now then already often always twice once again later earlier ever perhaps maybe indeed long soon very quite rather too so there here ago merely simply well',
)

/** No person writes a longer sentence; what a machine wrote must not cost the square of its length. */
const mostWords = 600

/** A sentence as items. Whole quotations are one item each: what is in them is not the story's own grammar. */
export function itemsOf(story: Story, sentence: Sentence): Item[] {
  const items: Item[] = []
  const closed = story.quotations.filter(each => overlaps(each, sentence) && each.kind === 'full')
  let at = sentence.start
  for (const word of sentence.words.slice(0, mostWords)) {
    const quotation = closed.find(each => overlaps(each, word))
    if (quotation) {
      if (at <= quotation.start || items.length === 0) {
        addMarks(items, story.text, at, Math.min(quotation.start, word.start))
        addQuotation(items, story.text, quotation)
      }
      at = Math.max(at, Math.min(quotation.end, sentence.end))
      continue
    }
    if (!isOneSpace(story.text, at, word.start)) addMarks(items, story.text, at, word.start)
    items.push(itemFrom(word.text, word))
    at = word.end
  }
  addMarks(items, story.text, at, sentence.words.length > mostWords ? at : sentence.end)
  return items
}

function addQuotation(items: Item[], text: string, quotation: Span & { content: Span }) {
  const { start, end } = quotation
  items.push({ start, end, text: '“”', lower: '“”', kind: 'quotation', possessive: false })
  const last = text[quotation.content.end - 1]
  if (last === ',') items.push({ start: end, end, text: ',', lower: ',', kind: 'mark', possessive: false })
}

/** What stands between most words, and holds no mark. */
const isOneSpace = (text: string, from: number, to: number) => to - from === 1 && text[from] === ' '

const dash = /^(?:—|–|--+)$/

function addMarks(items: Item[], text: string, from: number, to: number) {
  for (const match of text.slice(from, to).matchAll(/--+|[,;:()[\]—–?]|(?<=\s)-(?=\s)/g)) {
    const start = from + match.index
    const sign = dash.test(match[0]) || match[0] === '-' ? '—' : match[0]
    items.push({
      start,
      end: start + match[0].length,
      text: sign,
      lower: sign,
      kind: 'mark',
      possessive: false,
    })
  }
}

function itemFrom(text: string, { start, end }: Span): Item {
  const straight = text.replace(/[’‘]/g, "'").toLowerCase()
  const possessive =
    /(?:'s|s')$/.test(straight) && !/^(?:it|he|she|that|there|what|who|let|here)'s$/.test(straight)
  const lower = possessive ? straight.replace(/'s?$/, '') : straight
  return {
    start,
    end,
    text,
    lower,
    kind: kindOf(lower, text),
    possessive,
    verb: possessive ? undefined : verbOf(lower),
  }
}

function kindOf(lower: string, text: string): Kind {
  if (lower.endsWith("n't")) return 'negation'
  const known = kinds.get(lower)
  if (known && !(known === 'modal' && text === 'May')) return known
  if (/^[$€£]?\d/.test(lower)) return 'number'
  if (
    lower.endsWith('ly') &&
    /\p{Ll}{3,}ly$/u.test(lower) &&
    !nounsInLy.has(lower) &&
    !/^(?:early|only|apply)$/.test(lower)
  )
    return 'adverb'
  return /^\p{Lu}/u.test(text) ? 'name' : 'word'
}

/** The item at or after which a place in the story lies. */
export function itemFromOffset(items: Item[], offset: number): number {
  const index = items.findIndex(item => item.start >= offset)
  return index < 0 ? items.length : index
}

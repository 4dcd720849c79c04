import { modals } from '../english/lexicon/auxiliaries.ts'
import {
  clauseDeterminers,
  clausePrepositions,
  contractsIs,
  nounsInLy,
  plainAdverbs,
  pronouns,
  subordinators,
} from '../english/lexicon/function-words.ts'
import { smallNumbers } from '../english/lexicon/numbers.ts'
import { regex } from '../english/regex.ts'
import { overlaps, type Span } from '../span.ts'
import type { Sentence, Story } from '../story/story.ts'
import { type VerbWord, verbOf } from './verbs.ts'

/** A word or a mark of a sentence, with what can be known of it without a full dictionary. */
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
const put = (kind: Kind, words: Iterable<string>) => {
  for (const word of words) kinds.set(word, kind)
}
put('determiner', clauseDeterminers)
put('number', smallNumbers)
put('preposition', clausePrepositions)
put('coordinator', ['and', 'or', 'but', 'nor', 'yet', '&'])
put('subordinator', subordinators)
put('relative', ['who', 'whom', 'whose', 'which'])
put('pronoun', pronouns)
put('modal', modals)
put('negation', ['not', 'never', 'no', 'neither', 'without', 'hardly', 'scarcely'])
put('adverb', plainAdverbs)

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

/** What most words have between them: it holds no mark. */
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

const isContraction = regex()`^(?:${contractsIs})'s$`

function itemFrom(text: string, { start, end }: Span): Item {
  const straight = text.replace(/[’‘]/g, "'").toLowerCase()
  const possessive = /(?:'s|s')$/.test(straight) && !isContraction.test(straight)
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

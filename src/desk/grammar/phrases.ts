import { formsOfBe } from '../english/lexicon/auxiliaries.ts'
import type { Clause } from './clauses.ts'
import type { Parsed } from './parsed.ts'

type Tagged = Pick<Parsed, 'lower' | 'kinds' | 'tags'>

/** A noun phrase without what follows its noun: `the two Northfield councillors`. */
interface Chunk {
  start: number
  /** The place behind it. */
  end: number
  head: number
  isAfterPreposition: boolean
}

const nominal = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']
const pronounTags = ['PRP', 'WP', 'WDT', 'DT', 'EX', 'NN']
const forms = new Set([...formsOfBe, "'s", "'re", "'m"])
const denials = ['not', "n't", 'never']

/**
 * The clauses of a sentence from its tags alone: noun phrases and groups of verbs; the subject is the nearest free noun phrase
 * before the verbs, the object the one right behind them. It errs in other places than the tree does, so that where both agree
 * the reading is surer.
 */
export function clausesByPhrases(parsed: Parsed): Clause[] {
  const chunks = chunksOf(parsed)
  const clauses: Clause[] = []
  for (let at = 0; at < parsed.lower.length; at++) {
    const group = groupAt(parsed, chunks, at)
    if (!group) continue
    const subject = subjectOf(parsed, chunks, group, clauses.at(-1))
    const object =
      group.isCopular || group.isPassive ? -1 : objectOf(parsed, chunks, group.predicate, subject)
    clauses.push({ ...group, subject, object })
  }
  return clauses
}

function chunksOf(tagged: Tagged): Chunk[] {
  const { kinds, tags, lower } = tagged
  const chunks: Chunk[] = []
  for (let at = 0; at < kinds.length; ) {
    const start = at
    if (kinds[at] === 'PRON' && pronounTags.includes(tags[at])) at++
    else while (at < kinds.length && continues(tagged, at, start)) at++
    if (at === start) {
      at++
      continue
    }
    chunks.push({
      start,
      end: at,
      head: headOf(tagged, start, at),
      isAfterPreposition: start > 0 && kinds[start - 1] === 'ADP' && lower[start - 1] !== 'that',
    })
  }
  return chunks
}

function continues({ kinds, tags, lower }: Tagged, at: number, start: number): boolean {
  if (nominal.includes(kinds[at]) || ['$', 'PRP$', 'WP$'].includes(tags[at])) return true
  if (at === start) return false
  const isParticiple = /^VB[NG]$/.test(tags[at]) && ['NOUN', 'PROPN'].includes(kinds[at + 1])
  return tags[at] === 'POS' || lower[at] === '-' || isParticiple
}

/** The last noun; of a name at the end, its first word, as trees have it. */
function headOf({ kinds }: Tagged, start: number, end: number): number {
  let head = end - 1
  while (head > start && !['NOUN', 'PROPN', 'PRON', 'NUM'].includes(kinds[head])) head--
  while (head > start && kinds[head] === 'PROPN' && kinds[head - 1] === 'PROPN') head--
  return head
}

interface Group {
  predicate: number
  isCopular: boolean
  isPassive: boolean
  isNegated: boolean
  auxiliaries: number[]
  /** The first word of the group. */
  from: number
  isInfinitive: boolean
}

/** The group of verbs whose main verb, or whose linking verb, is at a place. */
function groupAt(tagged: Tagged, chunks: Chunk[], at: number): Group | undefined {
  const { kinds, tags, lower } = tagged
  const isLink = kinds[at] === 'AUX' && forms.has(lower[at])
  if (kinds[at] !== 'VERB' && !isLink) return undefined
  let predicate = at
  if (isLink) {
    predicate = linked(tagged, chunks, at)
    if (predicate < 0) return undefined
  } else if (/^VB[NG]$/.test(tags[at]) && chunks.some(({ start, end }) => start <= at && at < end))
    return undefined
  const auxiliaries = isLink ? [at] : []
  let isNegated = isLink && lower.slice(at, predicate).some(word => denials.includes(word))
  let isInfinitive = false
  let from = at
  for (; from > 0 && (['AUX', 'ADV', 'PART'].includes(kinds[from - 1]) || tags[from - 1] === 'RB'); from--) {
    if (kinds[from - 1] === 'AUX') auxiliaries.unshift(from - 1)
    if (denials.includes(lower[from - 1])) isNegated = true
    if (tags[from - 1] === 'TO') isInfinitive = true
  }
  const last = auxiliaries.at(-1)
  const isPassive = !isLink && tags[at] === 'VBN' && last !== undefined && forms.has(lower[last])
  return { predicate, isCopular: isLink, isPassive, isNegated, auxiliaries, from, isInfinitive }
}

/** What a form of be links to the subject: a noun, an adjective, a noun behind a preposition. */
function linked({ kinds }: Tagged, chunks: Chunk[], at: number): number {
  let next = at + 1
  while (['ADV', 'PART'].includes(kinds[next])) next++
  if (['VERB', 'AUX'].includes(kinds[next])) return -1
  const chunk = chunks.find(({ start }) => start === next || (kinds[next] === 'ADP' && start === next + 1))
  return chunk?.head ?? -1
}

function subjectOf(tagged: Tagged, chunks: Chunk[], group: Group, last: Clause | undefined): number {
  const { kinds, tags, lower } = tagged
  const before = group.from - 1
  const isBare = group.auxiliaries.length === 0
  const tag = tags[group.predicate]
  if (group.isInfinitive || (tag === 'VB' && isBare)) return last?.subject ?? -1
  if (!group.isCopular && isBare && /^VB[NG]$/.test(tag)) return -1
  if (before < 0) return -1
  const direct = chunks.findIndex(({ start, end }) => start <= before && before < end)
  const isRelative = direct >= 0 && (/^W(?:P|DT)$/.test(tags[chunks[direct].head]) || lower[before] === 'who')
  if (isRelative) return chunks[direct - 1]?.head ?? -1
  if (kinds[before] === 'CCONJ' && last) return last.subject
  for (let at = chunks.length - 1; at >= 0; at--) {
    const chunk = chunks[at]
    if (chunk.end > group.from || chunk.isAfterPreposition) continue
    if (last && chunk.end <= last.predicate) break
    // `Ruiz, the mayor, said`: the name before the commas.
    const isBetweenCommas = lower[chunk.start - 1] === ',' && lower[chunk.end] === ','
    const named = isBetweenCommas
      ? chunks.slice(0, at).findLast(other => !other.isAfterPreposition)
      : undefined
    return (named ?? chunk).head
  }
  return last?.subject ?? -1
}

function objectOf({ kinds, tags }: Tagged, chunks: Chunk[], predicate: number, subject: number): number {
  let next = predicate + 1
  while (tags[next] === 'RP' || (kinds[next] === 'ADV' && next === predicate + 1)) next++
  const chunk = chunks.find(({ start }) => start === next)
  if (!chunk || chunk.isAfterPreposition || chunk.head === subject) return -1
  // `He said the mayor left`: the noun is the subject of what follows.
  return /^(?:VBD|VBZ|VBP|MD)$/.test(tags[chunk.end] ?? '') ? -1 : chunk.head
}

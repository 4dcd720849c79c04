import type { Analysis } from '../../english/analysis.ts'
import { lemmaOf } from '../../english/lemma.ts'
import { formsOfBe } from '../../english/lexicon/auxiliaries.ts'
import { isDayOrMonth } from '../../english/lexicon/calendar.ts'
import { plainVerb } from '../../english/lexicon/particle-verbs.ts'
import { lightVerbs } from '../../english/lexicon/verbs.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Token } from '../../english/tokens.ts'
import { memo } from '../../memo.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { type Chunk, opensClause, type Parties, partiesIn, range } from './parties.ts'
import { rootOf } from './roots.ts'

/** What somebody does, in the order of its words. */
export interface Deed extends Span {
  story: Story
  sentence: Sentence
  verb: Token
  /** Its place among the tokens. */
  at: number
  tag: string
  isPassive: boolean
  /** `did not vote`, `has never voted`. */
  isNegated: boolean
  /** Who is before the verb, and who is right after it. In a passive: whom it is done to, and nobody. */
  before?: Chunk
  behind: Chunk[]
  /** Those further on, each with its preposition. */
  further: Chunk[]
  /** Those of a verb that hangs on it: `asked to meet the union`. */
  beyond: Chunk[]
  /** The word right behind the verb that may be its particle: `turn down`. */
  particle?: string
  /** Where its clause ends, with the verbs that hang on it: `to accept`. */
  reach: number
}

/** What a sentence says that somebody does, one a verb. */
export const deedsIn = memo((sentence: Sentence, story: Story): Deed[] => {
  const parties = partiesIn(sentence, story)
  if (!parties) return []
  const { analysis } = parties
  const deeds: Deed[] = []
  for (const [at, tag] of analysis.tags.entries()) {
    if (!/^VB/.test(tag) || isAuxiliary(analysis, at)) continue
    const deed = readDeed(story, sentence, parties, at)
    if (!deed) continue
    // `asked for a meeting and got no answer`: the doer of both is before the first.
    const first = deeds.at(-1)
    if (!deed.before && first && deed.isPassive === first.isPassive && isAfterAnd(analysis, at))
      deed.before = first.before
    if (first && isSaidBySubject(analysis, deed, first))
      deed.before = { ...(first.before as Chunk), preposition: undefined }
    deeds.push(deed)
  }
  return deeds
})

/** `Meridian said it had offered`: who says it does it. */
const isSaidBySubject = ({ tags }: Analysis, { before }: Deed, first: Deed) =>
  before?.isPronoun === true &&
  before.names.length === 0 &&
  /^(?:it|they)$/i.test(first.story.text.slice(before.start, before.end)) &&
  first.before?.isWho === true &&
  !first.before.isPronoun &&
  cueOf(lemmaOf(first.verb.text.toLowerCase(), first.tag))?.kind === 'says' &&
  before.from - first.at <= (tags[first.at + 1] === 'IN' ? 2 : 1)

const isAfterAnd = (analysis: Analysis, verb: number) =>
  analysis.tags[groupStart(analysis, verb) - 1] === 'CC'

const isBe = ({ tokens }: Analysis, at: number) => formsOfBe.has(tokens[at]?.text.toLowerCase() ?? '')

/** `has` of `has agreed`: a verb group goes on behind it. */
function isAuxiliary(analysis: Analysis, at: number): boolean {
  const { tokens, tags } = analysis
  if (isBe(analysis, at)) return true
  if (!/^(?:have|do)$/.test(lemmaOf(tokens[at].text.toLowerCase(), tags[at]))) return false
  let next = at + 1
  while (/^RB/.test(tags[next] ?? '')) next++
  return /^VB/.test(tags[next] ?? '')
}

/** Where the group of a verb begins: at `has` of `has agreed to buy`, at `was` of `was not hurt`. */
function groupStart(analysis: Analysis, verb: number): number {
  const { tokens, tags } = analysis
  let at = verb
  while (at > 0) {
    const tag = tags[at - 1]
    const isPart = /^(?:RB|MD)$/.test(tag) || (/^VB/.test(tag) && isAuxiliary(analysis, at - 1))
    const isTo = tag === 'TO' && /^VB/.test(tags[at - 2] ?? '')
    if (isTo) at -= 2
    else if (isPart && tokens[at - 1].text !== ',') at--
    else break
  }
  return at
}

function readDeed(story: Story, sentence: Sentence, parties: Parties, verb: number): Deed | undefined {
  const { analysis, chunks } = parties
  const { tokens, tags } = analysis
  const start = groupStart(analysis, verb)
  const group = range(start, verb)
  const after = partiesBehind(parties, verb)
  const isTurned = verb === start && isTurnedAbout(analysis, verb, after.behind[0])
  const before = isTurned ? after.behind[0] : partyBefore(parties, start)
  const behind = isTurned ? [] : after.behind
  const { further, beyond, particle, reach } = after
  const isBy = further.some(({ preposition }) => preposition === 'by')
  let isPassive = tags[verb] !== 'VBG' && lastAuxiliaryIsBe(analysis, group)
  if (tags[verb] === 'VBN' && group.every(at => /^RB/.test(tags[at])))
    if (isBy)
      // `a header saved by Amis`, and `Tyne Pipes blamed Calder Water`, which a tagger takes for one.
      isPassive = true
    else if (!before || behind.length === 0) return undefined
  if (chunks.length === 0) return undefined
  return {
    story,
    sentence,
    verb: tokens[verb],
    at: verb,
    tag: tags[verb],
    isPassive,
    isNegated: group.some(at => /^(?:not|n['’]t|never)$/i.test(tokens[at].text)),
    before,
    behind,
    further,
    beyond,
    particle,
    reach,
    start: before?.start ?? tokens[start].start,
    end: (further.at(-1) ?? behind.at(-1) ?? tokens[verb]).end,
  }
}

/** `Panata, said the secretary`, `“We knew,” said Vega`: and nothing behind. */
const isTurnedAbout = ({ tokens, tags }: Analysis, verb: number, behind: Chunk | undefined) =>
  behind !== undefined &&
  /^[,”"’]$/.test(tokens[verb - 1]?.text ?? '') &&
  /^[,.;:]$/.test(tokens[behind.to]?.text ?? '.') &&
  /^(?:say|add|note|explain|reply|insist)$/.test(lemmaOf(tokens[verb].text.toLowerCase(), tags[verb]))

function lastAuxiliaryIsBe(analysis: Analysis, group: number[]): boolean {
  const last = group.findLast(at => !/^RB/.test(analysis.tags[at]))
  return last !== undefined && isBe(analysis, last)
}

/** Maximum length of an aside, in tokens. */
const longestAside = 25

/**
 * Who is before a verb. It looks past its `who`, an aside, and a phrase that hangs on the doer (`the insurers of the
 * yacht`).
 */
function partyBefore({ analysis, chunks }: Parties, start: number): Chunk | undefined {
  const { tokens, tags } = analysis
  const endingAt = (to: number) => chunks.find(chunk => chunk.to === to)
  const isComma = (at: number) => tokens[at]?.text === ','
  if (/^W(?:P|DT)$/.test(tags[start - 1] ?? '')) return endingAt(isComma(start - 2) ? start - 2 : start - 1)
  const at = beforeTime(tokens, tags, start)
  if (!isComma(at - 1)) return headOf(chunks, endingAt(at))
  const beside = endingAt(at - 1)
  const whole = beside && holderOf(chunks, beside)
  if (whole?.isJoined && !whole.preposition) return whole
  const comma = commaBefore(analysis, chunks, at)
  const found = comma === undefined ? undefined : headOf(chunks, endingAt(comma))
  const named = beside && !beside.preposition && beside.names.length > 0 ? beside : undefined
  // `A spokeswoman for Pike, Lena Voss, said`.
  if (found?.isWho && found.names.length === 0 && named)
    return { ...found, names: named.names, person: named.person, isJoined: true }
  // `A fund that owns 9 percent of Pike, Cardinal Trust, urged`.
  return found?.isWho ? found : (named ?? found)
}

/** Where the comma before an aside is that ends before a verb. */
function commaBefore({ tokens, tags }: Analysis, chunks: Chunk[], at: number): number | undefined {
  let comma = at - 2
  while (
    comma > Math.max(0, at - longestAside) &&
    !(tokens[comma].text === ',' && chunks.some(({ to }) => to === comma))
  )
    comma--
  const isRelative = /^W(?:P|DT)/.test(tags[comma + 1] ?? '')
  const hasVerb = range(comma + 1, at - 1).some(place => /^(?:VB[DZP]|MD)$/.test(tags[place]))
  return tokens[comma]?.text === ',' && (isRelative || !hasVerb) ? comma : undefined
}

/** The phrase that another phrase before a verb hangs on, where nothing is before it. */
function headOf(chunks: Chunk[], chunk: Chunk | undefined): Chunk | undefined {
  if (!chunk || opensClause(chunk)) return chunk
  const found = holderOf(chunks, chunk)
  return found.preposition && !opensClause(found) ? undefined : found
}

/** What a phrase hangs on: `the insurers`, of `the insurers of the yacht`. */
function holderOf(chunks: Chunk[], chunk: Chunk): Chunk {
  let found = chunk
  while (found.preposition && !opensClause(found)) {
    const holder = chunks.find(({ to }) => to === found.from - 1)
    if (!holder) break
    found = holder
  }
  return found
}

/** `The tribes on Tuesday sued`: where the words begin that say when. */
function beforeTime(tokens: Token[], tags: string[], start: number): number {
  const lower = (at: number) => tokens[at]?.text.toLowerCase() ?? ''
  let at = start
  while (
    at > 1 &&
    (isDayOrMonth(lower(at - 1)) || /^(?:yesterday|today|week|month|year)$/.test(lower(at - 1)))
  ) {
    at--
    while (/^(?:last|this|next|late|early)$/.test(lower(at - 1))) at--
    if (tags[at - 1] === 'IN') at--
  }
  return at
}

/** Maximum length of a clause after its verb, in tokens. */
const farthest = 22

function partiesBehind({ analysis: { tokens, tags }, chunks }: Parties, verb: number) {
  const behind: Chunk[] = []
  let at = verb + 1
  while (/^(?:RB|RP)$/.test(tags[at] ?? '')) at++
  let particle = at > verb + 1 ? tokens[verb + 1].text.toLowerCase() : undefined
  for (let next = startingAt(chunks, at); next && !next.preposition; next = startingAt(chunks, at)) {
    behind.push(next)
    at = next.to
  }
  if (tags[at] === 'RP') particle ??= tokens[at].text.toLowerCase()
  const end = endOfClause(tokens, tags, at, Math.min(tokens.length, verb + farthest))
  // `urged the board to accept`: what hangs on the second verb is not the first’s.
  const second = range(at, end).find(place => tags[place] === 'TO' && !startingAt(chunks, place + 1)) ?? end
  const rest = chunks.filter(({ from, to }) => from >= at && to <= end && !isInAside(tokens, tags, from))
  return {
    behind,
    further: rest.filter(({ from, preposition }) => preposition && from < second),
    beyond: rest.filter(({ from }) => from > second),
    particle,
    reach: tokens[end - 1].end,
  }
}

/** Where a clause ends: before the next verb with a time, a relative, an `and`, over an aside. */
function endOfClause(tokens: Token[], tags: string[], from: number, most: number): number {
  let at = from
  while (at < most) {
    if (isAside(tokens, tags, at)) at = closeOfAside(tokens, at)
    else if (/^(?:VB[DZP]|MD|W|:|CC)/.test(tags[at])) break
    else at++
  }
  return at
}

/** The `made about 1790` of `transferred a bowl, made about 1790, to the nation`. */
const isAside = (tokens: Token[], tags: string[], at: number) =>
  /^VB[ND]$/.test(tags[at]) && tokens[at - 1].text === ',' && closeOfAside(tokens, at) > at

const closeOfAside = (tokens: Token[], from: number) =>
  tokens.findIndex(({ text }, at) => at > from && at < from + 9 && text === ',')

/** Whether a place is within such an aside. */
const isInAside = (tokens: Token[], tags: string[], at: number) =>
  range(Math.max(1, at - 8), at).some(from => isAside(tokens, tags, from) && closeOfAside(tokens, from) > at)

const startingAt = (chunks: Chunk[], at: number) => chunks.find(chunk => chunk.from === at)

/** Whether a deed is in marks. */
export const isQuoted = ({ story, verb }: Deed): boolean => story.quoted.some(each => overlaps(each, verb))

/** What is done, by its base form: `reject` for `turned down`. */
export const baseOf = memo(({ verb, tag, particle }: Deed): string =>
  plainVerb(lemmaOf(verb.text.toLowerCase(), tag), particle),
)

/** What is done, by its root: to file a case is to sue. */
export function actOf(deed: Deed): string {
  const base = baseOf(deed)
  const [thing] = doneToOf(deed)
  return lightVerbs.has(base) && thing && !thing.isWho && thing.head ? thing.head : rootOf(base)
}

/** Who does it, whatever the voice. */
export const doerOf = ({ isPassive, before, further }: Deed): Chunk | undefined =>
  isPassive ? further.find(({ preposition }) => preposition === 'by') : before

/** What or whom it is done to, whatever the voice. */
export const doneToOf = ({ isPassive, before, behind }: Deed): Chunk[] =>
  isPassive ? (before ? [before] : []) : behind

/** What a sentence says is done by the verb at a place, as the order of its words has it. */
export const deedAt = (story: Story, sentence: Sentence, { start }: Span): Deed | undefined =>
  deedsIn(sentence, story).find(({ verb }) => verb.start === start)

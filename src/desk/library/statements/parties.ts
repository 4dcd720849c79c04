import { type Analysis, analyse, sensesOf } from '../../english/analysis.ts'
import { irregularBases, verbForms } from '../../english/inflect.ts'
import { isDayOrMonth } from '../../english/lexicon/calendar.ts'
import { clauseSubordinators } from '../../english/lexicon/function-words.ts'
import type { Token } from '../../english/tokens.ts'
import { memo } from '../../memo.ts'
import { overlaps, type Span } from '../../span.ts'
import { titlesBeforeName } from '../../story/people/roles.ts'
import type { Person, Sentence, Story } from '../../story/story.ts'
import { namesIn } from '../drift/names.ts'
import { isWhoNoun, personAt } from './fillers.ts'
import { rootOf } from './roots.ts'

/** Who takes part in what a sentence says, read off the order of its words: no tree is needed for `The Amity towed the Pelham`. */

/** A name, an office, a body, a pronoun, or a thing, with the words that hang on it. */
export interface Party extends Span {
  /** The words of the name in small letters, and those of the person whom a role or a pronoun stands for. */
  names: string[]
  /** The roots of the nouns that say what it is: `referee`, of `the referee, Kate Dunn`. */
  nouns: string[]
  /** The root of the last noun. */
  head: string
  person?: Person
  /** The preposition right before it. */
  preposition?: string
  isPronoun: boolean
  /** Somebody, and no thing. */
  isWho: boolean
  /** Whose it is: `the company`, of `the company’s offer`. */
  owner?: Party
  /** A name with what it is, on either side of a comma. */
  isJoined?: boolean
}

/** The places of a party among the tokens of its sentence. */
export interface Chunk extends Party {
  from: number
  to: number
}

export interface Parties {
  analysis: Analysis
  chunks: Chunk[]
}

/** No sentence is so long. */
const mostWords = 250

/** The tokens of a sentence and its parties in their order; nothing without weights. */
export const partiesIn = memo((sentence: Sentence, story: Story): Parties | undefined => {
  const read = sentence.words.length > mostWords ? undefined : analyse(story.text, sentence)
  if (!read) return undefined
  const analysis = { ...read, tags: tagsWithNames(story, sentence, read) }
  const chunks: Chunk[] = []
  for (let at = 0; at < analysis.tokens.length; ) {
    const to = endOfChunk(story, analysis, at)
    const chunk = to > at ? chunkOf(story, analysis, at, to) : undefined
    if (chunk) chunks.push(chunk)
    at = Math.max(to, at + 1)
  }
  return { analysis, chunks: joined(analysis, chunks) }
})

/** `Cardinal has asked`, `Calder Water`: a name is one whatever the tagger takes its words for. */
function tagsWithNames(story: Story, sentence: Sentence, { tokens, tags }: Analysis): string[] {
  const names = namesIn(story, sentence)
  return tags.map((tag, at) => {
    const token = tokens[at]
    if (!/^(?:NNS?|JJ|VB.)$/.test(tag)) return tag
    if (/^N/.test(tag) && isPast(token.text)) return 'VBD'
    const isNamed =
      /^\p{Lu}/u.test(token.text) &&
      (personAt(story, token) !== undefined || names.some(name => overlaps(name, token)))
    return isNamed ? 'NNP' : tag
  })
}

/** `The county lent`: a past that is no other word. */
const isPast = (text: string) => pasts.has(text) && (sensesOf(text) === 0 || text === 'lent')

const pasts = new Set(irregularBases.map(base => verbForms(base).past))

const nominal = /^(?:DT|PDT|PRP\$|JJ[RS]?|NNP?S?|CD|POS|\$|HYPH)$/
const noun = /^NNP?S?$/
const properNoun = /^NNPS?$/

/** Where the noun phrase that begins at a token ends. */
function endOfChunk(story: Story, { tokens, tags }: Analysis, from: number): number {
  if (tags[from] === 'PRP' || isBareThat(tokens, tags, from)) return from + 1
  let hasNoun = false
  let at = from
  for (; at < tokens.length; at++) {
    const tag = tags[at]
    const isLink = at > from && isLinkAt(tokens, tags, at)
    const isParticiple = /^VB[NG]$/.test(tag) && at > from && !hasNoun && noun.test(tags[at + 1] ?? '')
    if (!nominal.test(tag) && !isLink && !isParticiple) break
    if (hasNoun && (opensAnother(tokens, tags, at) || isBehindPerson(story, tokens, tags, at))) break
    // `$600,000`, `the 640`: a figure that nothing follows is a thing.
    if (noun.test(tag) || (tag === 'CD' && !nominal.test(tags[at + 1] ?? ''))) hasNoun = true
  }
  return hasNoun ? at : from
}

/** `Pike & Daughters`, `a one-off payment`. */
const isLinkAt = (tokens: Token[], tags: string[], at: number) =>
  (tokens[at].text === '&' && nominal.test(tags[at + 1] ?? '')) ||
  tokens[at].text === '-' ||
  (tokens[at - 1].text === '-' && tokens[at - 1].end === tokens[at].start)

/** `turned that down`: a word that points, and no noun behind it. */
const isBareThat = (tokens: Token[], tags: string[], at: number) =>
  tags[at] === 'DT' &&
  /^(?:that|this|these|those|both|all)$/i.test(tokens[at].text) &&
  !nominal.test(tags[at + 1] ?? '') &&
  !/^(?:VB[NG]|RB|PRP)$/.test(tags[at + 1] ?? '')

/** `gave the police | a recording`, `lent Brackett Stone | $600,000`, `told reporters | Ruiz`, `in the 80th minute | Sellick`. */
function opensAnother(tokens: Token[], tags: string[], at: number): boolean {
  const tag = tags[at]
  const before = tags[at - 1]
  if (/^(?:DT|PDT|PRP\$|\$)$/.test(tag)) return true
  if (tag === 'CD') return !properNoun.test(before) && before !== 'HYPH'
  // `On Sunday Bayline offered`.
  if (isDayOrMonth(tokens[at - 1].text.toLowerCase())) return true
  if (/^JJ/.test(tag)) return !noun.test(tags[at + 1] ?? '') && before !== 'POS'
  if (!properNoun.test(tag)) return false
  return before === 'NNS' || (before === 'NN' && !isTitle(tokens[at - 1].text.toLowerCase()))
}

/** `handed Ortega | copies`. */
const isBehindPerson = (story: Story, tokens: Token[], tags: string[], at: number) =>
  tags[at] === 'NNS' && properNoun.test(tags[at - 1]) && personAt(story, tokens[at - 1]) !== undefined

const isCourtesy = (lower: string) => lower === 'cllr' || titlesBeforeName.has(lower.replace(/\.$/, ''))
const isTitle = (lower: string) => isWhoNoun(lower) || isCourtesy(lower)

function chunkOf(story: Story, analysis: Analysis, from: number, to: number): Chunk | undefined {
  const { tokens, tags } = analysis
  const preposition = /^(?:IN|TO)$/.test(tags[from - 1] ?? '')
    ? tokens[from - 1].text.toLowerCase()
    : undefined
  const place = { start: tokens[from].start, end: tokens[to - 1].end, from, to, preposition }
  if (to === from + 1 && /^(?:PRP|DT)$/.test(tags[from])) {
    const person = personAt(story, place)
    const names = namesOf(person)
    return { ...place, names, nouns: [], head: '', person, isPronoun: true, isWho: names.length > 0 }
  }
  // `Tamarack’s`, before no noun: whose it is.
  if (tags[to - 1] === 'POS') return undefined
  const called = calledBy(story, analysis, from, to)
  if (!called) return undefined
  const own = tags.lastIndexOf('POS', to - 1)
  return {
    ...place,
    ...called,
    owner: own > from ? chunkOf(story, analysis, from, own) : undefined,
    isPronoun: false,
  }
}

/** The name and the nouns of a noun phrase; nothing of one that says when. */
function calledBy(
  story: Story,
  { tokens, tags }: Analysis,
  from: number,
  to: number,
): Pick<Party, 'names' | 'nouns' | 'head' | 'person' | 'isWho'> | undefined {
  const places = range(Math.max(from, tags.lastIndexOf('POS', to - 1) + 1), to)
  const last = places.findLast(at => noun.test(tags[at])) ?? places.findLast(at => tags[at] === 'CD')
  if (last === undefined) return undefined
  const lower = (at: number) => tokens[at].text.toLowerCase()
  const isName = properNoun.test(tags[last])
  const common = places.filter(at => /^NNS?$/.test(tags[at]))
  const proper = isName ? places.filter(at => properNoun.test(tags[at]) && at > (common.at(-1) ?? -1)) : []
  const person = personAt(story, tokens[last])
  // `Cardinal Trust` is no cardinal: a role is one before somebody who is known.
  const titles = proper.filter(at => at < last && (person ? isTitle : isCourtesy)(lower(at)))
  const named = proper.filter(at => !titles.includes(at))
  if (named.some(at => isDayOrMonth(lower(at)))) return undefined
  const names = [...named.map(lower), ...namesOf(person)].filter(word => word.length > 1)
  // `the Transport Guild` is a guild. Of `the state health department` the last: a state is another.
  const isBody = isName && !person && isWhoNoun(lower(last))
  const whos = common.filter(at => isWhoNoun(lower(at)))
  const nouns = [...titles.slice(-1), ...whos.slice(-1), ...(isBody ? [last] : [])]
  return {
    names: [...new Set(names)],
    nouns: nouns.map(at => rootOf(lower(at))),
    head: rootOf(lower(last)),
    person,
    isWho: names.length > 0 || isWhoNoun(lower(last)),
  }
}

const namesOf = (person: Person | undefined): string[] =>
  person
    ? person.name
        .toLowerCase()
        .split(/\s+/)
        .filter(word => word.length > 2)
    : []

/** The places from one to before another. */
export const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)

/** `the referee, Kate Dunn,` and `Kate Dunn, the referee,` are one. */
function joined({ tokens, tags }: Analysis, chunks: Chunk[]): Chunk[] {
  const kept: Chunk[] = []
  for (const chunk of chunks) {
    const before = kept.at(-1)
    const isBeside = before?.to === chunk.from - 1 && tokens[before.to].text === ','
    const isClosed = /^(?:[,.;)]|of|for|at|in)$/.test(tokens[chunk.to]?.text ?? '.')
    if (before && isBeside && isClosed && areOne(before, chunk, tags)) {
      const holder = roleBefore(kept)
      if (holder) kept.pop()
      take(holder ?? before, chunk)
      if (!chunk.isWho || chunk.names.length === 0) before.nouns.push(chunk.head)
      ;(holder ?? before).isJoined = true
    } else if (before && isRestOfName(before, chunk, tags)) take(before, chunk)
    else kept.push(chunk)
  }
  return kept
}

/** Makes one of two: the second tells more of the first. */
function take(first: Chunk, second: Chunk) {
  first.names.push(...second.names)
  first.nouns.push(...second.nouns)
  first.person ??= second.person
  first.isWho = true
  first.to = second.to
  first.end = second.end
}

/** `A spokeswoman` before the last, of `A spokeswoman for the company, Lena Voss`: the name is hers. */
function roleBefore(kept: Chunk[]): Chunk | undefined {
  const [role, last] = kept.slice(-2)
  const isHeld = last?.preposition !== undefined && role.to === last.from - 1
  return isHeld && role.isWho && role.names.length === 0 && last.names.length === 0 ? role : undefined
}

/** `the town of Pell` is Pell. */
const beforeOwnName = new Set(['town', 'city', 'village', 'county', 'state', 'university'].map(rootOf))

/** `Museum | of Art`, `the town | of Pell`. */
const isRestOfName = (before: Chunk, { preposition, from, names }: Chunk, tags: string[]) =>
  preposition === 'of' &&
  before.to === from - 1 &&
  (before.names.length > 0 || beforeOwnName.has(before.head)) &&
  !before.person &&
  names.length > 0 &&
  properNoun.test(tags[from])

/** A name and what it is, on either side of a comma. */
const areOne = (one: Chunk, other: Chunk, tags: string[]) =>
  !one.isPronoun &&
  !other.isPronoun &&
  !other.preposition &&
  ((one.names.length > 0 && other.names.length === 0 && other.isWho && isDetermined(other, tags)) ||
    (one.names.length === 0 &&
      other.names.length > 0 &&
      (one.isWho || ((!one.preposition || opensClause(one)) && isDetermined(one, tags)))))

/** `the harbor master`, `its owner`, `Barford’s goalkeeper`. */
const isDetermined = ({ from, to }: Chunk, tags: string[]) =>
  /^(?:DT|PRP\$)$/.test(tags[from]) || tags.slice(from, to).includes('POS')

/** `since Telmark closed`, `before it closed`: no preposition, but the beginning of a clause. */
export const opensClause = ({ preposition, isPronoun }: Chunk) =>
  preposition !== undefined &&
  (isPronoun || clauseSubordinators.has(preposition) || /^(?:that|if|than)$/.test(preposition))

/** Whether two parties are one, by a word of the name or, where one has none, by a noun. */
export function areOneParty(one: Party | undefined, other: Party | undefined): boolean {
  if (!one || !other) return false
  if (one.names.length > 0 && other.names.length > 0)
    return one.names.some(name => other.names.includes(name))
  return one.nouns.some(noun => other.nouns.includes(noun))
}

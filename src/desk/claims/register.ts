import { smallInHouseNames } from '../english/lexicon/names.ts'
import type { Claim } from '../house/house.ts'
import { memo, memoLast } from '../memo.ts'
import { type Hit, Matcher } from '../patterns/matcher.ts'
import { endingOf, type Pattern, PatternError, parsePattern, wordingsOf } from '../patterns/pattern.ts'
import { type Token, tokensOf } from '../patterns/tokens.ts'
import type { Span } from '../span.ts'
import type { Sentence, Story } from '../story/story.ts'
import type { Because } from './governors.ts'
import { OwnHedges, type Wording } from './made.ts'
import { labelsSubject } from './name-and-label.ts'
import { parse, whyNotStated } from './stated.ts'

/** A claim of the register, made in a story. */
export interface Statement extends Span {
  claim: Claim
  sentence: Sentence
  /** What to write instead, best first, as the house has it. */
  offer: string[]
  pattern: Pattern
  /** Which way of its endings was met: 1 for the plural of `member(s)`. */
  ending: number
  /** Why it does not stand as a fact; nothing when it does. */
  because?: Because
}

type Role = 'match' | 'subject' | 'label'

interface Owner {
  entry: Entry
  role: Role
  offer: string[]
}

interface Entry {
  claim: Claim
  order: number
  hedges: OwnHedges
  labels: Set<number>
}

interface Found extends Span {
  entry: Entry
  pattern: Pattern
  offer: string[]
  tokens: Token[]
}

/** No sentence that a person wrote makes more claims; a hostile one must not cost the square of its length. */
const mostHits = 100

/** A house's claims, compiled: one table of words for all of them. */
class Register {
  readonly #patterns: Pattern[] = []
  readonly #owners: Owner[][] = []
  readonly #matcher: Matcher

  constructor(claims: Claim[]) {
    const known = new Map<string, number>()
    const add = (text: string, owner: Owner): number => {
      let index = known.get(text)
      if (index === undefined) {
        index = this.#patterns.push(parsePattern(text)) - 1
        known.set(text, index)
        this.#owners.push([])
      }
      this.#owners[index].push(owner)
      return index
    }
    claims.forEach((claim, order) => {
      const entry: Entry = { claim, order, hedges: hedgesOf(claim), labels: new Set() }
      for (const { text, offer } of claim.match)
        quietly(() => add(text, { entry, role: 'match', offer: offer ?? claim.offer }))
      for (const text of claim.subject ?? []) quietly(() => add(text, { entry, role: 'subject', offer: [] }))
      for (const text of claim.label ?? [])
        quietly(() => entry.labels.add(add(text, { entry, role: 'label', offer: claim.offer })))
    })
    this.#matcher = new Matcher(this.#patterns)
  }

  /** Every place where a claim in force is made, hedged or not. */
  read(story: Story): Statement[] {
    const statements: Statement[] = []
    for (const sentence of story.sentences) {
      if (!this.#matcher.mayBeginIn(story, sentence)) continue
      const tokens = tokensOf(story, sentence)
      const hits = this.#matcher.find(tokens).slice(0, mostHits)
      if (hits.length === 0 || story.paragraphs[sentence.paragraph].kind === 'furniture') continue
      for (const found of this.#choose(story, sentence, tokens, hits)) {
        const { entry, pattern, offer } = found
        const wording = { ...wordingOf(pattern), labels: entry.claim.label }
        const because = whyNotStated(story, sentence, found, wording, entry.hedges)
        const { start, end } = found
        statements.push({
          start,
          end,
          claim: entry.claim,
          sentence,
          offer,
          pattern,
          ending: endingOf(pattern, found.tokens),
          because,
        })
      }
    }
    return statements
  }

  /** Of what was found: leftmost, then longest for an entry; of two entries the longer, then the first in the file. */
  #choose(story: Story, sentence: Sentence, tokens: Token[], hits: Hit[]): Found[] {
    const candidates: Found[] = []
    const place = ({ from, to }: Hit): Span => ({ start: tokens[from].start, end: tokens[to - 1].end })
    const inForce = new Map<Entry, boolean>()
    const holds = (entry: Entry) => {
      if (!inForce.has(entry)) inForce.set(entry, isInForce(entry.claim, story.published))
      return inForce.get(entry) as boolean
    }
    const push = (hit: Hit, owner: Owner) =>
      candidates.push({
        ...place(hit),
        entry: owner.entry,
        pattern: this.#patterns[hit.pattern],
        offer: owner.offer,
        tokens: tokens.slice(hit.from, hit.to),
      })
    const labels = hits.filter(hit => this.#owners[hit.pattern].some(owner => owner.role === 'label'))
    const labelsOf = (hit: Hit, entry: Entry) =>
      labels.filter(label => {
        if (!entry.labels.has(label.pattern)) return false
        const { items, segments } = parse(story, sentence)
        return labelsSubject(items, segments, place(hit), place(label))
      })
    const owned = hits.flatMap(hit => this.#owners[hit.pattern].map(owner => ({ hit, owner })))
    for (const { hit, owner } of owned) {
      const { entry } = owner
      if (owner.role === 'label' || !holds(entry)) continue
      if (owner.role === 'match') push(hit, owner)
      else
        for (const label of labelsOf(hit, entry))
          push(label, { entry, role: 'label', offer: entry.claim.offer })
    }
    return withoutOverlaps(leftmostLongest(candidates))
  }
}

function leftmostLongest(candidates: Found[]): Found[] {
  const until = new Map<Entry, number>()
  return candidates
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ entry, start, end }) => {
      if (start < (until.get(entry) ?? 0)) return false
      until.set(entry, end)
      return true
    })
}

function withoutOverlaps(found: Found[]): Found[] {
  const kept: Found[] = []
  const byLength = [...found].sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.entry.order - other.entry.order,
  )
  for (const each of byLength)
    if (!kept.some(other => each.start < other.end && other.start < each.end)) kept.push(each)
  return kept.sort((one, other) => one.start - other.start)
}

/** Whether an entry is in force on a day: from `since`, before `until`. A draft without a date meets all of them. */
export function isInForce(entry: { since?: string; until?: string }, published: string | undefined): boolean {
  if (published === undefined) return true
  return (entry.since ?? '') <= published && (entry.until === undefined || published < entry.until)
}

/** A house that writes all but the small words with capitals means a name: `the Republic of Kavren`. */
function isName({ text }: Pattern): boolean {
  const words = text
    .replace(/\([^()]*\)/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '' && !smallInHouseNames.has(word.toLowerCase()))
  return words.length > 1 && words.every(word => /^[\p{Lu}\d]/u.test(word))
}

/** `evad(e|ed|ing) taxes`: a first word in the forms of a verb. */
function isVerb({ parts }: Pattern): boolean {
  const { ways } = parts[0]
  return ways.length > 1 && ways.some(way => /[a-z]{2}(?:ed|ing)$/.test(way[0]?.key ?? ''))
}

const wordingOf = memo((pattern: Pattern): Wording => ({ isName: isName(pattern), isVerb: isVerb(pattern) }))

const hedgesOf = (claim: Claim) =>
  new OwnHedges(
    claim.hedges.flatMap(text => {
      try {
        return wordingsOf(parsePattern(text))
      } catch {
        return []
      }
    }),
  )

/** A pattern that cannot be read was reported when the file was; the rest of the register works on. */
function quietly(compile: () => void) {
  try {
    compile()
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
  }
}

const registerOf = memo((claims: Claim[]) => new Register(claims))
const read = memoLast((story: Story, claims: Claim[]) => registerOf(claims).read(story))

/** Every place where a story makes a claim of the register that is in force on its day. Read once for a story. */
export const statementsIn = (story: Story, claims: Claim[]): Statement[] =>
  claims.length === 0 ? [] : read(story, claims)

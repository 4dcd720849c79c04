import { formsOfBe } from '../../../english/lexicon/auxiliaries.ts'
import { isDayOrMonth } from '../../../english/lexicon/calendar.ts'
import { determiners, prepositions } from '../../../english/lexicon/function-words.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { namesIn } from '../../drift/names.ts'
import { shareIn } from '../common.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn } from '../matches.ts'
import { weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** From this share on a part says what another part says, and below this one it does not. */
const same = 0.35
const other = 0.4
/** From this share on nothing else can be meant. */
const surely = 0.75
/** Minimum number of words of meaning that both parts have together: a `told` alone says nothing. */
const fewestWords = 3
/** Maximum distance, in sentences, from a sentence of a source to the other part: minutes have a line for each. */
const reach = 2
/** A sentence with more names than this is a list. */
const mostNames = 6

/**
 * Two names that have changed places: `In Wales 52 of 97 were infected, against 20 of 115 in Somerset` where Somerset had
 * the 52, `an Ostrelian patrol boat fired at a Vardanian trawler` where the boat was Vardanian. Each part of the draft says what
 * the source says of the other name, and nothing of what it says of its own.
 */
export function crossedNames(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const parts = clauseOfEachName(sentence, story)
    if (parts.length < 2 || parts.length > mostNames) return []
    for (const match of matches[sentence.index]) {
      const theirs = partsAround(match)
      for (const [at, one] of parts.entries())
        for (const second of parts.slice(at + 1)) {
          const found = differenceIn(one, second, theirs, match)
          if (found) return [found]
        }
    }
    return []
  })
}

/** What a sentence says of one of those whom it names. */
interface Part extends Span {
  sentence: Sentence
  name: Span
  /** The name, without what makes an adjective or a possessive of it: `vardan` of Vardanian. */
  key: string
  words: Word[]
  /** `by Tom Brandt`: a passive puts names in the other order. */
  isAgent: boolean
}

const keyOf = (words: Word[]) => {
  const last = withoutPossessive(words[words.length - 1].lower)
  return last.slice(0, Math.max(4, last.length - 3))
}

/** Between two names, where what is said of the first ends. */
const separator = /[;,—–(]|\b(?:and|against|while|but|than|versus|compared with)\b/gu

/** The parts of a sentence, a name each; a name that comes again opens none. */
const clauseOfEachName = memo((sentence: Sentence, story: Story): Part[] => {
  const names = namesIn(story, sentence).filter(
    ({ words }) => !words.some(({ lower }) => isDayOrMonth(withoutPossessive(lower))),
  )
  if (names.length === 0 || names.some(name => story.quoted.some(each => overlaps(each, name)))) return []
  const starts = names.map((name, at) => {
    if (at === 0) return sentence.start
    const from = names[at - 1].end
    const cuts = [...story.text.slice(from, name.start).matchAll(separator)]
    const cut = cuts.at(-1)
    return cut ? from + cut.index : startOfPhrase(sentence.words, name.start)
  })
  const parts = names.map(({ start, end, words }, at): Part => {
    const span = { start: starts[at], end: starts[at + 1] ?? sentence.end }
    const own = roleWordsOf(story, words[0])
    return {
      ...span,
      sentence,
      name: { start, end },
      isAgent: /\bby (?:the |an? )?$/i.test(
        story.text.slice(Math.max(0, words[0].start - 8), words[0].start),
      ),
      key: keyOf(words),
      words: sentence.words.filter(
        word =>
          overlaps(word, span) &&
          weightOf(word) > 0 &&
          !names.some(name => overlaps(name, word)) &&
          !own.includes(word.lower),
      ),
    }
  })
  return parts.filter(({ key }, at) => parts.findIndex(each => each.key === key) === at)
})

/** Where `at a Vardanian trawler` begins: before the small words in front of a name. */
function startOfPhrase(words: Word[], start: number): number {
  let at = words.findIndex(word => word.start >= start)
  while (at > 0 && (determiners.has(words[at - 1].lower) || prepositions.has(words[at - 1].lower))) at--
  return words[at]?.start ?? start
}

/** The words of what somebody is: `the bookkeeper` goes where Paula Dunning goes. */
const roleWordsOf = ({ people }: Story, { start }: Word): string[] =>
  people
    .find(({ mentions }) => mentions.some(each => each.start <= start && start < each.end))
    ?.role?.toLowerCase()
    .split(/[^\p{L}]+/u) ?? []

const partsAround = ({ source: { story }, sentence }: Match): Part[] =>
  story.sentences
    .slice(Math.max(0, sentence.index - reach), sentence.index + reach + 1)
    .flatMap(each => clauseOfEachName(each, story))

function differenceIn(one: Part, second: Part, theirs: Part[], match: Match): Difference | undefined {
  if (one.key === second.key || one.words.length + second.words.length < fewestWords) return undefined
  const of = (key: string) => theirs.filter(part => part.key === key)
  const [ownOfOne, ownOfSecond] = [of(one.key), of(second.key)]
  if (ownOfOne.length === 0 || ownOfSecond.length === 0) return undefined
  const best = (part: Part, among: Part[]) =>
    among
      .map(each => ({ part: each, share: Math.min(shareIn(part.words, each.words), 1) }))
      .sort((a, b) => b.share - a.share)[0]
  const crosswise = [best(one, ownOfSecond), best(second, ownOfOne)]
  if (crosswise.some(({ share }) => share < same)) return undefined
  if ((one.isAgent || second.isAgent) !== crosswise.some(({ part }) => part.isAgent)) return undefined
  if ([one, second].some(isPassive) !== crosswise.some(({ part }) => isPassive(part))) return undefined
  if (best(one, ownOfOne).share > other || best(second, ownOfSecond).share > other) return undefined
  if (
    !haveTurned(
      crosswise.map(({ part }) => part),
      theirs,
      match,
    )
  )
    return undefined
  const [first, last] = crosswise.map(({ part }) => part).sort((a, b) => a.start - b.start)
  return differenceOf({
    check: 'crossed',
    span: wordsOf(one, second),
    source: match.source,
    inSource: wordsOf(first, last),
    certainty: Math.min(...crosswise.map(({ share }) => share)) >= surely ? 0.88 : 0.72,
    features: {},
  })
}

/**
 * Whether a source has the two the other way around, in one sentence or right behind each other: `Callaghan, by telephone, asked
 * Schmidt for support` has them in the order of `Callaghan sought support from Schmidt by telephone`.
 */
function haveTurned([first, last]: Part[], theirs: Part[], { sentence, source }: Match): boolean {
  const [at, to] = [first, last].map(part => theirs.indexOf(part))
  if (at > to || (first.sentence !== last.sentence && to - at > 1)) return false
  // `between Marsh and Ruiz`, `Kenya, Uganda and Chad`: in a row either may come first. `The Provigo executive Henri Roy` is
  // Henri Roy, a Provigo executive.
  const between = source.story.text.slice(first.name.end, last.name.start)
  if (inRow.test(between) || isAppositive(between)) return false
  // Nor the other way in the sentence that says it.
  const own = theirs.filter(part => part.sentence === sentence)
  const straight = own.findIndex(({ key }) => key === last.key)
  return (
    straight < 0 ||
    !own.slice(straight + 1).some(({ key }) => key === first.key) ||
    first.sentence === last.sentence
  )
}

const inRow = /^\S* (?:\p{Ll}+ )?and (?:the )?$|^,(?: (?:the )?\p{Lu}[\p{L}’'-]*,?)* (?:and )?(?:the )?$/u
/** `the Provigo executive Henri Roy`: one noun is between them. */
const isAppositive = (between: string): boolean => {
  const noun = /^ (\p{Ll}+) $/u.exec(between)?.[1]
  return noun !== undefined && noun !== 'and' && !prepositions.has(noun)
}

/** `Clinton has been asked to appear before the panel`, where the panel asks her: a passive puts names in the other order. */
const isPassive = ({ sentence: { words }, name }: Part): boolean => {
  const first = words.findIndex(({ start }) => start >= name.end)
  const be = words.findIndex(({ lower }, at) => at >= first && at < first + 2 && formsOfBe.has(lower))
  return first >= 0 && be >= 0 && words.slice(be + 1, be + 3).some(({ lower }) => /(?:ed|en|wn)$/.test(lower))
}

/** From the first word of one part to the last of another. */
const wordsOf = (one: Part, second: Part): Span => ({
  start: one.sentence.words.find(({ start }) => start >= one.start)?.start ?? one.start,
  end: second.sentence.words.findLast(({ end }) => end <= second.end)?.end ?? second.end,
})

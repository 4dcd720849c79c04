import { beforeVoters } from '../../../english/lexicon/people.ts'
import { alternatives } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import type { Difference } from '../difference.ts'
import { matchesOf } from '../matches.ts'
import { rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

type Side = 'for' | 'against' | 'abstaining'

/** People who voted one way: `Against: Abara, Finch, Kettle.`, `Osgood and Fitch voted no`. */
interface Votes extends Span {
  side: Side
  /** Surnames, in small letters. */
  voters: string[]
  /** The tally in its sentence or line names as many: nobody else voted so. */
  isWhole: boolean
}

/** Somebody who, by the roll call of a source, voted otherwise: `Osgood and Fitch voted no` for `Voting no: Osgood, Lamb`. */
export function voteDifferences(comparison: Comparison): Difference[] {
  const { story, compared } = comparison
  const matches = matchesOf(comparison)
  return votesIn(story).flatMap(votes => {
    const sentence = story.sentences.find(({ start, end }) => start <= votes.start && votes.start < end)
    if (!sentence || story.quotations.some(each => each.start < votes.end && votes.start < each.end))
      return []
    if (matches[sentence.index].some(({ score }) => score === 1)) return []
    for (const source of compared)
      for (const voter of votes.voters) {
        const other = otherVote(source, compared, voter, votes.side)
        if (other && areOnOneMotion(story, votes, source.story, other))
          return [differenceFrom(votes, source, other)]
      }
    return []
  })
}

const differenceFrom = ({ start, end }: Votes, source: Source, other: Votes) =>
  differenceOf({
    check: 'vote',
    span: { start, end },
    source,
    inSource: { start: other.start, end: other.end },
    certainty: certaintyOfVote,
    features: {},
  })

const certaintyOfVote = 0.85

/** Where a source has somebody vote otherwise, when no source has them vote so in any vote. */
function otherVote(source: Source, all: Source[], voter: string, side: Side): Votes | undefined {
  const rolls = all.flatMap(({ story }) => votesIn(story))
  if (rolls.some(each => each.side === side && each.voters.includes(voter))) return undefined
  const own = votesIn(source.story)
  const listed = own.find(({ voters }) => voters.includes(voter))
  if (listed) return listed
  // `Carried, 5-2. Voting no: Osgood, Lamb.`: Fitch, who sits on the council, did not.
  const whole = own.filter(each => each.side === side)
  const isMember = source.story.words.some(({ lower }) => lower === voter)
  return isMember && whole.length === 1 && whole[0].isWhole ? whole[0] : undefined
}

/** Words of meaning that two reports of one motion have in common, the voters left out. */
const fewestCommon = 3

function areOnOneMotion(story: Story, votes: Votes, source: Story, other: Votes): boolean {
  const rootsAt = ({ paragraphs }: Story, { start }: Span) =>
    new Set(
      paragraphs
        .find(({ end }) => end > start)
        ?.sentences.flatMap(({ words }) => words)
        .filter(word => weightOf(word) >= 0.7 && !votes.voters.includes(word.lower))
        .map(({ lower }) => rootOf(lower)),
    )
  const there = rootsAt(source, other)
  return [...rootsAt(story, votes)].filter(root => there.has(root)).length >= fewestCommon
}

const person = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){0,2}`
const titled = `(?:(?:${alternatives(beforeVoters)}) )?`
const list = `${titled}${person}(?:, ${titled}${person})*(?:,? and ${titled}${person})?`

const sides: [Side, string, string][] = [
  [
    'for',
    'For|In favou?r|Ayes?|Yeas?|Yes|Voting yes',
    'vot(?:ed|ing) (?:yes|for|in favou?r)|(?:was|were) (?:in favou?r|for (?:it|the|an?|this|that))',
  ],
  [
    'against',
    'Against|Opposed|Noes|Nays?|No|Voting no|Dissenting',
    'vot(?:ed|ing) (?:no|against)|(?:was|were) (?:against (?:it|the|an?|this|that)|opposed)|dissent(?:ed|ing)',
  ],
  ['abstaining', 'Abstain(?:ing|ed)|Abstentions?|Abstain', 'abstain(?:ed|ing)'],
]

/** Of most stories the words beside the names tell that there are no votes: names are looked for behind them. */
const readings = sides.flatMap(([side, label, verb]) => [
  {
    side,
    cue: new RegExp(`(?:${label}): `, 'u'),
    pattern: new RegExp(`(?<![\\p{L}])(?:${label}): (?<names>${list})`, 'gu'),
  },
  {
    side,
    cue: new RegExp(` (?:${verb})(?![\\p{L}])`, 'u'),
    pattern: new RegExp(`(?<names>${list}) (?:${verb})(?![\\p{L}])`, 'gu'),
  },
])

const tally = /\b(\d{1,2})\s?(?:-|–|to)\s?(\d{1,2})\b/

const votesIn = memo((story: Story): Votes[] =>
  readings.flatMap(({ side, cue, pattern }) =>
    (cue.test(story.text) ? [...story.text.matchAll(pattern)] : []).map(match => {
      const voters = votersIn((match.groups as { names: string }).names)
      const start = match.index
      const counts = tally.exec(story.text.slice(Math.max(0, start - 120), start + match[0].length))
      const count = side === 'abstaining' ? undefined : counts?.[side === 'for' ? 1 : 2]
      return { side, voters, start, end: start + match[0].length, isWhole: Number(count) === voters.length }
    }),
  ),
)

const votersIn = (names: string) =>
  names
    .split(/, (?:and )?| and /)
    .map(each => each.trim().split(' ').at(-1)?.toLowerCase() ?? '')
    .filter(Boolean)

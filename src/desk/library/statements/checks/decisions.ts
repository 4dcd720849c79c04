import {
  failed,
  leavesOpen,
  passed,
  putToVote,
  refusingVerbs,
  settled,
  settling,
  unsettled,
} from '../../../english/lexicon/outcomes.ts'
import { alternatives, regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import { shareIn } from '../common.ts'
import { clausesOf } from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import type { Filler } from '../fillers.ts'
import { placesOf, rewordedIn, shareMade } from '../matches.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { actSpan } from '../span.ts'
import type { Statement } from '../statement.ts'

const isOpenThere = regex('i')`\b(?:${unsettled})\b`
const open = `\\b(?<!\\b(?:${alternatives(leavesOpen)}|\\w+n[’']t)(?: \\w+)? )`
const hasPassed = new RegExp(`${open}(?:${alternatives(passed)})\\b`, 'i')
const hasFailed = new RegExp(
  `${open}(?:${alternatives(failed)})\\b|(?:not|n[’']t|never)(?: \\w+)? (?:${alternatives(passed)}|approve|adopt|pass|grant)\\b`,
  'i',
)
const isSettledOtherwise = new RegExp(`${open}(?:${alternatives(settled)})\\b`, 'i')

/** From this weight on a word says what is decided. */
const telling = 0.5
/** So much of what is decided a sentence of a source must have. */
const sameMatter = 0.6
/** A word in more sentences of a source than this is not looked for: half of a source’s sentences may have it. */
const mostSentences = 40

/** How far around the matter to look for words that leave it open, in characters: `will consider a gate`, `The sale is subject to approval`. */
const reach = 50

/** A sentence of a source, and the word in it for what is decided. */
interface Mention {
  source: Source
  sentence: Sentence
  at: Word
}

/**
 * The draft says that a matter passed, and the source says that it failed; or the draft says that it is decided, and every
 * source that it is pending: `has approved a gate` where it will consider one.
 */
export function decisionDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  return rewordedIn(comparison).flatMap(sentence => {
    if (!sentence.words.some(({ lower }) => settlingRoots.has(rootOf(lower)))) return []
    for (const mine of clausesOf(story, sentence)) {
      const found = decidedOtherwise(comparison, mine)
      if (found) return [found]
    }
    return []
  })
}

const settlingRoots = new Set(
  [...settling, ...refusingVerbs, 'vote', 'turn', 'shoot', 'die', 'fail'].map(rootOf),
)

/** How a clause of the draft says that a matter was settled: with a yes, `approved a gate`, or a no, `was voted down`. */
function outcomeOf({
  frame,
  standing,
  isNegated,
  isQuoted,
  isNominal,
  actor,
}: Statement): 'yes' | 'no' | undefined {
  const isTold = standing === 'done' && (frame.form === 'past' || frame.isPerfect || frame.isPassive)
  if (!isTold || isNegated || isQuoted || isNominal) return undefined
  const { lemma, particle } = frame.predicate
  if (settling.has(lemma)) return 'yes'
  if (refusingVerbs.has(lemma) || (particle === 'down' && /^(?:vote|turn|shoot)$/.test(lemma))) return 'no'
  return /^(?:die|fail)$/.test(lemma) && putToVote.has(actor?.phrase.lemma ?? '') ? 'no' : undefined
}

/** What is decided: `granted it an abatement`, and `The bill passed`, which passes by itself. */
function matterOf({ actor, undergoer, others, frame }: Statement): Filler | undefined {
  if (/^(?:pass|die|fail|clear)$/.test(frame.predicate.lemma) && actor && putToVote.has(actor.phrase.lemma))
    return actor
  return [undergoer, ...others].find(each => each && !each.isOpen && each.phrase.kind !== 'name')
}

function decidedOtherwise(comparison: Comparison, mine: Statement): Difference | undefined {
  const outcome = outcomeOf(mine)
  const matter = outcome && matterOf(mine)
  const words = matter ? wordsOf(mine, matter) : []
  if (!matter || words.length === 0) return undefined
  const mentions = mentionsOf(comparison, matter, words)
  const [same, other] = outcome === 'yes' ? [hasPassed, hasFailed] : [hasFailed, hasPassed]
  const turned = mentions.find(each => other.test(around(each)) && isOfOneMatter(mine, each, words))
  const open = outcome === 'yes' ? mentions.find(isOpen) : undefined
  const found = turned ?? open
  if (!found || mentions.some(each => saysIn(each, same) && mayBeOf(mine, each, found))) return undefined
  if (
    !turned &&
    mentions.some(
      each => saysIn(each, hasFailed) || (saysIn(each, isSettledOtherwise) && mayBeOf(mine, each, found)),
    )
  )
    return undefined
  const { source, sentence } = found
  return differenceOf({
    check: turned ? 'opposite' : 'settled',
    span: actSpan(mine),
    source,
    inSource: { start: sentence.start, end: sentence.end },
    certainty: Math.min(0.9, (words.length > 1 ? 0.6 : 0.5) + 0.4 * shareMade(comparison)),
    features: {},
  })
}

/** One word may be of many matters: `the bill`. Then the rest of the two sentences has to be of one. */
const isOfOneMatter = ({ sentence }: Statement, { sentence: other }: Mention, words: Word[]) =>
  words.length > 2 || shareIn(sentence.words, other.words) >= 0.4

/** The words of what is decided. */
const wordsOf = ({ sentence }: Statement, { phrase }: Filler): Word[] =>
  sentence.words.filter(word => overlaps(word, phrase) && weightOf(word) >= telling)

/** The sentences of the sources that speak of what is decided. */
function mentionsOf({ compared }: Comparison, { head }: Filler, words: Word[]): Mention[] {
  return compared.flatMap(source => {
    const places = placesOf(source, head)
    if (places.size > mostSentences) return []
    return [...places]
      .map(place => source.story.sentences[place])
      .filter(sentence => shareIn(words, sentence.words) >= sameMatter)
      .flatMap(sentence => {
        const at = sentence.words.find(({ lower }) => likeness(head, rootOf(lower)) > 0)
        return at ? [{ source, sentence, at }] : []
      })
  })
}

/** What a source says right around what is decided. */
const around = ({ source, sentence, at }: Mention): string =>
  source.story.text.slice(Math.max(sentence.start, at.start - reach), Math.min(sentence.end, at.end + reach))

/** Whether a mention says that the matter is open. */
const isOpen = (mention: Mention): boolean =>
  isOpenThere.test(around(mention)) &&
  ![hasPassed, hasFailed, isSettledOtherwise].some(each => saysIn(mention, each))

/** Whether a sentence says something of a matter, or the one behind it: `Item 4: the ban. It was carried.` */
const saysIn = ({ source: { story }, sentence }: Mention, pattern: RegExp): boolean =>
  story.sentences
    .slice(sentence.index, sentence.index + 2)
    .some(({ start, end }) => pattern.test(story.text.slice(start, end)))

/** Whether what is settled in one sentence may be what the draft has: by the same body, or by one that nobody names. */
function mayBeOf({ actor }: Statement, { sentence }: Mention, open: Mention): boolean {
  const roots = actor && !actor.isOpen ? actor.roots : []
  const has = (each: Sentence) => each.words.some(({ lower }) => roots.includes(rootOf(lower)))
  return !has(open.sentence) || has(sentence)
}

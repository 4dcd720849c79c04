import { leavesOpen, settled, settling, unsettled } from '../../../english/lexicon/outcomes.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
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
const isSettledThere = regex('i')`\b(?<!\b(?:${leavesOpen}|\w+n[’']t)(?: \w+)? )(?:${settled})\b`

/** From this weight on a word says what is decided. */
const telling = 0.5
/** So much of what is decided a sentence of a source must have. */
const sameMatter = 0.6
/** What half of a source’s sentences speak of is looked for in so many of them. */
const mostSentences = 40

/** So many characters around what is decided it may say that it is open: `will consider a gate`, `The sale is subject to approval`. */
const reach = 50

/** A sentence of a source, and the word in it for what is decided. */
interface Mention {
  source: Source
  sentence: Sentence
  at: Word
}

/**
 * What a body has settled in the draft and is only considering, or is only asked for, in every source: `has approved a gate`
 * where it will consider one, `granted an abatement` where one is requested.
 */
export function decisionDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  return rewordedIn(comparison).flatMap(sentence => {
    if (!sentence.words.some(({ lower }) => settlingRoots.has(rootOf(lower)))) return []
    for (const mine of clausesOf(story, sentence)) {
      const found = isDecision(mine) ? decidedTooSoon(comparison, mine) : undefined
      if (found) return [found]
    }
    return []
  })
}

const settlingRoots = new Set([...settling].map(rootOf))

/** `approved a gate`, `has granted it an abatement`: done, and by the draft’s own words. */
const isDecision = ({ frame, standing, isNegated, isQuoted, isNominal }: Statement) =>
  settling.has(frame.predicate.lemma) &&
  standing === 'done' &&
  (frame.form === 'past' || frame.isPerfect || frame.isPassive) &&
  !isNegated &&
  !isQuoted &&
  !isNominal

function decidedTooSoon(comparison: Comparison, mine: Statement): Difference | undefined {
  // `granted it an abatement`: the abatement.
  const matter = [mine.undergoer, ...mine.others].find(each => each && !each.isOpen)
  if (!matter || matter.phrase.kind === 'name') return undefined
  const words = wordsOf(mine, matter)
  if (words.length === 0) return undefined
  const mentions = mentionsOf(comparison, matter, words)
  const open = mentions.find(isOpen)
  if (!open || mentions.some(each => isClosed(each) && mayBeOf(mine, each, open))) return undefined
  const { source, sentence } = open
  return differenceOf({
    check: 'settled',
    span: actSpan(mine),
    source,
    inSource: { start: sentence.start, end: sentence.end },
    certainty: Math.min(0.9, (words.length > 1 ? 0.6 : 0.5) + 0.4 * shareMade(comparison)),
    features: {},
  })
}

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

/** Whether a mention says that the matter is open. */
const isOpen = (mention: Mention): boolean => {
  const { source, sentence, at } = mention
  const from = Math.max(sentence.start, at.start - reach)
  const to = Math.min(sentence.end, at.end + reach)
  return !isClosed(mention) && isOpenThere.test(source.story.text.slice(from, to))
}

/** Whether a sentence says that the matter is settled, or the one behind it. */
const isClosed = ({ source, sentence }: Mention) => settledIn(sentence, source.story)

const settledIn = memo(({ index }: Sentence, { text, sentences }: Story) =>
  sentences.slice(index, index + 2).some(({ start, end }) => isSettledThere.test(text.slice(start, end))),
)

/** Whether what is settled in one sentence may be what the draft has: by the same body, or by one that nobody names. */
function mayBeOf({ actor }: Statement, { sentence }: Mention, open: Mention): boolean {
  const roots = actor && !actor.isOpen ? actor.roots : []
  const has = (each: Sentence) => each.words.some(({ lower }) => roots.includes(rootOf(lower)))
  return !has(open.sentence) || has(sentence)
}

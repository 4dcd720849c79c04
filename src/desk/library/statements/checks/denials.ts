import { deniesInOtherWords, endsItsNo } from '../../../english/denial.ts'
import { notYetSo } from '../../../english/lexicon/auxiliaries.ts'
import { afterNotOrNo, forbiddingWords } from '../../../english/lexicon/negation.ts'
import { isNounOf } from '../../../english/noun-or-verb.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { saysNo } from '../../drift/opposites.ts'
import { certaintyOf, type Features } from '../certainty.ts'
import { commonOf } from '../common.ts'
import { isComplement } from '../complement.ts'
import { sameContext } from '../context.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** Below this score two sentences say too different things to contradict each other. */
const leastScore = 0.4
/** Maximum distance in words from a no to what it denies. */
const reach = 4

/**
 * A no that only one of two sentences has, before a word that both have, whatever their verbs: `did not raise an alarm` where
 * an alarm was raised. A sentence that says no in any other way is left alone.
 */
export function denialDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const mine = denialIn(story, sentence)
    if (mine === 'open' || isShared(matches[sentence.index], mine)) return []
    for (const match of matches[sentence.index]) {
      if (match.score < leastScore) continue
      const { source, sentence: other } = match
      const theirs = denialIn(source.story, other, true)
      if (isComplement(story, sentence, match)) continue
      if (theirs === 'open' || (mine === undefined) === (theirs === undefined)) continue
      const found = mine
        ? differenceAt(comparison, sentence, mine, match)
        : lostAt(comparison, sentence, match, theirs as Denial)
      if (found) return [found]
    }
    return []
  })
}

/** Whether another sentence of the sources denies the same, or says the same without a no. */
function isShared(matches: Match[], mine: Denial | undefined): boolean {
  if (!mine) return false
  return matches.some(({ source, sentence }) => {
    const theirs = denialIn(source.story, sentence, true)
    return theirs !== undefined && alike(sentence, mine.denied) !== undefined
  })
}

/** A no, and the word that it denies. */
export interface Denial {
  no: Word
  denied: Word
}

const forbidding = regex()`^(?:${forbiddingWords})$`

/** The one no of a sentence; `open` where it has more, or says no in another way. What a source quotes counts as its own. */
export const denialIn = (
  story: Story,
  sentence: Sentence,
  withQuoted = false,
): Denial | 'open' | undefined => (withQuoted ? denialInAll(sentence, story) : denialInOwn(sentence, story))

const denialInAll = memo((sentence: Sentence, story: Story) => denialAmong(story, sentence, sentence.words))

const denialInOwn = memo((sentence: Sentence, story: Story) =>
  denialAmong(
    story,
    sentence,
    sentence.words.filter(word => !story.quoted.some(quotation => overlaps(quotation, word))),
  ),
)

/** The one no of a sentence among some of its words. */
function denialAmong(story: Story, sentence: Sentence, own: Word[]): Denial | 'open' | undefined {
  const noes = own.filter(({ lower }) => saysNo(lower))
  // `bar landlords from asking`, `ruled out a return`: whether that is a no is a matter of reading.
  if (noes.length === 0)
    return deniesInOtherWords(story.text.slice(sentence.start, sentence.end)) ||
      own.some(({ lower }) => forbidding.test(lower))
      ? 'open'
      : undefined
  if (endsItsNo(sentence.words)) return 'open'
  const [no] = noes
  const at = own.indexOf(no)
  // `The choice was hers, not the company’s`: a contrast, which denies no verb.
  if (at > 0 && /^,\s$/.test(story.text.slice(own[at - 1].end, no.start))) return 'open'
  if (noes.length > 1 || !/^(?:not|never|no|cannot)$|n['’]t$/.test(no.lower)) return 'open'
  if (afterNotOrNo.has(own[at + 1]?.lower ?? '')) return 'open'
  const denied = own.slice(at + 1, at + 1 + reach).find(word => weightOf(word) > 0.3)
  if (!denied || /[^\p{L} '’-]/u.test(story.text.slice(no.end, denied.start))) return 'open'
  return { no, denied }
}

function differenceAt(
  comparison: Comparison,
  sentence: Sentence,
  { no, denied }: Denial,
  match: Match,
): Difference | undefined {
  const other = alike(match.sentence, denied)
  if (!other) return undefined
  const inSource = { start: other.start, end: other.end }
  return told(comparison, sentence, { start: no.start, end: denied.end }, denied, match, inSource, other)
}

function lostAt(
  comparison: Comparison,
  sentence: Sentence,
  match: Match,
  { no, denied }: Denial,
): Difference | undefined {
  const mine = alike(sentence, denied)
  if (!mine || matchesSaying(comparison, sentence, match, denied)) return undefined
  if (comparison.story.quoted.some(quotation => overlaps(quotation, mine))) return undefined
  const span = { start: mine.start, end: mine.end }
  return told(comparison, sentence, span, mine, match, { start: no.start, end: denied.end }, denied)
}

/** Whether another matched sentence has the word, and no no. */
const matchesSaying = (comparison: Comparison, sentence: Sentence, match: Match, denied: Word) =>
  matchesOf(comparison)[sentence.index].some(
    other =>
      other !== match &&
      denialIn(other.source.story, other.sentence, true) === undefined &&
      alike(other.sentence, denied) !== undefined,
  )

const alike = ({ words }: Sentence, { lower }: Word) =>
  words.find(
    (word, index) =>
      likeness(rootOf(lower), rootOf(word.lower)) >= 0.8 &&
      !isNounOf(words, index, lower) &&
      !words.slice(Math.max(0, index - 4), index).some(each => notYetSo.has(each.lower)),
  )

function told(
  comparison: Comparison,
  sentence: Sentence,
  span: { start: number; end: number },
  word: Word,
  match: Match,
  inSource: { start: number; end: number },
  other: Word,
): Difference {
  const context = sameContext(comparison.story, sentence, word, match.source.story, match.sentence, other)
  const features: Features = {
    match: match.score,
    made: shareMade(comparison),
    context: context.common,
    back: context.back,
    same: rootOf(word.lower) === rootOf(other.lower) ? 1 : 0,
    putIn: span.start < word.start ? 1 : 0,
    names: context.names,
    ...commonOf(comparison.story, span, match.source, inSource),
  }
  return differenceOf({
    check: 'polarity',
    span,
    source: match.source,
    inSource,
    certainty: certaintyOf(models.denial, features),
    features,
  })
}

import { conditions, openClaims, permitting } from '../../english/lexicon/hedges.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import { overlaps } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { actsOf, type ClauseBeside, isEmptyAct, tallyOf } from './beside.ts'
import type { Features } from './certainty.ts'
import { sameContext } from './context.ts'
import { wordsOf } from './counterparts.ts'
import { sameness } from './fillers.ts'
import { matchesOf } from './matches.ts'
import { distanceOf, openingsIn, type WordOpenness } from './openness.ts'
import { rootOf, weightOf } from './roots.ts'
import type { Statement } from './statement.ts'

/** From this weight on a word says what a clause is about. */
const telling = 0.7

const flag = (is: boolean) => (is ? 1 : 0)

/** How well a clause of the draft and a sentence of a source fit as one. */
export function fitOf(comparison: Comparison, mine: Statement, beside: ClauseBeside): Features {
  const { story } = comparison
  const own = wordsOf(mine)
  const { clause, theirClause, inSentence, theirSentence, act, held, score, sentence, source, word } = beside
  const { token } = mine.frame.predicate
  const near = sameContext(story, mine.sentence, token, source.story, sentence, word)
  const match = matchesOf(comparison)[mine.sentence.index].find(each => each.sentence === sentence)
  return {
    clause,
    theirClause,
    theirSentence,
    sentences: inSentence * theirSentence,
    empty: flag(isEmptyAct(mine)),
    linked: flag(isEmptyAct(mine) && act > 0),
    score,
    held: Math.min(6, held) / 6,
    match: match?.score ?? 0,
    names: heldOf(
      own.filter(each => isName(each, mine.sentence)),
      sentence,
    ),
    numbers: heldOf(
      own.filter(({ lower }) => /\d/.test(lower)),
      sentence,
    ),
    length: Math.min(1, own.length / 20),
    theirLength: Math.min(2, sentence.words.length / 30),
    back: near.back,
    contextNames: near.names,
    quoted: flag(beside.theirs?.isQuoted ?? false),
    participle: flag(mine.frame.form === 'participle'),
    infinitive: flag(mine.frame.form === 'infinitive'),
    ...sidesOf(mine, beside),
  }
}

/** So many words before a word may stand what leaves just that open: `may also have been cut`. */
const right = 4

/** Whether it is the very act that is left open, and of the same people. */
function sidesOf(mine: Statement, { theirs, act, word, sentence, told }: ClauseBeside): Features {
  const { opener } = told
  const isDirect =
    act > 0 &&
    opener !== undefined &&
    opener.start < word.start &&
    sentence.words.indexOf(word) - sentence.words.indexOf(opener) <= right
  const side = (one: Statement['actor'], other: Statement['actor']) =>
    one && other ? sameness(one, other) : 0.5
  const actor = side(mine.actor, theirs?.actor)
  const undergoer = side(mine.undergoer, theirs?.undergoer)
  const isAct = act > 0 && theirs !== undefined && overlaps(word, theirs.frame.predicate.token)
  return {
    direct: flag(isDirect),
    sameAct: flag(act >= 0.99),
    act,
    theirAct: flag(isAct),
    directAct: flag(isDirect && act >= 0.99),
    sameActor: flag(actor > 0.7),
    otherActor: flag(actor < 0.3),
    sameUndergoer: flag(undergoer > 0.7),
    otherUndergoer: flag(undergoer < 0.3),
  }
}

const isName = (word: Word, { words }: Sentence) => word.text !== word.lower && word !== words[0]

/** Which share of some words a sentence has; half where there are none. */
const heldOf = (words: Word[], { words: others }: Sentence) =>
  words.length === 0
    ? 0.5
    : words.filter(({ lower }) => others.some(other => rootOf(other.lower) === rootOf(lower))).length /
      words.length

/** How well another sentence, which tells it as the draft does, fits instead. */
export const rivalOf = (one: ClauseBeside, other: ClauseBeside | undefined): Features => ({
  rival: Math.min(2.5, other?.fit ?? 0),
  rivalAct: other?.act ?? 0,
  gap: Math.max(-1, Math.min(1.5, one.fit - (other?.fit ?? 0.5))),
  noRival: flag(!other),
  rivalActMore: flag(other !== undefined && other.act > one.act),
})

/** Whether any sentence of the sources tells what is done as so, and the words that it has. `isDone`: what is to come is not so. */
export function elsewhereOf(
  comparison: Comparison,
  mine: Statement,
  isDone: boolean,
  beside: ClauseBeside,
): Features {
  const countsOf = (root: string) => {
    const { told, coming, open } = tallyOf(comparison, root)
    return isDone ? { so: told, not: coming + open } : { so: told + coming, not: open }
  }
  const acts = actsOf(mine)
    .map(countsOf)
    .filter(({ so, not }) => so + not > 0)
  const own = wordsOf(mine).filter(word => weightOf(word) >= telling)
  const there = own.filter(({ lower }) =>
    beside.sentence.words.some(other => rootOf(other.lower) === rootOf(lower)),
  )
  const isOnlyOpen = ({ so, not }: { so: number; not: number }) => so === 0 && not > 0
  const unseen = own.filter(({ lower }) => {
    const { so, not } = countsOf(rootOf(lower))
    return so + not === 0
  })
  return {
    actOnlyOpen: flag(acts.length > 0 && acts.every(isOnlyOpen)),
    actTold: Math.min(3, Math.max(0, ...acts.map(({ so }) => so))) / 3,
    onlyOpen: Math.min(3, there.filter(({ lower }) => isOnlyOpen(countsOf(rootOf(lower)))).length) / 3,
    unseen: unseen.length / Math.max(1, own.length),
  }
}

const says = regex('i')`\b(?:${openClaims}|view|opinion|feels?|felt)\b`
const isAttributedIn = memo(({ start, end }: Sentence, { text }: Story) => says.test(text.slice(start, end)))
/** `How many she won over is not known`, `Whose mines they are was left open`. */
const asks = /\b(?:how|whose|whether|why)\b/i
const unknown =
  /\b(?:not|n[’']t) (?:been )?(?:known|clear|sure|certain|determined|established)\b|\bleft open\b/i
const isUnknown = memo(({ start, end }: Sentence, { text }: Story) => unknown.test(text.slice(start, end)))

/** Right before or at the head of a clause: how far back it is looked for, in characters. */
const headOfClause = 40

/** Whether the draft leaves a clause open as a question. */
export const isAsked = (story: Story, { sentence, frame }: Statement): boolean =>
  asks.test(story.text.slice(Math.max(sentence.start, frame.start - headOfClause), frame.start + 12)) ||
  isUnknown(sentence, story)

/** What the draft says around a clause of how sure it is; `why` it is not on the draft’s own word. */
export function aroundOf(
  story: Story,
  mine: Statement,
  why: string | undefined,
  beside: ClauseBeside,
  told: WordOpenness,
): Features {
  const { sentence, frame } = mine
  const before = story.sentences[sentence.index - 1]
  const isAttributed = frame.attribution !== undefined || why === 'attributed'
  const isDoubted = beside.openness === 'doubted'
  const saidBefore = before !== undefined && isAttributedIn(before, story)
  const isAllowed = wordsOf(mine).some(({ lower }) => permitting.has(lower))
  const isConditional = (words: Word[]) => words.some(({ lower }) => conditions.has(lower))
  return {
    attributed: flag(isAttributed),
    nearDoubt: flag(isDoubted && isAttributedIn(sentence, story)),
    beforeDoubt: flag(saidBefore && isDoubted),
    can: flag(isAllowed || frame.modal === 'can'),
    canMay: flag((isAllowed || frame.modal === 'can') && beside.openness === 'possible'),
    openings: Math.min(3, openingsIn(sentence)) / 3,
    theirOpenings: Math.min(4, openingsIn(beside.sentence)) / 4,
    condition: flag(isConditional(beside.sentence.words) && !isConditional(sentence.words)),
    behind: flag(distanceOf(told.behind) > 1),
    negated: flag(mine.isNegated),
  }
}

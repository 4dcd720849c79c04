import { settling } from '../../english/lexicon/outcomes.ts'
import { emptyVerbs, granting } from '../../english/lexicon/verbs.ts'
import type { Word } from '../../english/word.ts'
import { memo, memoBy } from '../../memo.ts'
import { overlaps } from '../../span.ts'
import type { Sentence } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { shortestFirst } from './clause-around.ts'
import { shareIn } from './common.ts'
import { clausesOf, wordsOf } from './counterparts.ts'
import { type Match, placesOf, sentencesHolding } from './matches.ts'
import { leavesOpen, type Openness, opennessByWords, opennessIn, type WordOpenness } from './openness.ts'
import { rootOf, weightOf } from './roots.ts'
import type { Statement } from './statement.ts'
import { type AlikeWord, wordsByRoot } from './words-by-root.ts'

/** A sentence of a source that holds words of a clause of the draft, and how it tells them. */
export interface Seen {
  source: Source
  sentence: Sentence
  /** How much of the draft’s clause, by its words, the sentence holds, 0 to 1. */
  score: number
  /** How alike the sentence’s word for what is done is, 0 where it has none; and that word, or the first that both have. */
  act: number
  word: Word
  told: WordOpenness
  /**
   * How open the sentence leaves what is done; where it has no word for that, how open it leaves most of the words in
   * common.
   */
  openness: Openness
  /** Where the words are that both have. */
  common: AlikeWord[]
}

/** A sentence of a source beside a clause of the draft whose words it holds, whatever its verbs. */
export interface ClauseBeside extends Seen {
  /** The smallest clause around that word, of a sentence that leaves something open. */
  theirs?: Statement
  /** How much of the draft’s clause is in theirs, and in their sentence; of theirs in the draft’s sentence. Each 0 to 1. */
  clause: number
  inSentence: number
  theirClause: number
  theirSentence: number
  /** How many words both have, and which share of them is denied. */
  held: number
  denied: number
  /** How well the two fit as one. */
  fit: number
}

/** Maximum number of sentences compared with a clause. */
const most = 8

/** The sentences of the sources that hold most of a clause of the draft; none where none of them leaves anything open. */
export function seenBeside(comparison: Comparison, mine: Statement): Seen[] {
  const own = wordsOf(mine).filter(word => weightOf(word) > 0)
  const holding = sentencesHolding(comparison, own, most)
  if (!holding.some(({ sentence }) => leavesOpen(sentence))) return []
  const roots = own.map(({ lower }) => rootOf(lower))
  return holding.map(match => seenIn(mine, roots, match))
}

/** Such sentences, those first that fit the clause best. How well they fit takes longer to tell than how they tell it. */
export const closestOf = (mine: Statement, seen: Seen[]): ClauseBeside[] =>
  seen.map(each => besideOf(mine, each)).sort((one, other) => other.fit - one.fit)

function seenIn(mine: Statement, roots: string[], { source, sentence, score }: Match): Seen {
  const told = toldBy(sentence, source)
  const places = wordsByRoot(sentence)
  const common = roots.flatMap(root => places.like(root) ?? [])
  const act = actIn(actsOf(mine), sentence)
  const at = act?.at ?? common[0]?.at ?? 0
  return {
    source,
    sentence,
    score,
    act: act?.alike ?? 0,
    word: sentence.words[at],
    told: told[at],
    openness: act ? told[at].openness : mostOf(common, told),
    common,
  }
}

function besideOf(mine: Statement, seen: Seen): ClauseBeside {
  const { source, sentence, word, act, common } = seen
  const told = toldBy(sentence, source)
  const theirs = leavesOpen(sentence)
    ? shortestFirst(clausesOf(source.story, sentence)).find(({ frame }) => overlaps(word, frame))
    : undefined
  const words = wordsOf(mine)
  const theirWords = theirs ? wordsOf(theirs) : sentence.words
  const clause = shareIn(words, theirWords)
  const inSentence = shareIn(words, sentence.words)
  const theirClause = shareIn(theirWords, mine.sentence.words)
  return {
    ...seen,
    theirs,
    clause,
    inSentence,
    theirClause,
    theirSentence: shareIn(sentence.words, mine.sentence.words),
    held: common.length,
    denied: shareOf(common, place => told[place].isDenied || told[place].noes > 0),
    fit: clause + inSentence + 0.5 * theirClause + 0.4 * (actsOf(mine).length === 0 ? 0.5 : act),
  }
}

/** How a sentence tells each of its words: one that leaves nothing open needs no tree. */
const toldBy = (sentence: Sentence, source: Source): WordOpenness[] =>
  leavesOpen(sentence) ? opennessIn(source.story, sentence) : plainly(sentence, source)

const plainly = memo((sentence: Sentence, { story }: Source): WordOpenness[] =>
  opennessByWords(sentence, story).map(each => ({
    ...each,
    byClause: 'told',
    byWords: 'told',
    isDenied: false,
  })),
)

const shareOf = (common: AlikeWord[], counts: (at: number) => boolean) => {
  const sum = (places: AlikeWord[]) => places.reduce((all, { alike }) => all + alike, 0)
  return sum(common.filter(({ at }) => counts(at))) / Math.max(0.01, sum(common))
}

/** The openness of most of the words in common. */
function mostOf(common: AlikeWord[], told: WordOpenness[]): Openness {
  const weights = new Map<Openness, number>()
  for (const { at, alike } of common) {
    const { openness } = told[at]
    weights.set(openness, (weights.get(openness) ?? 0) + alike)
  }
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'told'
}

/** The word of a sentence for what is done: `the recall of its envoy` for `recalled`. */
const actIn = (acts: string[], sentence: Sentence): AlikeWord | undefined =>
  acts
    .flatMap(root => wordsByRoot(sentence).like(root) ?? [])
    .sort((one, other) => other.alike - one.alike)[0]

/** Whether a verb says nothing of what is done: `is to blame`. */
export const isEmptyAct = ({ frame }: Statement): boolean =>
  emptyVerbs.has(frame.predicate.lemma) || /^(?:be|have|do)$/.test(frame.predicate.lemma)

/**
 * What is done, by its roots: the verb; of one that says nothing what it links, `were false`; of one that settles a matter the
 * matter, `approved a gate`.
 */
export const actsOf = memo((mine: Statement): string[] => {
  const { frame, act, undergoer, story } = mine
  const { token, lemma } = frame.predicate
  const verb = rootOf(story.text.slice(token.start, token.end).toLowerCase())
  const matter = undergoer?.phrase.kind === 'noun' ? undergoer.head : undefined
  if (isEmptyAct(mine)) {
    const linked = frame.complement?.head
    const found = linked ? rootOf(story.text.slice(linked.start, linked.end).toLowerCase()) : matter
    return found ? [found] : []
  }
  if (matter && (settling.has(lemma) || granting.has(lemma))) return [matter]
  return [...new Set([verb, act])]
})

/** How many sentences of the sources tell a word as so, as to come, leave it open, deny it. */
export interface Tally {
  told: number
  coming: number
  open: number
  denied: number
}

/** A word that is in more sentences than this counts as stated in all of them. */
const mostSentences = 12

const tallyIn = memoBy((source: Source, root: string): Tally => {
  const tally = { told: 0, coming: 0, open: 0, denied: 0 }
  const places = placesOf(source, root)
  if (places.size > mostSentences) return { ...tally, told: places.size }
  for (const place of places) {
    const sentence = source.story.sentences[place]
    const found = wordsByRoot(sentence).like(root)
    if (!found) continue
    const { openness, noes } = opennessByWords(sentence, source.story)[found.at]
    if (noes > 0) tally.denied++
    else if (openness === 'told') tally.told++
    else if (openness === 'to come') tally.coming++
    else tally.open++
  }
  return tally
})

/** How the sources tell a word, by its root. */
export function tallyOf({ compared }: Comparison, root: string): Tally {
  const all = { told: 0, coming: 0, open: 0, denied: 0 }
  for (const source of compared) {
    const { told, coming, open, denied } = tallyIn(source, root)
    all.told += told
    all.coming += coming
    all.open += open
    all.denied += denied
  }
  return all
}

import { beforeRoles } from '../../english/lexicon/function-words.ts'
import { refusing } from '../../english/lexicon/negation.ts'
import { plainVerb } from '../../english/lexicon/particle-verbs.ts'
import { findings } from '../../english/lexicon/things.ts'
import { lightVerbs } from '../../english/lexicon/verbs.ts'
import { actorOf, type Frame, framesOf, type Phrase, undergoerOf } from '../../grammar/frames.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { agentBehind, subjectBefore, subjectOverAside } from './actors-read.ts'
import { type Filler, fillerOf, isWhoNoun } from './fillers.ts'
import { rootOf } from './roots.ts'
import { isPlanning, type Stand, standOf } from './standing.ts'

/** A clause as it is compared: who does what to whom, where and when, and how far it has come. */
export interface Statement extends Stand {
  story: Story
  sentence: Sentence
  frame: Frame
  /** What is done, by its root: `sue`, of `filed the case` as well. */
  act: string
  actor?: Filler
  undergoer?: Filler
  /** Everything else that it says: complement, recipient, adjuncts. */
  others: Filler[]
  /** With `for`, `against` or `to` before it: what it is for. */
  aims: { preposition: string; filler: Filler }[]
  /** It is no clause but a noun that a verb plans: `considers the recall of its envoy`. */
  isNominal: boolean
  isQuoted: boolean
}

const statements = memo((sentence: Sentence, story: Story): Statement[] => {
  const read = framesOf(story.text, clausesOf(sentence, story), story.quoted).map(frame =>
    readStatement(story, sentence, frame),
  )
  return [...read, ...read.flatMap(statement => planned(statement) ?? [])]
})

/** What a sentence says, a statement a clause. */
export const statementsOf = (story: Story, sentence: Sentence): Statement[] => statements(sentence, story)

/** A sentence without the dateline before it, always the same object, so that it is read once. */
const clausesOf = memo((sentence: Sentence, { text }: Story): Span => {
  const dateline =
    /^\p{Lu}[\p{Lu} .’'-]{2,40}(?:, [\p{L}. ]{2,30})?(?: \([^()]{2,40}\))? (?:—|–|--|-) /u.exec(
      text.slice(sentence.start, sentence.start + 120),
    )
  return dateline ? { start: sentence.start + dateline[0].length, end: sentence.end } : sentence
})

/** What a verb plans by its noun: `is considering the recall of its ambassador`, `has applied for a patent`. */
function planned(statement: Statement): Statement | undefined {
  const { undergoer, frame, standing, aims } = statement
  const { lemma } = frame.predicate
  // `refused an appeal for clemency` is done: it denied one.
  if (!isPlanning(lemma) || refusing.has(lemma)) return undefined
  // To `call a video vile` plans none; to `call for a video` does.
  const aim =
    undergoer?.phrase.kind === 'noun' && lemma !== 'call'
      ? undergoer
      : aims.find(({ preposition, filler }) => preposition === 'for' && filler.phrase.kind === 'noun')?.filler
  // `ordered a former clerk to be held` plans no clerk.
  if (!aim || isWhoNoun(aim.phrase.lemma)) return undefined
  const isLess = standing === 'done' || standing === 'to come'
  return {
    ...statement,
    act: aim.head,
    undergoer: undefined,
    others: [...statement.others, { ...aim, roots: aim.roots.filter(root => root !== aim.head) }],
    standing: isLess ? 'planned' : standing,
    because: lemma,
    isNominal: true,
  }
}

function readStatement(story: Story, sentence: Sentence, frame: Frame): Statement {
  const filler = (phrase: Phrase | undefined) => (phrase ? fillerOf(story, phrase) : undefined)
  const object = undergoerOf(frame)
  const made = madeOf(frame, object)
  const others = [frame.complement, frame.recipient, ...frame.adjuncts.map(({ phrase }) => phrase)]
  return {
    story,
    sentence,
    frame,
    act: made ?? rootOf(plainVerb(frame.predicate.lemma, frame.predicate.particle)),
    actor:
      subjectOverAside(story, sentence, frame) ??
      filler(actorOf(frame) ?? controllerOf(frame)) ??
      (frame.isPassive ? agentBehind(story, frame) : subjectBefore(story, sentence, frame)),
    undergoer: made === undefined ? filler(object) : undefined,
    others: others.flatMap(phrase => filler(phrase) ?? []),
    aims: frame.adjuncts
      .filter(({ preposition }) => beforeRoles.has(preposition))
      .map(({ preposition, phrase }) => ({ preposition, filler: fillerOf(story, phrase) })),
    isNominal: false,
    ...standOf(story.text, frame),
    isQuoted: frame.isQuoted,
  }
}

/** `Brightmeadow has agreed to buy Calloway`: who agrees buys. */
const controllerOf = ({ governor, isPassive, subject }: Frame) =>
  governor?.relation === 'infinitive' &&
  !isPassive &&
  !subject &&
  !governor.frame.object &&
  !governor.frame.isPassive
    ? governor.frame.subject
    : undefined

/** What is there or is not: `there was evidence`, `have no evidence`. */
const there = /^(?:be|have|find|see|show)$/

/** `filed a lawsuit` is to sue, `reached an agreement` to agree; `there was evidence` and `have evidence` are one. */
function madeOf({ predicate, complement, subject }: Frame, object: Phrase | undefined): string | undefined {
  const isThere = there.test(predicate.lemma)
  if (!isThere && !lightVerbs.has(predicate.lemma)) return undefined
  const noun = predicate.lemma === 'be' ? (complement ? undefined : subject) : object
  if (noun?.kind !== 'noun' || (isThere && !findings.has(noun.lemma))) return undefined
  return rootOf(noun.lemma)
}

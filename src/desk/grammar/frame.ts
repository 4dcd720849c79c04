import type { Token } from '../english/tokens.ts'
import type { Span } from '../span.ts'
import type { SubjectFrom } from './clauses.ts'
import type { Phrase } from './phrase.ts'

/** What one clause says: who does what, to whom, when and where; whether it is so, and on whose word. */
export interface Frame extends Span {
  /**
   * The verb: its base (`take`; `be` where a form of be links), its particle (`over`), and where its own word is. With
   * `be`, `complement` is what the subject is said to be.
   */
  predicate: { lemma: string; particle?: string; token: Token }
  complement?: Phrase
  subject?: Phrase
  /**
   * Where the subject is from: the clause has its `own`, or `shared` with the verb before in a list (`he came and left`),
   * `controlled` by the verb above (`he wants to leave`), through a `relative` pronoun (`the man who left`), by being
   * `modified` (`the man accused of it`), or, of an `adverbial` clause, from the clause that it hangs on (`Founded in 1998, the
   * firm …`).
   */
  subjectFrom?: SubjectFrom
  object?: Phrase
  /** `her` in `gave her a prize`. */
  recipient?: Phrase
  /** `by the court` of a passive. */
  agent?: Phrase
  isPassive: boolean
  /** `not`, `never`, `no` with the subject or the object. Not: `failed to`, `denied`, which are verbs above. */
  isNegated: boolean
  /** `may`, `might`, `will`, `would`, `can`, `could`, `should`, `must`, `shall`. */
  modal?: string
  form: 'past' | 'present' | 'modal' | 'infinitive' | 'participle' | 'bare'
  isPerfect: boolean
  isProgressive: boolean
  /** What says when, where, how: each with its preposition. */
  adjuncts: Adjunct[]
  /** The frame that this one hangs on, and how: `said` of what was said, `plans` of `to build`. */
  governor?: { frame: Frame; relation: Governing }
  attribution?: Attribution
  /** Whether the verb is within quotation marks: the words are a speaker’s. */
  isQuoted: boolean
  /**
   * How sure the reading is. `high`: two readings agree on subject, object and voice, and the parser did not hesitate; seven in
   * eight of these are right. `low`: neither; most are wrong somewhere.
   */
  certainty: 'high' | 'middle' | 'low'
}

export type Governing =
  | 'statement' /* `said that …` */
  | 'infinitive' /* `plans to …` */
  | 'relative' /* `the man who …`, `the man accused of …` */
  | 'adverbial' /* `because …`, `after …` */
  | 'list' /* `… and …` */
  | 'other'

export interface Adjunct extends Span {
  /** In small letters: `in`, `according to`; empty where there is none (`Tuesday`, `last year`). */
  preposition: string
  phrase: Phrase
  kind: 'time' | 'place' | 'other'
}

/** Who says what a clause states. */
export interface Attribution {
  /** `said`, `according`. */
  cue: Token
  /** `say`, `according to`. */
  lemma: string
  speaker?: Phrase
}

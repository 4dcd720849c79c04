import type { Parsed } from './parsed.ts'

/** Where a clause has its subject from. */
export type SubjectFrom = 'own' | 'shared' | 'controlled' | 'relative' | 'modified' | 'adverbial'

/** A clause as places in its sentence; -1 is none. */
export interface Clause {
  /** The verb, or the noun or adjective that a form of be links. */
  predicate: number
  isCopular: boolean
  subject: number
  subjectFrom?: SubjectFrom
  object: number
  isPassive: boolean
  isNegated: boolean
  /** Forms of be, have and do, and modal verbs, in order. */
  auxiliaries: number[]
}

/** What a reading of clauses tells of a verb, however it was made. */
export type ClauseReader = (parsed: Parsed) => Clause[]

const subjects = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'nsubj:outer']
const notPredicates = [
  'amod',
  'compound',
  'case',
  'mark',
  'fixed',
  'nmod:desc',
  'flat',
  'cc',
  'advmod',
  'det',
]
const relativePronouns = ['who', 'which', 'that', 'whom']
const denials = ['not', "n't", 'never', 'neither', 'nor', 'hardly']
const deniers = ['no', 'nobody', 'none', 'nothing', 'neither']
const nobody = ['nobody', 'nothing', 'none']
/** Chains of `tried to begin to …` and lists of verbs end somewhere, whatever the tree says. */
const mostSteps = 6

/** The clauses of a sentence, from its tree. */
export function clausesOf(parsed: Parsed): Clause[] {
  const reader = new TreeClauses(parsed)
  return parsed.words.flatMap((_, at) => (reader.isPredicate(at) ? [reader.clause(at)] : []))
}

class TreeClauses {
  private readonly parsed: Parsed

  constructor(parsed: Parsed) {
    this.parsed = parsed
  }

  isPredicate(at: number): boolean {
    if (at < 0) return false
    const { parsed } = this
    if (parsed.isVerb(at)) return !notPredicates.includes(parsed.relations[at])
    return parsed.first(at, 'cop') >= 0
  }

  clause(at: number): Clause {
    const { parsed } = this
    const [subject, subjectFrom] = this.subject(at, 0)
    const object = this.object(at)
    return {
      predicate: at,
      isCopular: !parsed.isVerb(at),
      subject,
      ...(subject >= 0 ? { subjectFrom } : {}),
      object,
      isPassive: this.isPassive(at),
      isNegated: this.isNegated(at, object),
      auxiliaries: this.auxiliaries(at),
    }
  }

  private ownSubject(at: number): number {
    const found = this.parsed.having(at, ...subjects)
    // `The problem is that he left`: the clause inside has its own subject, the outer one is the first.
    const own = found.filter(child => this.parsed.relations[child] !== 'nsubj:outer')
    // `the army said Monday`, where the tree has two: the nearest before the verb.
    return own.findLast(child => child < at) ?? own[0] ?? found[0] ?? -1
  }

  /** `which` in `the party, which lost`: the word that the clause hangs on stands for it. */
  private antecedent(at: number, pronoun: number): number {
    const { parsed } = this
    const isRelative =
      parsed.relations[at] === 'acl:relcl' &&
      relativePronouns.includes(parsed.lower[pronoun]) &&
      parsed.children[pronoun].length === 0
    return isRelative ? parsed.heads[at] : -1
  }

  private subject(at: number, steps: number): [number, SubjectFrom] {
    const { parsed } = this
    if (at < 0 || steps > mostSteps) return [-1, 'own']
    const own = this.ownSubject(at)
    if (own >= 0) {
      const antecedent = this.antecedent(at, own)
      return antecedent >= 0 ? [antecedent, 'relative'] : [own, 'own']
    }
    const head = parsed.heads[at]
    if (parsed.relations[at] === 'conj' && this.isPredicate(head))
      return [this.subject(head, steps + 1)[0], 'shared']
    if (parsed.relations[at] === 'xcomp' && head >= 0) {
      const object = parsed.having(head, 'obj', 'iobj')[0]
      return [object ?? this.subject(head, steps + 1)[0], 'controlled']
    }
    return [-1, 'own']
  }

  private object(at: number): number {
    const object = this.parsed.first(at, 'obj')
    if (object < 0) return -1
    const antecedent = this.antecedent(at, object)
    return antecedent >= 0 ? antecedent : object
  }

  private auxiliaries(at: number): number[] {
    const { parsed } = this
    const own = parsed.having(at, 'aux', 'aux:pass', 'cop')
    if (own.length > 0 || parsed.relations[at] !== 'conj' || this.ownSubject(at) >= 0) return own
    // `has won and lost`: verbs of one form share what is before the first.
    const head = parsed.heads[at]
    const isShared =
      this.isPredicate(head) && parsed.tags[head] === parsed.tags[at] && /^VB[NG]?$/.test(parsed.tags[at])
    return isShared ? this.auxiliaries(head) : own
  }

  private isPassive(at: number): boolean {
    const { parsed } = this
    if (parsed.having(at, 'aux:pass', 'nsubj:pass').length > 0) return true
    if (parsed.tags[at] !== 'VBN') return false
    if (parsed.first(at, 'obl:agent') >= 0) return true
    const head = parsed.heads[at]
    const isShared =
      parsed.relations[at] === 'conj' &&
      this.isPredicate(head) &&
      this.ownSubject(at) < 0 &&
      parsed.having(at, 'obj', 'aux').length === 0
    return isShared && this.isPassive(head)
  }

  /** `did not win`, `won no seat`, `no one won`. */
  private isNegated(at: number, object: number): boolean {
    const { parsed } = this
    const denies = (child: number) =>
      denials.includes(parsed.lower[child]) &&
      ['advmod', 'cc', 'cc:preconj'].includes(parsed.relations[child])
    if (parsed.children[at].some(denies)) return true
    // `No batch was sold`, `neither bank agreed`, `not one senator called`.
    const isNothing = (noun: number) =>
      noun >= 0 &&
      (deniers.includes(parsed.lower[noun]) ||
        parsed.having(noun, 'det').some(child => /^(?:no|neither)$/.test(parsed.lower[child])) ||
        (parsed.lower[noun - 2] === 'not' && parsed.lower[noun - 1] === 'one'))
    if (isNothing(this.ownSubject(at))) return true
    // `None of the eight took part or has signed`: one subject, one no.
    const head = parsed.heads[at]
    const isShared = parsed.relations[at] === 'conj' && this.isPredicate(head) && this.ownSubject(at) < 0
    if (isShared && isNothing(this.ownSubject(head))) return true
    // `There will be no layoffs`: what follows a form of be is read as the predicate.
    if (parsed.first(at, 'cop') >= 0 && isNothing(at)) return true
    if (object >= 0 && parsed.heads[object] === at && isNothing(object)) return true
    // `accuses no one`, `harmed nobody`, whatever the tree has them as.
    const [next, second] = [parsed.lower[at + 1], parsed.lower[at + 2]]
    return parsed.isVerb(at) && (nobody.includes(next) || (next === 'no' && second === 'one'))
  }
}

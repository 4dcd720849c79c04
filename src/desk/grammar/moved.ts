import type { Token } from '../english/tokens.ts'
import type { Span } from '../span.ts'
import type { Adjunct, Attribution, Frame } from './frame.ts'
import type { Phrase } from './phrase.ts'

/** The frames of a sentence, for the same sentence `by` units further on. */
export function moved(frames: readonly Frame[], by: number): Frame[] {
  const mover = new Mover(by)
  const there = new Map(frames.map(frame => [frame, mover.frame(frame)] as const))
  for (const [{ governor }, frame] of there)
    if (governor) frame.governor = { ...governor, frame: there.get(governor.frame) ?? governor.frame }
  return [...there.values()]
}

class Mover {
  private readonly by: number

  constructor(by: number) {
    this.by = by
  }

  frame(frame: Frame): Frame {
    const { predicate, attribution } = frame
    return {
      ...frame,
      ...this.span(frame),
      predicate: { ...predicate, token: this.token(predicate.token) },
      complement: this.phrase(frame.complement),
      subject: this.phrase(frame.subject),
      object: this.phrase(frame.object),
      recipient: this.phrase(frame.recipient),
      agent: this.phrase(frame.agent),
      adjuncts: frame.adjuncts.map(adjunct => this.adjunct(adjunct)),
      ...(attribution ? { attribution: this.attribution(attribution) } : {}),
    }
  }

  private span({ start, end }: Span): Span {
    return { start: start + this.by, end: end + this.by }
  }

  private token({ start, end, text }: Token): Token {
    return { start: start + this.by, end: end + this.by, text }
  }

  private tokens(tokens: readonly Token[]): Token[] {
    return tokens.map(token => this.token(token))
  }

  private adjunct(adjunct: Adjunct): Adjunct {
    return { ...adjunct, ...this.span(adjunct), phrase: this.phrase(adjunct.phrase) }
  }

  private attribution({ cue, lemma, speaker }: Attribution): Attribution {
    return { cue: this.token(cue), lemma, speaker: this.phrase(speaker) }
  }

  private phrase(phrase: Phrase): Phrase
  private phrase(phrase: Phrase | undefined): Phrase | undefined
  private phrase(phrase: Phrase | undefined): Phrase | undefined {
    if (!phrase) return undefined
    const { head, lemma, kind, words, name, others, appositions } = phrase
    return {
      ...this.span(phrase),
      head: this.token(head),
      lemma,
      kind,
      words: this.tokens(words),
      name: this.tokens(name),
      others: others.map(other => this.phrase(other)),
      appositions: appositions.map(other => this.phrase(other)),
    }
  }
}

import type { Span } from '../../span.ts'
import type { Mentions } from '../people/mentions.ts'
import type { Speaker, Story } from '../story.ts'
import { attributionAtEnd, sentenceEnd } from './attribution.ts'
import { attributionBefore } from './attribution-before.ts'
import { beginningSubject } from './clauses.ts'
import type { Token } from './tokens.ts'

/**
 * The voice that the story has been following, for quotations whose own sentence names nobody. The text between
 * quotations is kept, and read backward only when such a quotation comes: most sentences name their own speaker.
 */
export class Voices {
  #story: Story
  #mentions: Mentions
  /** Who spoke last in marks. */
  #voice: Speaker | undefined
  /** What was said since, as the tokens of a paragraph from a place to another. */
  #unread: { read: () => Token[]; from: number; to?: number }[] = []
  /** The sentence before ended with a colon. */
  #introduced = false

  constructor(story: Story, mentions: Mentions) {
    this.#story = story
    this.#mentions = mentions
  }

  speaks(speaker: Speaker) {
    this.#voice = speaker
    this.#unread = []
    this.#introduced = false
  }

  /** Sentences without quotations: `Ruiz was not pleased.` makes the next quotation hers. */
  listen(read: () => Token[], from = 0, to?: number) {
    this.#unread.push({ read, from, to })
  }

  carried(): Speaker | undefined {
    let heard: Speaker | undefined
    let isLast = true
    for (const { read, from, to } of this.#unread.reverse()) {
      const tokens = read()
      for (const sentence of sentencesOf(tokens, from, to ?? tokens.length).reverse()) {
        if (isLast) this.#introduced = tokens[sentence.end - 1]?.kind === 'colon'
        isLast = false
        heard = this.#hear(tokens, sentence)
        if (heard) break
      }
      if (heard) break
    }
    this.#unread = []
    const voice = heard ?? this.#voice
    if (!voice) return undefined
    this.#voice = voice
    return {
      start: voice.start,
      end: voice.end,
      name: voice.name,
      ...(voice.person ? { person: voice.person } : {}),
      how: this.#introduced ? 'colon' : 'carried',
    }
  }

  #hear(tokens: Token[], { start, end }: Span): Speaker | undefined {
    const said = attributionBefore(tokens, end, start, end) ?? attributionAtEnd(tokens, start)
    const subject = said ?? beginningSubject(tokens, start, end)
    const speaker = subject && this.#mentions.speaker(this.#story, { ...subject, how: 'near' })
    return speaker && (said || speaker.person) ? speaker : undefined
  }
}

/** The sentences among the tokens from a place to another, as indices. */
function sentencesOf(tokens: Token[], from: number, to: number): Span[] {
  const sentences: Span[] = []
  for (let start = from; start < to; ) {
    const end = Math.min(sentenceEnd(tokens, start), to)
    sentences.push({ start, end })
    start = end
  }
  return sentences
}

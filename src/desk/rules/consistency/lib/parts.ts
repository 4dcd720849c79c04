import type { BlockKind } from '../../../draft/draft.ts'
import { within } from '../../../library/drift/sides.ts'
import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import type { Sentence, Story, Time } from '../../../story/story.ts'

/** Two places of a story that say two things: one of them is wrong. */
export interface Clash {
  /** Where the finding is: in the headline, or at the later of two places in the body. */
  span: Span
  /** What the body has, or has above. */
  other: Span
  /** Whether nothing else can be meant. */
  isPlain: boolean
  /** The other’s words, where they can stand here as they are. */
  offer?: string
}

/** What says in a line what the story says, by the name that an editor gives it. */
const display: Partial<Record<BlockKind, string>> = {
  headline: 'headline',
  deck: 'deck',
  caption: 'caption',
}

interface Parts {
  display: Sentence[]
  /** The story itself, as far as it is sentences. */
  body: Sentence[]
  /** All that a headline may have its facts from: the body with its tables, block quotations and subheads. */
  rest: Sentence[]
}

/** The sentences of a story by what they are for. */
export const partsOf = memo((story: Story): Parts => {
  const parts: Parts = { display: [], body: [], rest: [] }
  for (const sentence of story.sentences) {
    const { kind } = story.paragraphs[sentence.paragraph]
    if (display[kind]) {
      if (parts.display.length < mostDisplay) parts.display.push(sentence)
    } else if (kind !== 'furniture') parts.rest.push(sentence)
    if ((kind === 'paragraph' || kind === 'item') && isRead(parts, sentence)) parts.body.push(sentence)
  }
  return parts
})

/** The times of the body, each with its sentence. */
export const timesOfBody = memo((story: Story): { time: Time; sentence: Sentence }[] =>
  partsOf(story).body.flatMap(sentence => within(story.times, sentence).map(time => ({ time, sentence }))),
)

/**
 * Every two facts are compared, so only the first sentences of a long story are read. No sentence has more words than
 * this.
 */
const mostSentences = 400
const mostWords = 250
/** Headlines, decks and captions: a long story with pictures has thirty. */
const mostDisplay = 100

const isRead = ({ body }: Parts, { words }: Sentence) =>
  body.length < mostSentences && words.length <= mostWords

/** `headline`, `deck`, `caption`. */
export const nameOfPart = (story: Story, sentence: Sentence): string =>
  display[story.paragraphs[sentence.paragraph].kind] ?? 'story'

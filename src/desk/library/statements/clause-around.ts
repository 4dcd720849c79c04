import type { Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { type Statement, statementsOf } from './statement.ts'

/** The shortest clause of a sentence that a span lies in: `closed` of `The mayor said that it closed on Thursday`. */
export const clauseAround = (story: Story, sentence: Sentence, { start, end }: Span): Statement | undefined =>
  statementsOf(story, sentence)
    .filter(({ frame, isNominal }) => !isNominal && frame.start <= start && end <= frame.end)
    .sort((one, other) => lengthOf(one) - lengthOf(other))[0]

const lengthOf = ({ frame: { start, end } }: Statement) => end - start

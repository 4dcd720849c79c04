import { contains, type Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { type Statement, statementsOf } from './statement.ts'

/** Clauses that are more than a noun, the shortest first. */
export const shortestFirst = (statements: Statement[]): Statement[] =>
  statements.filter(({ isNominal }) => !isNominal).sort((one, other) => lengthOf(one) - lengthOf(other))

const lengthOf = ({ frame: { start, end } }: Statement) => end - start

/** The shortest clause of a sentence that a span lies in: `closed` of `The mayor said that it closed on Thursday`. */
export const clauseAround = (story: Story, sentence: Sentence, span: Span): Statement | undefined =>
  shortestFirst(statementsOf(story, sentence)).find(({ frame }) => contains(frame, span))

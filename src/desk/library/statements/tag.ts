import { cueOf } from '../../english/reporting.ts'
import { overlaps } from '../../span.ts'
import type { Statement } from './statement.ts'

/** Whether a verb of saying has nothing that is said. */
export const saysNothing = ({ frame, undergoer }: Statement): boolean =>
  !undergoer && cueOf(frame.predicate.lemma)?.kind === 'says'

/** Whether a clause says only whose words a quotation is: `“We tried,” she explained` explains nothing else. */
export const isTag = (mine: Statement): boolean =>
  saysNothing(mine) && mine.story.quotations.some(each => overlaps(each, mine.sentence))

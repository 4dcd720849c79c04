import { dayInWords } from '../english/time-words.ts'
import { memo } from '../memo.ts'
import type { Claim, House, Term } from './house.ts'

/** An entry whose day of review has passed. */
export interface DueReview {
  entry: Claim | Term
  /** What to say of it, at its place in the house file. */
  message: string
}

/**
 * The entries that are due for review at a moment, an ISO instant. They are reported at their place in the house file,
 * never in a draft. An entry that is no longer in force has nothing left to review.
 */
export function reviewsDue(house: House, moment: string): DueReview[] {
  const today = moment.slice(0, 10)
  return reviewed(house)
    .filter(
      ({ review, until }) =>
        review !== undefined && review < today && !(until !== undefined && until <= today),
    )
    .map(entry => ({
      entry,
      message: `“${entry.id}” was due for review on ${dayInWords(entry.review!)}. Is it still contested?`,
    }))
}

/** The entries of a house that have a day of review at all: few, and a check of thousands of drafts asks for each. */
const reviewed = memo((house: House): (Claim | Term)[] =>
  [...house.claims, ...house.terms].filter(({ review }) => review !== undefined),
)

import type { Model } from './certainty.ts'

/** What `npm run bench -- statements FOLDER --fit` made of machine-made faults and pairs of sources. */
export const models: Record<'figure', Model> = {
  figure: {
    bias: -3.6,
    weights: {
      context: 2.1,
      back: 0.35,
      match: 1.93,
      made: 6.5,
      sameUnit: 0.97,
      otherUnit: -0.39,
      support: -1.56,
      anywhere: -2.51,
      rival: -0.9,
      alike: 0.3,
      elsewhere: -0.8,
      telling: -0.7,
      duration: -0.27,
      ordinal: -2.05,
      count: 0.2,
    },
  },
}

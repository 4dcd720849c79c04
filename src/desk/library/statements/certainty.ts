/** The features of a difference, by name, each about 0 to 1. */
export type Features = Record<string, number>

/** A logistic model: how sure a difference with these features is one. */
export interface Model {
  bias: number
  weights: Record<string, number>
}

/** From 0 to 1. */
export function certaintyOf({ bias, weights }: Model, features: Features): number {
  let sum = bias
  // A model has weights of more words than one difference has features.
  for (const [name, value] of Object.entries(features)) {
    const weight = weights[name]
    if (weight !== undefined) sum += weight * value
  }
  return 1 / (1 + Math.exp(-sum))
}

/** From this certainty on a difference is an error, and from the other on a warning; below it nothing is said. */
export const sure = 0.8
export const likely = 0.6

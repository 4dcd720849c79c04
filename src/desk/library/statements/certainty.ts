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
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** From this certainty on a difference is an error, and from the other on a warning; below it nothing is said. */
export const sure = 0.8
export const likely = 0.6

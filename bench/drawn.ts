/** Draws a whole number below a limit: the same ones in every run. */
export type Draw = (limit: number) => number

/** Numbers that look drawn by lot and are the same in every run (a linear congruential generator). */
export function drawn(seed: number): Draw {
  let state = seed >>> 0
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * Math.max(1, limit))
  }
}

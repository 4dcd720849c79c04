import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

// `npm run fuzz` tries more of them, for as long as you like.
it('holds for drafts that were broken by chance what holds for all drafts', () => {
  const told: string[] = []
  fuzz({ seed: 1, count: 30, minutes: 3, tell: line => told.push(line) })
  expect(told).toEqual([])
}, 240_000)

import { isoDay } from '../calendar.ts'
import type { Found, Reading } from './reading.ts'

const offsets: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1, overnight: 0 }

/** Reads a day that is told from the day of publication: `yesterday`, `today`, `tonight`, `tomorrow`. */
export function readRelativeDay(reading: Reading, index: number): Found[] {
  const key = reading.keys[index]
  if (isName(reading, index)) return []
  const { published } = reading
  const day = published === undefined ? 'XXXX-XX-XX' : isoDay(published + offsets[key])
  const night = key === 'tonight' || key === 'overnight'
  return [
    reading.found(index, index, {
      kind: night ? 'time' : 'date',
      value: night ? `${day}TNI` : day,
      grain: night ? 'part' : 'day',
    }),
  ]
}

/** `USA Today`, `the Today show`, `Tonight Show`: names. */
const isName = (reading: Reading, index: number) => reading.capital(index) && !reading.opensSentence(index)

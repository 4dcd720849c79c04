import { isoDay } from '../../../draft/publication-day.ts'
import { table } from '../../../table.ts'

/** Zones as news people write them. Those with summer time are zones of a place; the rest are hours from Greenwich. */
const zones = table<string | number>({
  z: 0,
  utc: 0,
  gmt: 0,
  bst: 1,
  ist: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  jst: 9,
  hkt: 8,
  sgt: 8,
  aest: 10,
  aedt: 11,
})

/**
 * The instant that a text names, in milliseconds: `2025-03-28T06:00-04:00`, `March 28, 2025, 6 a.m. ET`, `28 March 2025
 * 00:01 GMT`, `2025-03-28` (its first moment). Without a zone of its own it is read in the one given. Undefined when no
 * day can be read.
 */
export function readInstant(text: string, zone: string): number | undefined {
  const day = isoDay(text.replace(/^.*?(?=\d{4}-\d\d-\d\d)/, '')) ?? dayWithin(text)
  if (!day) return undefined
  const offset = /(?:[T\s]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*)([+-]\d\d):?(\d\d)?\b/.exec(text)
  const clock =
    /(?:[T\s,]|^)(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(?:\.\d+)?\s*(a\.?m\.?|p\.?m\.?)?(?=\s|[Zz+,.\-)]|$)/gi
  const withoutDay = text.replace(/\d{4}-\d\d-\d\d/, ' ')
  let hour = /\bnoon\b/i.test(text) ? 12 : 0
  let minute = 0
  for (const match of withoutDay.matchAll(clock)) {
    if (match[2] === undefined && match[3] === undefined) continue
    hour = (Number(match[1]) % (match[3] ? 12 : 24)) + (/^p/i.test(match[3] ?? '') ? 12 : 0)
    minute = Number(match[2] ?? 0)
    break
  }
  const local = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000
  if (offset)
    return local - (Number(offset[1]) * 60 + Math.sign(Number(offset[1])) * Number(offset[2] ?? 0)) * 60_000
  const named = [...text.matchAll(/\b([A-Z]{1,4})\b/gi)]
    .map(match => zones[match[1].toLowerCase()])
    .find(each => each !== undefined)
  if (/\dZ\b/.test(text)) return local
  return local - offsetOf(named ?? zone, local)
}

function dayWithin(text: string): string | undefined {
  const date = /\b(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4})/.exec(
    text,
  )
  return date ? isoDay(date[0]) : undefined
}

/** How far a zone's clocks are ahead of Greenwich at a local time, in milliseconds. */
function offsetOf(zone: string | number, local: number): number {
  if (typeof zone === 'number') return zone * 3_600_000
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(local)
    const of = (type: string) => Number(parts.find(part => part.type === type)?.value)
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - local
  } catch {
    return 0
  }
}

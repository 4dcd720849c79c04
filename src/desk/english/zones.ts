import { table } from '../table.ts'

/** Zones as news people write them. Those with summer time are zones of a place; the rest are hours from Greenwich. */
export const zones = table<string | number>({
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
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  jst: 9,
  hkt: 8,
  sgt: 8,
  aest: 10,
  aedt: 11,
})

/** How far a zone's clocks are ahead of Greenwich at a local time, in milliseconds. */
export function offsetOf(zone: string | number, local: number): number {
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

import { isoDay } from '../../../draft/publication-day.ts'
import { longDay, timeInWords } from '../../../english/time-words.ts'
import { offsetOf, zones } from '../../../english/zones.ts'

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

/**
 * An instant as a person writes it: `6 a.m. UTC-4 Friday, March 28, 2025` of `2025-03-28T06:00-04:00`. What a person wrote
 * stays as it is. One without a zone has that of the house.
 */
export function instantInWords(text: string, zone: string): string {
  const written =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(text)
  if (!written) return text
  const [, day, clock, offset] = written
  if (!clock) return longDay(day)
  if (offset === undefined) return `${timeInWords(`T${clock}`)} ${zoneInWords(zone)} ${longDay(day)}`
  const [, sign, hours, minutes = '00'] = /([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? []
  const distance = sign ? `${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}` : ''
  return `${timeInWords(`T${clock}`)} UTC${/[1-9]/.test(distance) ? distance : ''} ${longDay(day)}`
}

/** `New York time` of `America/New_York`. */
const zoneInWords = (zone: string) =>
  zone.includes('/') ? `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time` : zone

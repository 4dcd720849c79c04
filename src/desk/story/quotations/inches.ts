import { dimensions } from '../../english/lexicon/conversions.ts'
import { regex } from '../../english/regex.ts'
import type { Span } from '../../span.ts'
import type { Mark } from './marks.ts'

const figure = String.raw`[\d½¼¾⅓⅔⅛⅜⅝⅞]`
const behindFigure = new RegExp(`${figure}$`)
/** `5' 11"`, `41° 17’ 30”`; `12" x 8"`; `8 ft 3"`. */
const measuredBefore = new RegExp(
  String.raw`(?:\d['’′]\s?|\d["”]\s?(?:x|×|by)\s?|\bf(?:oo|ee)?t\.?\s)\d{1,3}(?:\.\d+)?${figure}?$`,
)
/** `12" x 8"`, `20" wide`, `a 20"-wide board`. */
const measuredAfter = regex()`^["”](?:\s?(?:x|×|by)\s?\d|[\s-](?:${dimensions})\b)`

/** Whether a mark surely stands for inches or seconds, by what is around it. */
export const isInches = (text: string, at: number, span: Span): boolean => {
  const before = text.slice(Math.max(span.start, at - 16), at)
  if (!behindFigure.test(before)) return false
  return measuredBefore.test(before) || measuredAfter.test(text.slice(at, Math.min(span.end, at + 20)))
}

/** Whether a mark may stand for inches where no quotation needs it: `a 55” television`. */
export const maybeInches = (text: string, { start, end, side }: Mark): boolean =>
  side !== 'opens' &&
  behindFigure.test(text.slice(Math.max(0, start - 1), start)) &&
  /^(?:[\s-]\p{Ll}|[.;)]|$)/u.test(text.slice(end, end + 2))

import { besideOtherDays } from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import type { Span } from '../../span.ts'
import type { Sentence, Story } from '../story.ts'

const offDay = regex('i')`\b(?:${besideOtherDays}) $`

/** Whether something is on a day, and not by, until or after it. */
export function isOn({ text }: Story, sentence: Sentence, { start }: Span): boolean {
  const before = text.slice(sentence.start, start)
  return /\p{L} $/u.test(before) && !offDay.test(before)
}

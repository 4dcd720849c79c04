import { memo } from '../../memo.ts'
import type { Quotation, Story } from '../story.ts'

/** How a story writes its quotation marks, around a quotation and around one within it. */
export interface UsualMarks {
  outer: [opening: string, closing: string]
  inner: [opening: string, closing: string]
}

const pairs = {
  '“': { outer: ['“', '”'], inner: ['‘', '’'] },
  '‘': { outer: ['‘', '’'], inner: ['“', '”'] },
  '"': { outer: ['"', '"'], inner: ["'", "'"] },
  "'": { outer: ["'", "'"], inner: ['"', '"'] },
  '«': { outer: ['«', '»'], inner: ['“', '”'] },
} satisfies Record<string, UsualMarks>

const isMark = (text: string): text is keyof typeof pairs => Object.hasOwn(pairs, text)

/** The marks that a story has most often; curly double ones where it has none. */
export const usualMarks = memo(({ text, quotations }: Story): UsualMarks => {
  const counts = new Map<keyof typeof pairs, number>()
  for (const { start, content } of quotations as Quotation[]) {
    const mark = text.slice(start, content.start)
    if (isMark(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  const [[most]] = [...counts, ['“', 0] as const].sort(([, one], [, other]) => other - one)
  return pairs[most as keyof typeof pairs]
})

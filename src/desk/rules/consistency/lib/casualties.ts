import { rootOf } from '../../../library/statements/roots.ts'
import type { Span } from '../../../span.ts'
import type { Sentence } from '../../../story/story.ts'

/** What happens to people in one accident or raid. */
const casualties = new Map(
  'die died dead death kill killed killing|hurt injured injuring wounded wounding|arrested arresting|rescued rescuing|missing'
    .split('|')
    .flatMap(words => words.split(' ').map(word => [rootOf(word), rootOf(words.split(' ')[0])] as const)),
)
/**
 * Maximum distance in words from a number to the word that says what happened to those people: `12 people were hurt`,
 * `injuring 12`.
 */
const reach = 3

/** Whether a root is one of them, whatever its word: `killed`, `dead`. */
export const casualtyOf = (root: string): string | undefined => casualties.get(root)

/** What happened to those whom a figure counts, where it is one of these. */
export function casualtyBeside({ words }: Sentence, { start, end }: Span): string | undefined {
  const first = words.findIndex(word => word.end > start)
  let last = first
  while (last + 1 < words.length && words[last + 1].start < end) last++
  for (const word of [
    ...words.slice(last + 1, last + 1 + reach),
    ...words.slice(Math.max(0, first - 2), first),
  ]) {
    const casualty = casualtyOf(rootOf(word.lower))
    if (casualty) return casualty
  }
  return undefined
}

import { formalTitles } from '../../english/lexicon/people.ts'
import type { Person, Story } from '../story.ts'

/** A person’s title, where the story has it before the name: `Police Chief`, `Gov.`; nothing for `teacher`. */
export function titleOf({ text }: Story, { role, mentions: [first] }: Person): string | undefined {
  if (!role || !/^\p{Lu}/u.test(role)) return undefined
  const before = text.slice(0, first.start).trimEnd()
  const isBefore = before.endsWith(role) || text.startsWith(role, first.start)
  const last = role.split(' ').at(-1)!
  return isBefore && (last.endsWith('.') || formalTitles.has(last.toLowerCase())) ? role : undefined
}

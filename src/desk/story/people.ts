import type { Person, Story } from './story.ts'

export function readPeople(_story: Story): Person[] {
  return []
}

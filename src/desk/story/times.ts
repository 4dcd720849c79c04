import type { Time, Story } from './story.ts'

export function readTimes(_story: Story): Time[] {
  return []
}

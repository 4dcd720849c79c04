import type { Figure, Story } from './story.ts'

export function readFigures(_story: Story): Figure[] {
  return []
}

import type { Quotation, Story } from './story.ts'

export function readQuotations(_story: Story): Quotation[] {
  return []
}

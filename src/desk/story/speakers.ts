import type { Story } from './story.ts'

/** Gives every quotation its speaker. */
export function attribute(_story: Story): void {}

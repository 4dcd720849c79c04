import type { Story } from '../../../story/story.ts'
import { table } from '../../../table.ts'
import type { Differing } from './restore.ts'

type Tidy = 'never' | 'fillers' | 'grammar'

/** How far a house lets its reporters mend what was said. */
export const tidyOptions = {
  tidy: {
    default: 'never' as Tidy,
    choices: ['never', 'fillers', 'grammar'] as const,
    description:
      'What a reporter may clean up in speech: nothing (AP), “um” and “er” (Reuters), or also `gonna` and the like (the Guardian).',
  },
}

/** Sounds and phrases that say nothing. `Like`, `well` and `sort of` may: without them a doubt is a fact. */
const fillers = /^[\s,.…–—-]*(?:(?:u[hm]+|e[rh]m?|ah|you know|I mean)[\s,.…–—-]*)+$/iu

/** How people speak, and how the same words are written. */
const spoken = table<string>({
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  'ain’t': 'isn’t',
  cause: 'because',
  '’cause': 'because',
  kinda: 'kind of',
  lemme: 'let me',
  dunno: 'don’t know',
})

/** Whether all that differs from the source is what the house lets a reporter mend: ums that are gone, `gonna` written out. */
export function isTidied(story: Story, { source, changes }: Differing, tidy: Tidy): boolean {
  if (tidy === 'never') return false
  return changes.every(change => {
    const now = plain(story.text.slice(change.draft.start, change.draft.end))
    const said = source.story.text.slice(change.source.start, change.source.end)
    if (now === '') return fillers.test(said)
    return tidy === 'grammar' && Object.hasOwn(spoken, plain(said)) && spoken[plain(said)] === now
  })
}

const plain = (words: string) => words.trim().toLowerCase().replace(/'/g, '’').replace(/[,.]$/, '')

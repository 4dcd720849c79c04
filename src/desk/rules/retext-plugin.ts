import type { Root } from 'nlcst'
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Story } from '../story/story.ts'
import { toTree } from '../story/tree.ts'
import type { Report } from './rule.ts'

/**
 * A plugin of retext as a rule. It runs on the story's own sentences and words, so that it meets no
 * markup, and what it says of them is reported as any rule's finding. A message without a place is left out.
 */
export function reportsOf<Options>(
  story: Story,
  plugin: Plugin<[Options?], Root>,
  options?: Options,
): Report[] {
  const file = new VFile(story.text)
  unified()
    .use(plugin, options as Options)
    .runSync(toTree(story), file)
  return file.messages.flatMap(message => {
    const span = spanOf(message)
    if (!span) return []
    const expected = (message as { expected?: string[] | null }).expected ?? []
    return [
      {
        ...span,
        message: sentence(message.reason),
        fixes: expected.map(words => ({
          title: `Replace with “${words}”`,
          edits: [{ ...span, text: words }],
        })),
      },
    ]
  })
}

function spanOf({ place }: VFileMessage) {
  if (!place) return undefined
  const start = 'start' in place ? place.start.offset : place.offset
  const end = 'start' in place ? place.end.offset : place.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}

const sentence = (reason: string) => (/[.?!]$/.test(reason) ? reason : `${reason}.`)

import type { Root } from 'nlcst'
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Sentence, Story } from '../story/story.ts'
import { toTree } from '../story/tree.ts'
import type { Report } from './rule.ts'

/**
 * A plugin of retext as a rule. It runs on the story's own sentences and words, so that it meets no
 * markup, and what it says of them is reported as any rule's finding. A message without a place is left out. Where it can
 * say something of some sentences only, `asked` spares it the others.
 */
export function reportsOf<Options>(
  story: Story,
  plugin: Plugin<[Options?], Root>,
  options?: Options,
  asked?: (sentence: Sentence) => boolean,
): Report[] {
  const file = new VFile(story.text)
  unified()
    .use(plugin, options as Options)
    .runSync(asked ? treeOf(story, asked) : story.tree, file)
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

function treeOf({ text, paragraphs }: Story, asked: (sentence: Sentence) => boolean): Root {
  return toTree({
    text,
    paragraphs: paragraphs.map(paragraph => ({ ...paragraph, sentences: paragraph.sentences.filter(asked) })),
  })
}

function spanOf({ place }: VFileMessage) {
  if (!place) return undefined
  const start = 'start' in place ? place.start.offset : place.offset
  const end = 'start' in place ? place.end.offset : place.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}

const sentence = (reason: string) => (/[.?!]$/.test(reason) ? reason : `${reason}.`)

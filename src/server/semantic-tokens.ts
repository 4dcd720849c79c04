import { SemanticTokensBuilder } from 'vscode-languageserver'
import type { SemanticTokens } from 'vscode-languageserver-types'
import { isDisplay } from '../desk/draft/draft.ts'
import { cueOf } from '../desk/english/reporting.ts'
import type { Span } from '../desk/span.ts'
import { isQuoted } from '../desk/story/quotations/is-quoted.ts'
import type { Story } from '../desk/story/story.ts'
import type { Reading } from './reading.ts'

/** What is coloured in a draft, as themes know it: quotations, verbs of attribution, notes, datelines. */
const colors = { quotation: 'string', attribution: 'function', note: 'comment', dateline: 'namespace' }

type Kind = keyof typeof colors
const kinds = Object.keys(colors) as Kind[]

/** The colors by number, for the editor. */
export const tokenLegend = { tokenTypes: Object.values(colors), tokenModifiers: [] }

interface Painted extends Span {
  kind: Kind
}

/**
 * The colors of a draft. They come from what Standards Desk has read, so that a README, which is not a draft, has none.
 * Tokens do not overlap, and each ends with its line, as the protocol requires.
 */
export function tokensOf({ story, document }: Reading): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  let last = 0
  for (const { start, end, kind } of painted(story).sort((one, other) => one.start - other.start)) {
    if (start < last) continue
    last = end
    const lines = document.getText().slice(start, end).split('\n')
    let at = start
    for (const line of lines) {
      const length = line.replace(/\r$/, '').length
      const { line: number, character } = document.positionAt(at)
      if (length > 0) builder.push(number, character, length, kinds.indexOf(kind), 0)
      at += line.length + 1
    }
  }
  return builder.build()
}

function painted(story: Story): Painted[] {
  const { prose, draft, dateline, quotations } = story
  const typed = (kind: Kind, span: Span): Painted => {
    const { start, end } = prose.toDraft(span)
    return { kind, start, end }
  }
  return [
    ...(dateline ? [typed('dateline', dateline)] : []),
    ...quotations
      .filter(({ marks }) => marks !== 'block' && marks !== 'label')
      .map(quotation => typed('quotation', quotation)),
    ...attributions(story).map(span => typed('attribution', span)),
    ...[...draft.notes, ...draft.stets].map(({ start, end }): Painted => ({ kind: 'note', start, end })),
  ]
}

/** `said`, `told`, `according to`, outside of quotations and headlines. */
function attributions(story: Story): Span[] {
  return story.sentences
    .filter(({ paragraph }) => !isDisplay(story.paragraphs[paragraph].kind))
    .flatMap(({ words }) =>
      words.flatMap((word, index): Span[] => {
        const next = words[index + 1]
        const cue = cueOf(word.lower)
        const says = cue?.kind === 'says' && cue.form !== 'base'
        const according = word.lower === 'according' && next?.lower === 'to'
        if ((!says && !according) || isQuoted(story, word)) return []
        return [{ start: word.start, end: according ? next.end : word.end }]
      }),
    )
}

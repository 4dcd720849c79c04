import { matchesAt, placesOf } from '../../../english/matches-at.ts'
import type { Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'

const ellipsis = /(?<=[\p{L}\p{N},](?<before> ?))(?<dots>\.{3}|…)(?<after> ?)(?=\p{Ll}(?!ttps?:))/uy

/** `I...tried`: dots that touch a word on either side in the middle of a sentence. */
export function* closeEllipses({ text }: Story): Generator<Report> {
  for (const { index, groups } of matchesAt(text, placesOf(text, ['...', '…']), ellipsis)) {
    const { before, dots, after } = groups as Record<string, string>
    if (before && after) continue
    const span = { start: index, end: index + dots.length }
    yield {
      ...span,
      severity: 'info',
      habit: 'ellipsis',
      message: 'Put a space on either side of the ellipsis.',
      fixes: [
        {
          title: 'Add the spaces',
          safe: true,
          edits: [{ ...span, text: `${before ? '' : ' '}${dots}${after ? '' : ' '}` }],
        },
      ],
    }
  }
}

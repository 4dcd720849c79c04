import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types'
import type { Speaker, Time } from '../desk/story/story.ts'
import type { Reading } from './reading.ts'
import type { Settings } from './settings.ts'

/** Who `she` is, and which day `Thursday` is, written small behind the words. */
export function hintsOf(reading: Reading, range: Range, wanted: Settings['inlayHints']): InlayHint[] {
  const { document, story } = reading
  const start = document.offsetAt(range.start)
  const end = document.offsetAt(range.end)
  const hints: InlayHint[] = []
  const put = (at: number, label: string, kind?: InlayHintKind) => {
    const offset = story.prose.toDraft({ start: at - 1, end: at }).end
    if (start <= offset && offset <= end)
      hints.push({
        position: document.positionAt(offset),
        label,
        paddingLeft: true,
        ...(kind ? { kind } : {}),
      })
  }
  const seen = new Set<number>()
  if (wanted.speakers)
    for (const { speaker } of story.quotations)
      if (
        speaker?.person &&
        isPronoun(story.text.slice(speaker.start, speaker.end), speaker) &&
        !seen.has(speaker.end)
      ) {
        seen.add(speaker.end)
        put(speaker.end, `(${speaker.name})`, InlayHintKind.Parameter)
      }
  if (wanted.weekdays)
    for (const time of story.times) {
      const day = bareWeekday(time)
      if (day) put(time.weekday!.end, day, InlayHintKind.Type)
    }
  return hints
}

const isPronoun = (words: string, { name }: Speaker) =>
  /^(?:he|she|they|I|we)$/i.test(words) && name.toLowerCase() !== words.toLowerCase()

/** `March 27` for a weekday that is alone. */
function bareWeekday({ weekday, day, value }: Time): string | undefined {
  if (!weekday || day || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  return new Date(`${value}T12:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
}

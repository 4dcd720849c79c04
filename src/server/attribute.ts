import type { TextEdit } from 'vscode-languageserver-types'
import type { Edit } from '../desk/finding.ts'
import { rosterOf, titlesOn } from '../desk/house/roster.ts'
import { nameOf } from '../desk/library/credit.ts'
import { onRoster } from '../desk/rules/names/lib/roster-matches.ts'
import {
  type AttributionStyle,
  attributed,
  calledBy,
  saying,
  titled,
} from '../desk/rules/quotes/lib/attribution-fixes.ts'
import { likelySpeakers } from '../desk/rules/quotes/lib/likely-speakers.ts'
import unattributed from '../desk/rules/quotes/unattributed.ts'
import { settingOf } from '../desk/rules/settings.ts'
import { overlaps, type Span } from '../desk/span.ts'
import { titleOf } from '../desk/story/people/titled.ts'
import { type UsualMarks, usualMarks } from '../desk/story/quotations/usual-marks.ts'
import type { Person, Quotation, Story } from '../desk/story/story.ts'
import type { Words } from '../desk/words.ts'
import { toTextEdit } from './diagnostics.ts'
import type { Offer } from './protocol.ts'
import type { Reading } from './reading.ts'

/** Farther away, in characters, than any story is long. */
const anywhere = 1e9

/**
 * Ways to say who speaks in the quotation at a place: the people of the story, the likeliest first, or the one `named`. An
 * empty list when there is no quotation, or its speaker is named.
 */
export function attributions(reading: Reading, offset: number, named?: string): Offer[] {
  const { story, surroundings } = reading
  const quotation = quotationAt(story, offset)
  if (!quotation || (quotation.speaker?.verb && quotation.speaker.how !== 'carried')) return []
  const style = settingOf(unattributed, surroundings.house, false).options as unknown as AttributionStyle
  const offer = (name: string, description?: string): Offer[] => {
    const title = saying(name, style)
    const edits = attributed(story, quotation, title)
    return edits ? [{ title, ...(description ? { description } : {}), edits: typed(reading, edits) }] : []
  }
  if (named !== undefined) return offer(named)
  return likelySpeakers(story, quotation, anywhere).flatMap(person => {
    const listed = ofRoster(reading, person)
    const name = calledBy(story, person, quotation)
    const whole =
      listed ??
      (titleOf(story, person) ? titled(story, person) : [person.name, person.role].filter(Boolean).join(', '))
    // Whom the story does not introduce before, the roster does: `Ana Ruiz, mayor of Port Ellery, said`.
    if (listed && name === person.name && person.mentions[0].start >= quotation.start)
      return offer(style.order === 'name-first' ? `${listed},` : listed)
    return offer(name, whole === name ? undefined : whole)
  })
}

/** `Ana Ruiz, mayor of Port Ellery`, as the roster has it on the day of publication. */
function ofRoster({ story, surroundings }: Reading, person: Person): string | undefined {
  const listed = onRoster(story, rosterOf(surroundings.house.people)).get(person)
  const [title] = listed ? titlesOn(listed, story.published) : []
  return title && `${listed!.name}, ${title.text}`
}

/** The quotation at a place of the draft, or just before it on its line: where the cursor is when it has been typed. */
function quotationAt({ quotations, prose, draft }: Story, offset: number): Quotation | undefined {
  const typed = (quotation: Quotation) => prose.toDraft(quotation)
  const isBefore = (end: number) => end <= offset && /^[^\S\n]*$/.test(draft.text.slice(end, offset))
  return (
    quotations.find(each => typed(each).start <= offset && offset < typed(each).end) ??
    quotations.findLast(each => isBefore(typed(each).end))
  )
}

/**
 * Puts marks around a passage and says whose words they are: the words selected or, with nothing selected, the run of a
 * source's words at the cursor.
 */
export function quotePassage(reading: Reading, span: Span, say: Words): Offer | undefined {
  const { story, comparison } = reading
  const chosen = { start: story.prose.toProse(span.start), end: story.prose.toProse(span.end) }
  const reach = { start: chosen.start, end: Math.max(chosen.end, chosen.start + 1) }
  const passage = comparison?.passages.find(
    passage => passage.kind === 'verbatim' && overlaps(passage, reach),
  )
  const words = chosen.end > chosen.start ? chosen : passage
  if (!words || story.quotations.some(quotation => overlaps(quotation, words))) return undefined
  const trimmed = trim(story.text, words)
  const name = passage ? nameOf(passage.source) : undefined
  const credit = passage && creditFor(passage.source.story, passage.inSource, name!)
  const stops = /[.]/.test(story.text[trimmed.end - 1])
  const end = stops ? trimmed.end - 1 : trimmed.end
  const { outer } = usualMarks(story)
  const after = credit ? `,${outer[1]} ${credit}` : outer[1]
  return {
    title: credit ? say('Quote and attribute: {0}', credit) : say('Quote the words'),
    edits: typed(reading, [
      { start: trimmed.start, end: trimmed.start, text: outer[0] },
      { start: end, end, text: after },
    ]),
  }
}

/** What a source says in a quotation is its speaker's; what it says itself is its own. */
function creditFor(source: Story, inSource: Span, name: string): string {
  const quoted = source.quotations.find(quotation => overlaps(quotation, inSource))
  return quoted?.speaker ? `${quoted.speaker.name} told ${name}` : `according to ${name}`
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return { start, end }
}

/** Words taken from a source, as a quotation in a draft, in its own marks: `“We left,” Ruiz told AP.` */
export function quoteFrom(source: Story, name: string, span: Span, { outer, inner }: UsualMarks): string {
  const at = { start: source.prose.toProse(span.start), end: source.prose.toProse(span.end) }
  const inside = trim(source.text, at)
  const words = source.text.slice(inside.start, inside.end).replace(/^[“"]|[,.]?[”"]$|[,.]$/g, '')
  const credit = creditFor(source, inside, name)
  return `${outer[0]}${withNested(words, inner)},${outer[1]} ${credit}.`
}

/** Double marks within words that are quoted, as the marks of a quotation in a quotation. */
const withNested = (words: string, [opening, closing]: UsualMarks['inner']) =>
  words.replace(/[“”]|"/g, (mark, at: number) =>
    mark === '“' || (mark === '"' && /^$|[\s([—–]/.test(words[at - 1] ?? '')) ? opening : closing,
  )

const typed = ({ story, document }: Reading, edits: Edit[]): TextEdit[] =>
  edits.map(edit => toTextEdit(document, { ...story.prose.toDraft(edit), text: edit.text }))

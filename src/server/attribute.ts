import type { TextEdit } from 'vscode-languageserver-types'
import type { Edit } from '../desk/finding.ts'
import { nameOf } from '../desk/library/credit.ts'
import { likelySpeakers } from '../desk/rules/quotes/lib/likely-speakers.ts'
import { overlaps, type Span } from '../desk/span.ts'
import type { Person, Quotation, Story } from '../desk/story/story.ts'
import { toTextEdit } from './diagnostics.ts'
import type { Offer } from './protocol.ts'
import type { Reading } from './reading.ts'
import type { Words } from './words.ts'

/** How many speakers are offered. */
const enough = 6

/**
 * Ways to say who speaks in the quotation at a place: the people of the story, those named last before it first. An
 * empty list when there is no quotation, or its speaker is named.
 */
export function attributions(reading: Reading, offset: number): Offer[] {
  const { story } = reading
  const quotation = quotationAt(story, story.prose.toProse(offset))
  if (!quotation || (quotation.speaker?.verb && quotation.speaker.how !== 'carried')) return []
  return likelySpeakers(story, quotation)
    .slice(0, enough)
    .map(person => nameOfSpeaker(story, person, quotation))
    .map(name => ({
      title: `${name} said`,
      edits: typed(reading, attributionEdits(story, quotation, `${name} said`)),
    }))
}

export const quotationAt = (story: Story, at: number): Quotation | undefined =>
  story.quotations.find(quotation => quotation.start <= at && at <= quotation.end)

/** Who has been introduced is called by the surname from then on, but for one of two. */
const nameOfSpeaker = ({ people }: Story, person: Person, { start }: Quotation) =>
  person.mentions[0].start < start && people.filter(({ surname }) => surname === person.surname).length === 1
    ? person.surname
    : person.name

/** `“We left.”` becomes `“We left,” Ruiz said.`; a question keeps its mark: `“We left?” Ruiz said.` */
function attributionEdits(story: Story, { end, content }: Quotation, words: string): Edit[] {
  const last = story.text[content.end - 1]
  const closing = story.text.slice(content.end, end)
  if (last === '.') return [{ start: content.end - 1, end, text: `,${closing} ${words}.` }]
  if (last === '?' || last === '!') return [{ start: end, end, text: ` ${words}.` }]
  if (last === ',') return [{ start: end, end, text: ` ${words}` }]
  return [{ start: content.end, end, text: `,${closing} ${words}` }]
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
  const after = credit ? `,” ${credit}` : '”'
  return {
    title: credit ? say('Quote and attribute: {0}', credit) : say('Put in quotation marks'),
    edits: typed(reading, [
      { start: trimmed.start, end: trimmed.start, text: '“' },
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

/** Words taken from a source, as a quotation in a draft: `“We left,” Ruiz told AP.` */
export function quoteFrom(source: Story, name: string, span: Span): string {
  const at = { start: source.prose.toProse(span.start), end: source.prose.toProse(span.end) }
  const inner = trim(source.text, at)
  const words = source.text.slice(inner.start, inner.end).replace(/^[“"]|[,.]?[”"]$|[,.]$/g, '')
  const credit = creditFor(source, inner, name)
  return `“${words.replace(/[“”]/g, mark => (mark === '“' ? '‘' : '’'))},” ${credit}.`
}

const typed = ({ story, document }: Reading, edits: Edit[]): TextEdit[] =>
  edits.map(edit => toTextEdit(document, { ...story.prose.toDraft(edit), text: edit.text }))

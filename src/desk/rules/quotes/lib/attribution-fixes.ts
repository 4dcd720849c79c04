import type { Edit } from '../../../finding.ts'
import { namesakes } from '../../../story/people/named-in.ts'
import { titleOf } from '../../../story/people/titled.ts'
import type { Person, Quotation, Story } from '../../../story/story.ts'
import { likelySpeakers } from './likely-speakers.ts'

export interface AttributionStyle {
  verb: string
  order: 'name-first' | 'verb-first'
}

/** How a house attributes: `Ruiz said` or `said Ruiz`, in which tense. */
export const attributionOptions = {
  verb: { default: 'said', description: 'The verb of an attribution: `said` in news, `says` in features.' },
  order: {
    default: 'name-first' as AttributionStyle['order'],
    choices: ['name-first', 'verb-first'] as const,
    description: '`Ruiz said` or `said Ruiz`.',
  },
}

/** No editor reads a longer list. */
const most = 3

/** Inserts `, Ruiz said` behind the quotation, one fix for each likely speaker, the likeliest first. */
export function attributionFixes(story: Story, quotation: Quotation, style: AttributionStyle) {
  return likelySpeakers(story, quotation)
    .slice(0, most)
    .flatMap(person => {
      const edits = attributed(story, quotation, saying(calledBy(story, person, quotation), style))
      return edits ? [{ title: `Attribute to ${person.name}`, edits }] : []
    })
}

/** `Ruiz said` or `said Ruiz`. */
export const saying = (name: string, { verb, order }: AttributionStyle): string =>
  order === 'verb-first' ? `${verb} ${name}` : `${name} ${verb}`

/** How somebody is called at a quotation: by the surname once introduced, unless two share it; else in full, with title. */
export function calledBy(story: Story, person: Person, { start }: Quotation): string {
  if (person.mentions[0].start >= start) return titled(story, person)
  return namesakes(story, person.surname).length > 1 ? person.name : person.surname
}

/** `Mayor Ana Ruiz`. */
export const titled = (story: Story, person: Person): string =>
  [titleOf(story, person), person.name].filter(Boolean).join(' ')

/**
 * `“We won.”` becomes `“We won,” Ruiz said.`; the mark before the closing one is the only thing touched inside. Nothing
 * for a quotation that is not closed.
 */
export function attributed(
  { text, paragraphs }: Story,
  { content, end, paragraph }: Quotation,
  words: string,
): Edit[] | undefined {
  if (content.end >= end) return undefined
  const last = text[content.end - 1]
  const rest = text.slice(end, paragraphs[paragraph].end)
  const behind = (text: string): Edit => ({ start: end, end, text })
  if (last === '.' && text[content.end - 2] !== '.')
    return [{ start: content.end - 1, end: content.end, text: ',' }, behind(` ${words}.`)]
  if (last === '?' || last === '!' || last === '…') return [behind(` ${words}.`)]
  // `“We won”.`: the stop is outside.
  if (rest.startsWith('.')) return [behind(`, ${words}`)]
  const close = rest.trim() === '' ? '.' : rest.startsWith(',') ? '' : ','
  if (last === ',') return [behind(` ${words}${close}`)]
  if (rest.startsWith(',')) return [behind(`, ${words}`)]
  return [{ start: content.end, end: content.end, text: ',' }, behind(` ${words}${close}`)]
}

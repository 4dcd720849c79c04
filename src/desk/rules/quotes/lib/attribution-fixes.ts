import type { Edit } from '../../../finding.ts'
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
      const name = isIntroduced(person, quotation) ? shortName(story, person) : person.name
      const words = style.order === 'verb-first' ? `${style.verb} ${name}` : `${name} ${style.verb}`
      const edits = insertion(story, quotation, words)
      return edits ? [{ title: `Attribute to ${person.name}`, edits }] : []
    })
}

const isIntroduced = (person: Person, quotation: Quotation) => person.mentions[0].start < quotation.start

/** The surname, or the whole name where two people share it. */
function shortName(story: Story, person: Person): string {
  const namesakes = story.people.filter(other => other.surname.toLowerCase() === person.surname.toLowerCase())
  return namesakes.length > 1 ? person.name : person.surname
}

/** `“We won.”` becomes `“We won,” Ruiz said.`; the mark before the closing one is the only thing touched inside. */
function insertion(story: Story, { content, end }: Quotation, words: string): Edit[] | undefined {
  const closed = content.end < end
  if (!closed) return undefined
  const last = story.text[content.end - 1]
  const next = story.text[end]
  if (last === '.' && story.text[content.end - 2] !== '.')
    return [
      { start: content.end - 1, end: content.end, text: ',' },
      { start: end, end, text: ` ${words}.` },
    ]
  if (last === '?' || last === '!' || last === '…') return [{ start: end, end, text: ` ${words}.` }]
  if (last === ',') return [{ start: end, end, text: ` ${words},` }]
  // `“We won”.`: the stop stands outside.
  if (next === '.') return [{ start: end, end, text: `, ${words}` }]
  return [{ start: end, end, text: `, ${words}${next === ',' ? '' : ','}` }]
}

import { opensName } from '../../english/lexicon/function-words.ts'
import { regex } from '../../english/regex.ts'
import { dayInWords } from '../../english/time-words.ts'
import type { Listed } from '../../house/roster.ts'
import { rosterOf, titlesOn } from '../../house/roster.ts'
import { rule } from '../rule.ts'
import { wrongPronouns } from './lib/roster-pronouns.ts'
import { misspelledNames } from './lib/roster-spelling.ts'
import { titlesOfOtherTimes, type WrongTime } from './lib/roster-titles.ts'

const house = `people:
  - name: Karin Lindqvist
    title: mayor of Port Ellery
    since: 2021-01-05
    until: 2025-01-05
    pronoun: she
    misspellings: [Karin Lindquist]
  - { name: Karin Lindqvist, title: governor of Kell, since: 2025-01-06 }
  - { name: Tomas Okonjo, title: mayor of Port Ellery, since: 2025-01-05 }
  - { name: Sefton Ansah, title: member of Parliament for Kell North, pronoun: they }`

export default rule({
  id: 'names/roster',
  summary: 'A name, title or pronoun that differs from the house’s roster',
  why: 'The newsroom keeps a roster of the people it writes about.',
  severity: 'warning',
  where: 'prose',
  knows: [
    'Misspellings that the roster lists, and names a letter away from one on it: “Karin Lindquist,” “Kairn Lindqvist.” Someone with another role, an age or a common surname is treated as another person.',
    'A wrong first name with a title on the roster, if the story names the place: “Mayor Carol Lindqvist” in a story on Port Ellery.',
    'A title that the person no longer holds, or doesn’t hold yet, on the day of publication. “Former Mayor” and “in 2022, Mayor Lindqvist” are right.',
    'A pronoun that is not the one on the roster, if the sentence and those before it mention no one else.',
  ],
  examples: [
    {
      house,
      bad: 'Karin Lindquist opened the bridge.',
      finds: 'Karin Lindquist',
      fixed: 'Karin Lindqvist opened the bridge.',
    },
    {
      house,
      bad: 'Gov. Karin Lindkvist opened the bridge. Lindkvist was in a hurry.',
      published: '2025-03-28',
      finds: ['Karin Lindkvist', 'Lindkvist'],
      fixed: 'Gov. Karin Lindqvist opened the bridge. Lindkvist was in a hurry.',
    },
    {
      house,
      bad: 'Kairn Lindqvist opened the bridge.',
      finds: 'Kairn Lindqvist',
      fixes: ['Karin Lindqvist opened'],
    },
    {
      house,
      bad: 'Mayor Tobias Okonjo of Port Ellery opened the bridge.',
      published: '2025-03-28',
      finds: 'Tobias Okonjo',
      fixes: ['Mayor Tomas Okonjo of'],
    },
    {
      house,
      bad: 'Port Ellery Mayor Karin Lindqvist opened the bridge.',
      published: '2025-03-28',
      finds: 'Port Ellery Mayor',
      fixes: ['Former Port Ellery Mayor Karin'],
    },
    {
      house,
      bad: 'The bridge was opened by Karin Lindqvist, the mayor of Port Ellery.',
      published: '2025-03-28',
      finds: 'mayor of Port Ellery',
      fixes: ['the former mayor of Port Ellery.'],
    },
    {
      house,
      bad: 'Gov. Karin Lindqvist opened the bridge.',
      published: '2024-03-28',
      finds: 'Gov.',
    },
    {
      house,
      bad: 'The bridge opened early. Karin Lindqvist said he was pleased.',
      finds: 'he',
      fixes: ['said she was'],
    },
    { house, bad: 'Sefton Ansah said she was pleased.', finds: 'she' },
    { house, good: 'Gov. Karin Lindqvist opened the bridge. She was pleased.', published: '2025-03-28' },
    { house, good: 'Former Mayor Karin Lindqvist opened the bridge.', published: '2025-03-28' },
    { house, good: 'In 2022, Mayor Karin Lindqvist opened the bridge.', published: '2025-03-28' },
    { house, good: 'Mayor Karin Lindqvist opened the bridge.', published: '2023-03-28' },
    { house, good: 'Mayor Karin Lindqvist opened the bridge.' },
    { house, good: 'Karin K. Lindqvist opened the bridge.' },
    { house, good: 'Karin Lindkvist, 12, won the race.' },
    { house, good: 'The winner was teacher Karin Lindkvist.' },
    { house, good: 'Karen Lindqvist, a nurse, was first in line.' },
    { house, good: 'Mayor Ana Lindqvist of Dell opened the bridge.', published: '2023-03-28' },
    { house, good: 'The driver fled. Karin Lindqvist said he was armed.' },
    { house, good: 'Karin Lindqvist and Tomas Okonjo met. Lindqvist said he was late.' },
    { house, good: 'Sefton Ansah said they were pleased.' },
    {
      house: 'people: [{ name: John Hanson, title: senator }, { name: Ann Reid, title: coroner }]',
      good: 'John Hansen said no. Ann Reed said yes.',
    },
    { good: 'Karin Lindquist opened the bridge.' },
  ],
  check(story, report, { house }) {
    if (house.people.length === 0) return
    const roster = rosterOf(house.people)
    for (const { kind, start, end, text, of, isCertain } of misspelledNames(story, roster)) {
      const written = story.text.slice(start, end)
      report({
        start,
        end,
        message:
          kind === 'spelling'
            ? `“${written}” is spelled “${text}” on the roster.`
            : `The roster has ${of.name}, not “${written}.” Check the first name.`,
        why: entryOf(of, story.published),
        fixes: [{ title: `Change to “${text}”`, safe: isCertain, edits: [{ start, end, text }] }],
      })
    }
    for (const wrong of titlesOfOtherTimes(story, roster)) {
      const { start, end, of } = wrong
      report({
        start,
        end,
        message: ofTitle(wrong),
        why: entryOf(of, story.published),
        fixes: fixesOf(wrong, story.text),
      })
    }
    for (const { start, end, of, text } of wrongPronouns(story, roster))
      report({
        start,
        end,
        message: `The roster has “${of.pronoun}” for ${of.name}. Change “${story.text.slice(start, end)}” or name who is meant.`,
        why: entryOf(of, story.published),
        fixes: text === undefined ? [] : [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }],
      })
  },
})

/** `The roster has Karin Lindqvist, governor of Kell (she).` */
function entryOf(of: Listed, day: string | undefined): string {
  const titles = titlesOn(of, day).map(({ text }) => text)
  const pronoun = of.pronoun ? ` (${of.pronoun})` : ''
  return `The roster has ${[of.name, ...titles].join(', ')}${pronoun}.`
}

function ofTitle({ of, role, title, when }: WrongTime): string {
  return when === 'former'
    ? `${of.name} has not been ${title.text} since ${dayInWords(title.until!)}. Write “former ${role.text}” or the title held now.`
    : `${of.name} isn’t ${title.text} until ${dayInWords(title.since!)}. Change “${role.text}.”`
}

/** What a title begins after: the start of a sentence, a mark, an article, a preposition, a verb of saying. */
const opens = regex('iu')`(?:^|[^\p{L}\p{N}\s]\s?|\n|\b(?:${opensName})\s)$`

/** `Mayor Lindqvist` becomes `former Mayor Lindqvist`, and `Former Mayor` where a sentence begins with it. */
function fixesOf({ role, when }: WrongTime, text: string) {
  const before = text.slice(Math.max(0, role.start - 24), role.start)
  // `state Rep. Ana Ruiz`, `Tulsa police Chief Ana Ruiz`: the word before may belong to the title.
  if (when === 'future' || !opens.test(before)) return []
  const begins = /(?:^|[.!?]["”’)]?\s|\n)\s*$/.test(before)
  const word = begins ? 'Former' : 'former'
  return [
    {
      title: `Write “${word} ${role.text}”`,
      edits: [{ start: role.start, end: role.end, text: `${word} ${role.text}` }],
    },
  ]
}

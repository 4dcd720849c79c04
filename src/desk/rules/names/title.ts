import {
  abbreviatedTitles,
  headsOfTitles,
  longOfficesInTitles,
  officesInTitles,
  partsOfTitles,
  plainTitles,
  titlesInFull,
} from '../../english/lexicon/people.ts'
import { behindName } from '../../english/lexicon/verbs.ts'
import { alternatives, regex } from '../../english/regex.ts'
import { hasAny, listOf } from '../../english/word-lists.ts'
import { namedIn, namedUpTo } from '../../story/people/named-in.ts'
import type { Story } from '../../story/story.ts'
import { table } from '../../table.ts'
import { rule } from '../rule.ts'
import { isBody } from './lib/bodies.ts'

const shortForms = table<string>({
  Governor: 'Gov.',
  'Lieutenant Governor': 'Lt. Gov.',
  Senator: 'Sen.',
  Senators: 'Sens.',
  Representative: 'Rep.',
  Representatives: 'Reps.',
  Lieutenant: 'Lt.',
  Captain: 'Capt.',
  Sergeant: 'Sgt.',
  Colonel: 'Col.',
  General: 'Gen.',
})

const shortenedTitles = listOf(abbreviatedTitles)
const titles = listOf([...abbreviatedTitles, ...plainTitles])

const before = regex('gu')`\b(${titlesInFull})\s(?=\p{Lu}\p{Ll}+\s\p{Lu})`
/** Words before a title that belong to it: `Town Manager`, `Deputy Police Chief`. A place is a name. */
const parts = alternatives(partsOfTitles)
const heads = alternatives(headsOfTitles)
/** Offices that are named for what they look after: `secretary of state`. */
const offices = alternatives([...longOfficesInTitles, ...officesInTitles])
const after = new RegExp(
  String.raw`,\s(?:the\s)?((?:(?:${parts})(?: and)?\s){0,4}(?:${heads})(?:\sof\s(?:${offices}))?)(?=\s(?:of|for|at)\s|,\s(?:${alternatives(behindName)})\b)`,
  'gu',
)

export default rule({
  id: 'names/title',
  summary: 'A title in the wrong case or form',
  why: 'Capitalize a title before a name; lowercase it after one. Some titles are abbreviated before a name.',
  basis: 'AP Stylebook, “titles”, “legislative titles”',
  severity: 'info',
  where: 'prose',
  options: {
    form: {
      default: 'either' as 'short' | 'either',
      choices: ['short', 'either'] as const,
      description: '`short`: Gov., Sen. and Rep. before a full name (AP). `either`: long or short.',
    },
  },
  examples: [
    {
      bad: 'Governor Karin Lindqvist closed the bridge.',
      house: 'rules:\n  names/title: { options: { form: short } }',
      finds: 'Governor',
      fixed: 'Gov. Karin Lindqvist closed the bridge.',
    },
    {
      bad: 'Karin Lindqvist, Mayor of Port Ellery, closed the bridge.',
      finds: 'Mayor',
      fixed: 'Karin Lindqvist, mayor of Port Ellery, closed the bridge.',
    },
    {
      bad: 'The cost was $2 million, said Karin Lindqvist, Town Manager of Norwell, who had a pen.',
      finds: 'Town Manager',
      fixed: 'The cost was $2 million, said Karin Lindqvist, town manager of Norwell, who had a pen.',
    },
    {
      bad: 'Karin Lindqvist, Deputy Police Chief, said no.',
      finds: 'Deputy Police Chief',
      fixed: 'Karin Lindqvist, deputy police chief, said no.',
    },
    {
      bad: 'Karin Lindqvist, the Secretary of State, said no.',
      finds: 'Secretary of State',
      fixed: 'Karin Lindqvist, the secretary of state, said no.',
    },
    {
      bad: 'It is safe, said Karin Lindqvist, Director of Public Works, who had a glass of it.',
      finds: 'Director of Public Works',
      fixed: 'It is safe, said Karin Lindqvist, director of public works, who had a glass of it.',
    },
    {
      bad: 'The cost has doubled, said Karin Lindqvist, Deputy Transport Commissioner, who had a model of it.',
      finds: 'Deputy Transport Commissioner',
    },
    { good: 'Karin Lindqvist, Town Manager magazine’s person of the year, closed the bridge.' },
    { good: 'Mayor Karin Lindqvist closed the bridge.' },
    { good: 'Governor Karin Lindqvist closed the bridge.' },
    { good: 'The vote went to Ana Ruiz, Secretary of State Connie Lund and Ben Okafor.' },
    { good: 'Karin Lindqvist, mayor of Port Ellery, closed the bridge.' },
    {
      good: '“Governor Karin Lindqvist lied,” Okafor said.',
      house: 'rules:\n  names/title: { options: { form: short } }',
    },
  ],
  check(story, report, { options }) {
    if (!hasAny(story, titles)) return
    if (options.form === 'short' && hasAny(story, shortenedTitles))
      for (const match of story.text.matchAll(before)) {
        const end = match.index + match[1].length
        if (!isNamedAt(story, end + 1) || !isBody(story, match.index)) continue
        // `Attorney General Ana Ruiz`, `Secretary General`: the word belongs to a longer title.
        if (
          /\p{L}[\s-]$/u.test(story.text.slice(Math.max(0, match.index - 2), match.index)) &&
          /\p{Lu}\p{L}*[\s-]$/u.test(story.text.slice(Math.max(0, match.index - 20), match.index))
        )
          continue
        const text = shortForms[match[1]]
        report({
          start: match.index,
          end,
          message: `House style: “${text}” before a full name.`,
          habit: 'form',
          fixes: [{ title: `Write “${text}”`, safe: true, edits: [{ start: match.index, end, text }] }],
        })
      }
    for (const match of story.text.matchAll(after)) {
      if (!namedUpTo(story, match.index) || !isBody(story, match.index)) continue
      const start = match.index + match[0].indexOf(match[1])
      // `Ana Ruiz, Secretary of State Connie Lund and others`: the title of the next in a list.
      if (titlesNext(story, start)) continue
      const text = match[1].toLowerCase()
      report({
        start,
        end: start + match[1].length,
        message: `Lowercase “${text}” after a name.`,
        fixes: [{ title: `Write “${text}”`, edits: [{ start, end: start + match[1].length, text }] }],
      })
    }
  },
})

const isNamedAt = (story: Story, start: number) => namedIn(story, { start, end: start + 1 }).length > 0

/** Whether the title runs on into a name, with nothing but its own words between. */
const titlesNext = (story: Story, start: number) =>
  [...story.text.slice(start, start + 80).matchAll(/\s(?=\p{Lu})/gu)].some(
    ({ index }) =>
      isNamedAt(story, start + index + 1) &&
      /^\p{Lu}\p{L}+(?:\s(?:of|for|at|the|\p{Lu}[\p{L}’'-]*))+$/u.test(
        story.text.slice(start, start + index),
      ),
  )

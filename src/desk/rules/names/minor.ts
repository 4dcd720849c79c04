import { tellsOfAbuseOrArrest } from '../../english/lexicon/accusing.ts'
import { regex } from '../../english/regex.ts'
import { rule } from '../rule.ts'
import { childrenIn } from './lib/children.ts'
import { toldOf } from './lib/told-of-children.ts'

export default rule({
  id: 'names/minor',
  summary: 'A child named as accused or as a victim of abuse',
  why: 'A published name follows a child for life. Many newsrooms withhold it, and some laws require that.',
  basis: 'AP Stylebook, “juveniles”',
  severity: 'info',
  trial: true,
  where: 'prose',
  options: {
    age: { default: 18, description: 'Anyone under this age counts as a child.' },
  },
  knows: [
    'Age: “Dana Pryor, 15,” “15-year-old Dana Pryor,” “Dana Pryor, a 15-year-old sophomore,” “the teen, Dana Pryor,” “a 15-year-old, identified as Dana Pryor.”',
    'Accused: arrested, accused, charged, tried or convicted, in the same sentence or one beside it.',
    'Victims of abuse: abused, raped, molested, groomed or trafficked, in the same sentence or one beside it.',
    'Not reported: children who compete, perform, are hurt or die, children killed by someone who is accused, and adults who talk about their childhood.',
  ],
  examples: [
    { bad: 'Police arrested Dana Pryor, 15, on Monday.', finds: 'Dana Pryor' },
    { bad: 'Dana Pryor, a 15-year-old sophomore, is accused of setting the fire.', finds: 'Dana Pryor' },
    {
      bad: 'The fire was set by a student, police said. They charged 15-year-old Dana Pryor with arson.',
      finds: 'Dana Pryor',
    },
    {
      bad: 'A 15-year-old was arrested after the fire. The teen, Dana Pryor, was held overnight.',
      finds: 'Dana Pryor',
    },
    { bad: 'A 15-year-old boy was arrested. Police identified him as Owen Pryor.', finds: 'Owen Pryor' },
    { bad: 'Dana Pryor, 15, spoke first. She was abused by a coach for two years.', finds: 'Dana Pryor' },
    { bad: 'The coach was sentenced for molesting Dana Pryor, 12, in 2023.', finds: 'Dana Pryor' },
    {
      bad: 'Dana Pryor, 17, was charged with theft.',
      house: 'rules:\n  names/minor: { severity: warning, options: { age: 18 } }',
      finds: 'Dana Pryor',
    },
    { good: 'Dana Pryor, 15, won the 100 meters and beat the champion.' },
    { good: 'Dana Pryor, 15, died in the flood.' },
    { good: 'A man was charged with killing Dana Pryor, 15.' },
    { good: 'Police arrested Dana Pryor, 25, on Monday.' },
    { good: 'Dana Pryor, now 34, was 12 when a coach abused her.' },
    { good: 'A 15-year-old boy was arrested. Police Chief Owen Pryor said no one was hurt.' },
    {
      good: 'Dana Pryor, 15, was charged with carrying the flag for the team.',
      house: 'rules: { names/minor: off }',
    },
    {
      good: 'Dana Pryor, 17, was charged with theft.',
      house: 'rules:\n  names/minor: { severity: info, options: { age: 17 } }',
    },
  ],
  check(story, report, { options }) {
    if (!telltale.test(story.text)) return
    for (const person of childrenIn(story)) {
      const { named, age } = person
      if (age !== undefined && age >= options.age) continue
      const what = toldOf(story, person)
      if (!what) continue
      report({
        start: named.start,
        end: named.end,
        message: `${person.name} is ${age ?? 'a child'} and is named as ${what}. Ask an editor whether to use the name.`,
      })
    }
  },
})

/** What every such story has: most have none of it, and need not be searched further. */
const telltale = regex('i')`\b(?:${tellsOfAbuseOrArrest})`

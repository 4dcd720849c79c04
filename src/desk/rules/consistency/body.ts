import { rule } from '../rule.ts'
import { bodyAges } from './lib/body-ages.ts'
import { bodyDays } from './lib/body-days.ts'
import { bodyFigures } from './lib/body-figures.ts'
import { bodyNames } from './lib/body-names.ts'
import { bodyOutcomes } from './lib/body-outcomes.ts'

const checks = [bodyAges, bodyDays, bodyFigures, bodyNames, bodyOutcomes]

export default rule({
  id: 'consistency/body',
  summary: 'A figure, age, day, name or outcome that the story gives in two different ways',
  why: 'One of the two is wrong, and readers can’t tell which.',
  basis: 'AP News Values: accuracy',
  severity: 'warning',
  where: 'both',
  knows: [
    'Updates and other cases: `12 by Monday; 14 by Tuesday`, `another 14`, `the 2019 fire`.',
    'Different speakers: police say 12, the mayor says 14.',
    'Parts, roundings and conversions of a figure.',
  ],
  examples: [
    {
      bad: 'Ana Ruiz, 43, keeps the ferry. The crew is small. Ruiz, who is 34, has run it for ten years.',
      finds: '34',
    },
    {
      bad: 'A fire destroyed 12 homes near Dell on Monday. Nobody was hurt. The fire destroyed 14 homes and a church, the marshal said.',
      finds: '14',
      fixes: ['fire destroyed 12 homes'],
    },
    {
      bad: 'The state gave Harlow a $4.2 million grant for the bridge. Work begins in May. The $2.4 million grant comes with conditions.',
      finds: '$2.4 million',
      fixes: ['The $4.2 million grant'],
    },
    {
      bad: 'The council voted 5-2 on Monday to close the pool. Parents wept. The 4-3 vote ended a long debate.',
      finds: '4-3',
    },
    {
      bad: 'Nurses in Dell began a three-day strike on Monday. The four-day strike ends on Thursday, the union said.',
      finds: 'four-day',
    },
    {
      bad: 'Lund was sentenced to 12 years in prison. He wept. His 10-year sentence begins in May.',
      finds: '10-year',
    },
    {
      bad: 'Police arrested Ben Lund on Monday at the quay. Since his arrest on Tuesday, Lund has eaten nothing.',
      finds: 'Tuesday',
    },
    {
      bad: 'Mayor Ana Ruiz opened the bridge. The town cheered. Mayor Anita Ruiz cut the ribbon.',
      finds: 'Anita Ruiz',
    },
    {
      bad: 'The council on Monday approved the stadium. Owners cheered. The council rejected the stadium on Monday because of its cost.',
      finds: 'rejected',
    },
    { bad: 'Ana Ruiz, 43, brings the mail. It is late. Ruiz, who is 34, walks the last mile.', finds: '34' },
    {
      bad: 'The council voted 5-2 on Monday to close the pool. Parents wept. The 4-3 vote should be read as a promise.',
      finds: '4-3',
    },
    {
      bad: 'Lund was jailed for six years. He wept. His four-year sentence begins in May.',
      finds: 'four-year',
    },
    {
      bad: 'Drivers in Dell began an eight-day walkout on Monday. The six-day walkout is the first in the county since 1994.',
      finds: 'six-day',
    },
    {
      bad: 'A painter who sold 17 paintings as a neighbor’s is in jail. All 14 paintings were made in a shed.',
      finds: '14',
    },
    { good: 'A painter who sold 17 paintings is in jail. All 14 paintings in the east wing are real.' },
    {
      good: 'A painter who sold 17 paintings as a neighbor’s is in jail. Three paintings are lost. All 14 paintings were made in a shed.',
    },
    {
      bad: 'A judge sentenced the head of a racing club to nine years in prison on Tuesday. His six-year sentence is to begin in January.',
      finds: 'six-year',
    },
    {
      good: 'A judge sentenced Ruiz to nine years in prison and Lund to six. Lund said his six-year sentence was fair.',
    },
    {
      good: 'Ruiz was sentenced to nine years in prison. The judge suspended three years, and his six-year sentence begins in May.',
    },
    { good: 'The storm killed 14 people by Tuesday. Of the 14 people killed, five were in one car.' },
    { good: 'Ana Ruiz, 43, keeps the ferry. Ruiz was 19 when she first ran it.' },
    { good: 'Ben Lund, 43, and his son Tom, 19, keep the ferry. Tom Lund, 19, is the younger one.' },
    { good: 'The storm killed 12 people in Dell by Monday. By Tuesday it had killed 14 people.' },
    { good: 'Police say the fire destroyed 12 homes. The mayor said the fire destroyed 14 homes.' },
    { good: 'The fire destroyed 12 homes. “The fire destroyed 14 homes,” Ruiz said.' },
    { good: 'The fire destroyed 41 homes. The fire destroyed about 40 homes and a church.' },
    {
      good: 'A fire killed 12 people in Dell. Of the 12 people killed, four were children. The fire killed two firefighters.',
    },
    { good: 'The state gave Harlow a $4.2 million bridge grant. The $2.4 million school grant comes later.' },
    { good: 'The council voted 5-2 on Monday to close the pool. A second vote, 4-3, kept the library open.' },
    {
      good: 'The council rejected the stadium in May. On Monday the council approved the stadium after owners cut its cost.',
    },
    { good: 'Ana Ruiz won the Harlow runoff on Tuesday. Ben Ostrow lost the Harlow runoff by 61 votes.' },
    { good: 'Mayor Ana Ruiz met former Mayor Anita Ruiz, her aunt.' },
    { good: 'Jim Brandt died in 2014. Sarah Brandt died in 2016.' },
  ],
  check(story, report) {
    for (const { span, other, isPlain, offer } of checks.flatMap(clashes => clashes(story))) {
      const [here, there] = [span, other].map(({ start, end }) => story.text.slice(start, end))
      report({
        ...span,
        severity: isPlain ? 'error' : 'warning',
        message: `“${here}” here is “${there}” earlier in the story. Correct one of them.`,
        fixes:
          offer === undefined ? [] : [{ title: `Change to “${offer}”`, edits: [{ ...span, text: offer }] }],
        evidence: [{ ...other, message: `“${there}” here.` }],
      })
    }
  },
})

import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { headlineContests } from './lib/headline-contests.ts'
import { headlineDays } from './lib/headline-days.ts'
import { headlineFigures } from './lib/headline-figures.ts'
import { headlineNames } from './lib/headline-names.ts'
import { headlineOutcomes } from './lib/headline-outcomes.ts'
import { headlinePlaces } from './lib/headline-places.ts'
import { headlineRoles } from './lib/headline-roles.ts'
import { type Clash, nameOfPart, partsOf } from './lib/parts.ts'

const checks = [
  headlineFigures,
  headlineDays,
  headlineNames,
  headlineContests,
  headlineOutcomes,
  headlineRoles,
  headlinePlaces,
]

export default rule({
  id: 'consistency/headline',
  summary: 'A headline, deck or caption that contradicts the story',
  why: 'Most readers see only the headline, and it is what gets shared.',
  basis: 'AP Stylebook, “headlines”',
  severity: 'warning',
  where: 'both',
  knows: [
    'Sums and roundings: `12` over ten adults and two children, `$90M` of $89.6 million.',
    'What adds up over days: `14 dead` where 12 died on Monday and two by Tuesday.',
    'How a vote, a trial or a contest came out, and who did it to whom.',
  ],
  examples: [
    {
      bad: '# Fire kills 12 in Port Ellery\n\nA fire killed ten people in a Port Ellery boarding house early Monday, the fire marshal said.',
      finds: '12',
      fixes: ['Fire kills 10 in'],
    },
    {
      bad: '---\ntitle: Town wins grant for the bridge\ndek: State gives Harlow $4.2 million\n---\n\nHARLOW — The state gave Harlow $2.4 million on Monday to repair the bridge, Mayor Ana Ruiz said.',
      finds: '$4.2 million',
      fixes: ['gives Harlow $2.4 million'],
    },
    {
      bad: '# Mayor Leigh keeps the ferry\n\nThe ferry will run through the winter, Mayor Anna Lee said on Monday.',
      finds: 'Leigh',
      fixes: ['Mayor Lee keeps'],
    },
    {
      bad: '# Ferry to run all winter\n\n![Mayor Ana Ostrova at the quay on Monday.](quay.jpg)\n\nThe ferry will run through the winter, Mayor Ana Ostrowa said on Monday.',
      finds: 'Ostrova',
    },
    {
      bad: '# Ferry to run all winter\n\n![Mayor Ana Dacosta at the quay on Monday.](quay.jpg)\n\nThe ferry will run through the winter, Mayor Ana Da Costa said on Monday.',
      finds: 'Dacosta',
    },
    {
      bad: '# Harlow to vote Tuesday on $90M school bond\n\nVoters in Harlow will decide on Thursday whether to borrow $89.6 million to replace three schools, the clerk said.',
      finds: 'Tuesday',
    },
    {
      bad: '# Port Ellery council votes Tuesday on the ferry\n\nThe Port Ellery council will vote on Thursday on a plan to keep the ferry.',
      finds: 'Tuesday',
      fixes: ['council votes Thursday on'],
    },
    {
      bad: '# Harlow council approves stadium\n\nThe Harlow council on Monday rejected a stadium on the river after six hours of testimony.',
      finds: 'approves',
    },
    {
      bad: '# Jury convicts Harlow clerk\n\nA jury on Monday acquitted a Harlow clerk of stealing from the town.',
      finds: 'convicts',
    },
    {
      bad: '# Ruiz loses Harlow runoff\n\nAna Ruiz won the Harlow runoff on Tuesday by 61 votes.',
      finds: 'Ruiz loses',
    },
    {
      bad: '# Man, 43, drowns at Dell\n\nA 34-year-old man drowned in the river at Dell on Monday, the sheriff said.',
      finds: '43',
      fixes: ['Man, 34, drowns'],
    },
    {
      bad: '---\ntitle: Fire closes school\nsummary: The fire hurt nine pupils.\n---\n\nA fire hurt six pupils in a Harlow school on Monday, and the school is closed.',
      finds: 'nine',
      fixes: ['hurt six pupils'],
    },
    {
      good: '# Fire kills 12 in Port Ellery\n\nA fire killed ten adults and two children in a Port Ellery boarding house early Monday.',
    },
    {
      good: '# Harlow bridge to cost $90M\n\nThe bridge at Harlow will cost $89.6 million, the state said on Monday.',
    },
    { good: '# About 40 hurt in bus crash\n\nA bus crash near Dell hurt 41 people on Monday.' },
    {
      good: '# 14 dead in Dell crash\n\nA bus crash near Dell killed 12 people on Monday. Two more died in the night, and the toll was 14 by Tuesday.',
    },
    {
      good: '# Two brothers, one oar and a lifeboat at Carrow\n\nThe Penhale brothers had one oar between them when the lifeboat from Carrow found them.',
    },
    { good: '# 5 ways to spend Saturday in Harlow\n\nHarlow has two museums and a fair on Saturday.' },
    { good: '# Ruiz says ‘no’ to the pier\n\nMayor Ana Ruiz will not pay for the pier, she said on Monday.' },
    {
      good: '# Harlow council approves stadium\n\nThe Harlow council approved a stadium on Monday. In May it rejected the stadium by one vote.',
    },
    {
      good: '# Ruiz wins Harlow runoff\n\nBen Ostrow lost the Harlow runoff on Tuesday to Ana Ruiz, who had trailed all summer.',
    },
    {
      good: '# Marsh sues Roper over the pier\n\nOlive Roper, whom Dana Marsh sued on Monday, says that the pier belongs to her.',
    },
    {
      good: '# Woman, 92, dies at Dell\n\nThe oldest woman in Dell died on Monday, a week before she turned 93. Her sister died aged 91 in May.',
    },
    {
      published: '2025-05-01',
      good: '# Council votes Tuesday on the ferry\n\nThe council will vote on May 6 on a plan to keep the ferry.',
    },
    {
      good: '# Ferry to run all winter\n\n![Deckhand Tomas Brandt on Monday.](quay.jpg)\n\nThe ferry will run through the winter, Captain Tomas Brand said on Monday. Brandt, his deckhand, was glad.',
    },
  ],
  check(story, report) {
    for (const sentence of partsOf(story).display) {
      const clashes = withoutDoubles(checks.flatMap(clashes => clashes(story, sentence)))
      for (const { span, other, isPlain, offer } of clashes) {
        const [here, there] = [span, other].map(({ start, end }) => story.text.slice(start, end))
        const part = nameOfPart(story, sentence)
        report({
          ...span,
          severity: isPlain ? 'error' : 'warning',
          message: `The ${part} has “${here}”; the story has “${there}.” Correct one of them.`,
          fixes:
            offer === undefined
              ? []
              : [{ title: `Change the ${part} to “${offer}”`, edits: [{ ...span, text: offer }] }],
          evidence: [{ ...other, message: `“${there}” in the story.` }],
        })
      }
    }
  },
})

/** One place, one finding: the first check that sees it says most. */
const withoutDoubles = (clashes: Clash[]) =>
  clashes.filter(({ span }, index) => !clashes.slice(0, index).some(other => overlaps(span, other.span)))

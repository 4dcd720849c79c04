import { vagueFigures } from '../../library/statements/checks/vague.ts'
import { rule } from '../rule.ts'
import { driftReport } from './lib/drifted.ts'

export default rule({
  id: 'sources/vague-figure',
  summary: 'A vague quantity, when the source has a number or a more precise one',
  why: 'The source says how many. Readers will want to know.',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      bad: 'The camp holds numerous Larwickers who lost their homes in the flood.',
      source: 'Hundreds of Larwickers who lost their homes in the flood are held in the camp.',
      finds: 'numerous',
    },
    {
      bad: 'Several dockers were offered jobs at the container yard, the board said.',
      source: 'The board said that 41 dockers were offered jobs at the container yard.',
      finds: 'Several',
      fixes: ['41 dockers were offered'],
    },
    {
      bad: 'Numerous dockers had to be taken off the pier by boat.',
      source: 'Situation at noon. Taken off the pier by boat: 63. In the hall tonight: 140 dockers.',
      finds: 'Numerous',
    },
    {
      good: 'Hundreds of dockers were offered jobs at the container yard, the board said.',
      source: 'The board said that 410 dockers were offered jobs at the container yard.',
    },
    {
      good: 'Nearly 50 dockers were offered jobs at the container yard, the board said.',
      source: 'The board said that 49 dockers were offered jobs at the container yard.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    for (const drift of vagueFigures(comparison)) report(driftReport(story, drift))
  },
})

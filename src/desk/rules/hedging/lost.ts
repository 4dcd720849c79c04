import { evidenceIn, nameOf, startOfSentence } from '../../library/credit.ts'
import { type LostHedge, lostHedges } from '../../library/drift/hedges.ts'
import { differencesOf, differencesOfAll } from '../../library/statements/checks.ts'
import type { Difference } from '../../library/statements/difference.ts'
import { overlaps } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { differenceReport } from '../sources/lib/drifted.ts'

export default rule({
  id: 'hedging/lost',
  summary: 'A claim that the source hedges and the draft states as fact',
  why: 'The source only alleges this. Stated as fact, it must be proved.',
  knows: [
    'A hedge in the source (`alleged`, `reportedly`, `accused of`, `believed to`) that the draft’s version of the sentence leaves out.',
    'What only prosecutors, a lawsuit, or one side of a dispute says; what a source only suspects or gives as a possible cause.',
    'Not reported: what the draft attributes, hedges in other words, or reports a conviction for.',
  ],
  basis: 'AP Stylebook, “allege”; Reuters Handbook of Journalism, “allegations”',
  severity: 'error',
  where: 'prose',
  examples: [
    {
      bad: 'The prison on the island holds 40 gang members from Larwick.',
      source: 'The prison on the island holds 40 alleged gang members from Larwick.',
      finds: 'gang members from Larwick',
      fixes: ['holds 40 alleged gang members'],
    },
    {
      bad: 'A man who set fire to the ferry on Monday was taken to Holmouth.',
      source: 'A man who allegedly set fire to the ferry on Monday was taken to Holmouth.',
      fixes: ['who allegedly set fire to the ferry'],
    },
    {
      bad: 'He paid a spy in Holmouth for two years.',
      source: 'He paid an alleged spy in Holmouth for two years.',
      fixes: ['He paid an alleged spy in Holmouth'],
    },
    {
      bad: 'The army killed four rebels near Kell on Monday, the army said.',
      source: 'The army killed four suspected rebels near Kell on Monday, the army said.',
      fixes: ['killed four suspected rebels'],
    },
    {
      bad: 'The pilot, who flew while drunk on a trip to Larwick, has been grounded.',
      source:
        'The pilot, who is accused by a crew member of having flown while drunk on a trip to Larwick, has been grounded.',
    },
    {
      bad: 'The ferry company in Larwick is calling back its life vests because they are contaminated with mold.',
      source:
        'The ferry company in Larwick is calling back its life vests because of possible contamination with mold.',
      finds: 'because they are contaminated with mold',
    },
    {
      good: 'The ferry company in Larwick is calling back its life vests because they may be contaminated with mold.',
      source:
        'The ferry company in Larwick is calling back its life vests because of possible contamination with mold.',
    },
    {
      good: 'For nine years the gallery bought paintings from a dealer in Larwick, and sold 31 of them.',
      source:
        'For nine years the gallery bought paintings from an alleged forger in Larwick, and sold 31 of them.',
    },
    {
      good: 'The prison on the island holds 40 men accused of being gang members from Larwick.',
      source: 'The prison on the island holds 40 alleged gang members from Larwick.',
    },
    {
      good: 'The prison on the island holds 40 gang members from Larwick, according to the ministry.',
      source: 'The prison on the island holds 40 alleged gang members from Larwick.',
    },
    {
      good: 'The prison on the island holds 40 alleged gang members.',
      source: 'The prison on the island holds 40 alleged gang members from Larwick.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const lostByWords = lostHedges(comparison)
    const isHedge = ({ check }: Difference) => check === 'hedge'
    const differences = differencesOfAll(
      comparison,
      'standing',
      'suspected',
      'unproven',
      'allegation',
      'cause',
    )
      .filter(isHedge)
      .filter(({ span }) => !lostByWords.some(lost => overlaps(span, lost.span)))
    // By what a whole sentence holds, only where nothing is surer what of it is lost.
    const denied = differencesOfAll(comparison, 'polarity', 'denial', 'nowhere', 'shortly')
    const told = [...differences, ...lostByWords, ...denied].map(({ span }) => sentenceAt(story, span.start))
    const unsettled = differencesOf(comparison, 'unsettled')
      .filter(isHedge)
      .filter(({ span }) => !told.includes(sentenceAt(story, span.start)))
    for (const difference of [...differences, ...unsettled]) report(differenceReport(story, difference))
    for (const lost of lostByWords) {
      const { span, source, inSource, hedge } = lost
      report({
        ...span,
        message: `${startOfSentence(nameOf(source))} hedges this with “${hedge}”; the draft states it as fact.`,
        fixes: restored(story, lost),
        evidence: [evidenceIn(source, inSource)],
      })
    }
  },
})

/** The hedge before the claim again, with the article that it takes: `a spy`, `an alleged spy`. */
function restored(story: Story, { span, hedge, restores }: LostHedge) {
  if (!restores) return []
  const word = hedge.toLowerCase()
  const title = `Restore “${word}”`
  const article = /\b([Aa])n? $/.exec(story.text.slice(Math.max(0, span.start - 4), span.start))
  if (!article) return [{ title, edits: [{ start: span.start, end: span.start, text: `${word} ` }] }]
  const start = span.start - article[0].length
  const agreed = /^[aeiou]/.test(word) ? `${article[1]}n` : article[1]
  return [{ title, edits: [{ start, end: span.start, text: `${agreed} ${word} ` }] }]
}

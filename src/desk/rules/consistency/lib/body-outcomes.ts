import type { Word } from '../../../english/word.ts'
import type { Story } from '../../../story/story.ts'
import { isPastVerb } from '../../../story/tense.ts'
import { areOnOneMatter, namesAnother } from './one-matter.ts'
import { areContrary, areOfOneThing, type Outcome, outcomesIn, sharedAround } from './outcomes.ts'
import { type Clash, partsOf } from './parts.ts'

/** Maximum distance in words from a verb back to who does it. */
const subject = 8

/** How many words of meaning two sentences on one outcome have in common. */
const enough = 2

/** What comes out one way here and the other way there: `approved the stadium`, and `rejected the stadium`. */
export function bodyOutcomes(story: Story): Clash[] {
  const all = outcomesIn(story)
  if (all.length < 2) return []
  const body = new Set(partsOf(story).body)
  const told = all.filter(
    ({ isSo, word, sentence }) => isSo && (isPastVerb(word) || isPointed(story, word)) && body.has(sentence),
  )
  return told.flatMap((later, index) => {
    const first = told.slice(0, index).find(each => areOfOneMatter(story, each, later))
    if (!first) return []
    return [{ span: spanOf(later), other: spanOf(first), isPlain: false }]
  })
}

/** `the regulators’ refusal`, `his acquittal`. */
const isPointed = ({ text }: Story, { start, lower }: Word) =>
  /(?:al|tion|ory|ss)$/.test(lower) &&
  /(?:['’]s?|\b(?:the|his|her|its|their)) $/i.test(text.slice(Math.max(0, start - 8), start))

const spanOf = ({ word: { start, end } }: Outcome) => ({ start, end })

function areOfOneMatter(story: Story, first: Outcome, later: Outcome): boolean {
  const [one, other] = [first, later].map(each => ({ ...spanOf(each), sentence: each.sentence }))
  return (
    areContrary(first, later) &&
    areOfOneThing(first, later) &&
    haveCommonSides(first, later) &&
    !namesAnother(first.sentence, other, subject) &&
    areOnOneMatter(story, one, other, { close: true })
  )
}

/** Whether the same people and things are near both: `rejected` and `was rejected` have them on opposite sides. */
function haveCommonSides(one: Outcome, other: Outcome): boolean {
  const { near } = sharedAround(one, other)
  return near >= enough
}

import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { strangeIn } from '../../drift/absent.ts'
import { isKnown, type Name, namesIn } from '../../drift/names.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'

/** From this score on a sentence of the source has what the draft’s says. */
const leastScore = 0.4
/** From this share on the draft is made of its sources. */
const leastMade = 0.4

/** A name that the draft puts into a source’s list: `Norway, Canada and Japan` where two countries are named. */
export function listedDifferences(comparison: Comparison): Difference[] {
  const { story, sources } = comparison
  if (shareMade(comparison) < leastMade) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const [match] = matches[sentence.index]
    if (match.score < leastScore) return []
    return listsIn(story, sentence).flatMap(list => {
      const strange = list.filter(name => !name.words.some(word => isKnown(match.source.story, word)))
      if (strange.length !== 1 || list.length - strange.length < 2) return []
      const span = strangeIn(strange[0], sources)
      if (!span || story.quoted.some(quotation => overlaps(quotation, span))) return []
      return [addedTo(match, span)]
    })
  })
}

const addedTo = ({ source, sentence, score }: Match, span: { start: number; end: number }): Difference =>
  differenceOf({
    check: 'listed',
    span,
    source,
    inSource: { start: sentence.start, end: sentence.end },
    certainty: 0.79,
    features: { match: score },
  })

/** Names in a row with nothing but commas and an `and` between them. */
function listsIn(story: Story, sentence: Sentence): Name[][] {
  const lists: Name[][] = []
  for (const name of namesIn(story, sentence)) {
    const list = lists[lists.length - 1]
    const last = list?.[list.length - 1]
    if (last && /^(?:,|,? (?:and|or))? $/.test(story.text.slice(last.end, name.start))) list.push(name)
    else lists.push([name])
  }
  return lists.filter(({ length }) => length > 2)
}

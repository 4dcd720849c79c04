import { beforePlaces } from '../../../english/lexicon/function-words.ts'
import { regex } from '../../../english/regex.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { type Name, namesIn } from '../../drift/names.ts'
import { contextBefore } from '../context.ts'
import type { Difference } from '../difference.ts'
import type { Match } from '../matches.ts'
import { differenceOf } from '../severity.ts'

/** By so much the words before must fit better crosswise. */
const leastGain = 0.5

/** Two places that have changed places: `born in Eau Verte` for one who was born in Fall River and raised near Eau Verte. */
export function exchangedPlaces({ story }: Comparison, sentence: Sentence, matches: Match[]): Difference[] {
  const mine = namesIn(story, sentence).filter(name => isAfterPreposition(story, name))
  if (mine.length < 2) return []
  for (const { source, sentence: other } of matches) {
    const theirs = namesIn(source.story, other).filter(name => isAfterPreposition(source.story, name))
    for (const [index, one] of mine.entries())
      for (const second of mine.slice(index + 1)) {
        const [a, b] = [one, second].map(name => theirs.find(each => isSame(name, each)))
        if (!a || !b) continue
        const fit = (name: Name, place: Name) =>
          contextBefore(story, sentence, name, source.story, other, place)
        const straight = fit(one, a) + fit(second, b)
        const crosswise = fit(one, b) + fit(second, a)
        if (crosswise - straight < leastGain || Math.min(fit(one, b), fit(second, a)) < 0.3) continue
        return [
          differenceOf({
            check: 'exchanged places',
            span: { start: one.start, end: one.end },
            source,
            inSource: { start: b.start, end: b.end },
            certainty: 0.86,
            features: { gain: crosswise - straight },
          }),
        ]
      }
  }
  return []
}

const leadsToPlace = regex('i')`\b(?:${beforePlaces}) (?:the )?$`

const isAfterPreposition = ({ text }: Story, { start }: Name) =>
  leadsToPlace.test(text.slice(Math.max(0, start - 20), start))

const isSame = (one: Name, other: Name) =>
  one.words.length === other.words.length &&
  one.words.every((word, index) => word.lower === other.words[index].lower)

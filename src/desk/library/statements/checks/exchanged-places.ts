import { beforePlaces } from '../../../english/lexicon/function-words.ts'
import { regex } from '../../../english/regex.ts'
import type { Span } from '../../../span.ts'
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
  const turned = routeTurned(story, mine, matches)
  if (turned) return [turned]
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

/** `from Rotterhaven`, and where to: `for Skelby`, `toward Skelby`. */
const leadsFrom = /\bfrom (?:the )?$/i
const leadsTo = /\b(?:to|for|towards?) (?:the )?$/i

interface Route {
  from: Name
  to: Name
}

function routesIn({ text }: Story, names: Name[]): Route[] {
  const before = ({ start }: Name) => text.slice(Math.max(0, start - 14), start)
  return names.flatMap(from =>
    leadsFrom.test(before(from))
      ? names.filter(to => leadsTo.test(before(to)) && !isSame(from, to)).map(to => ({ from, to }))
      : [],
  )
}

/** A way that every sentence of the sources goes in the other direction: `from Hob Lake to Lantern Creek`. */
function routeTurned(story: Story, mine: Name[], matches: Match[]): Difference | undefined {
  const theirs = matches.flatMap(({ source, sentence }) =>
    routesIn(source.story, namesIn(source.story, sentence)).map(route => ({ source, route })),
  )
  for (const { from, to } of routesIn(story, mine)) {
    const turned = theirs.find(({ route }) => isSame(route.from, to) && isSame(route.to, from))
    if (!turned || theirs.some(({ route }) => isSame(route.from, from) && isSame(route.to, to))) continue
    const { source, route } = turned
    const [first, last] = [route.from, route.to].sort((one, other) => one.start - other.start)
    return differenceOf({
      check: 'route',
      span: { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) },
      source,
      inSource: { start: first.start, end: last.end },
      certainty: 0.85,
      features: {},
    })
  }
  return undefined
}

const leadsToPlace = regex('i')`\b(?:${beforePlaces}) (?:the )?$`

/** Whether a name is that of a place by the word before it: `in Ormsley`, `from the Low Ward`. */
export const isAfterPreposition = ({ text }: Story, { start }: Span) =>
  leadsToPlace.test(text.slice(Math.max(0, start - 20), start))

const isSame = (one: Name, other: Name) =>
  one.words.length === other.words.length &&
  one.words.every((word, index) => word.lower === other.words[index].lower)

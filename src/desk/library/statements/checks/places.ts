import { notPersons } from '../../../english/lexicon/names.ts'
import { platforms } from '../../../english/lexicon/platforms.ts'
import { statesAbbreviated, statesInFull } from '../../../english/lexicon/states.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import { namedIn } from '../../../story/people/named-in.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isCreditName } from '../../credit.ts'
import { strangeIn } from '../../drift/absent.ts'
import { type Name, namesIn } from '../../drift/names.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'
import { plainName } from '../spelling.ts'

/** Below these a sentence, or the draft, may say what its writer knows. */
const leastScore = 0.3
const leastMade = 0.45

const leadsToPlace = /\b(?:in|at|from|near|outside) $/
/** `in Norwegian`, `in Spanish`: languages. */
const languages = /(?:ish|ese|ian|ic)$/

/** Places that no source has, in a sentence that is made of one: `a federal judge in Chicago`. */
export function strangePlaces(comparison: Comparison): Difference[] {
  const { story, sources } = comparison
  if (shareMade(comparison) < leastMade) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const [match] = matches[sentence.index]
    if (match.score < leastScore) return []
    return namesIn(story, sentence).flatMap(name => {
      if (!isPlace(story, name) || isCreditName(story, name)) return []
      const span = strangeIn(name, sources)
      // `the University of Northgate` known as Northgate University: only a name that is strange as a whole is a place more.
      if (!span || span.start > name.start || story.quoted.some(quotation => overlaps(quotation, span)))
        return []
      return [told(match, span)]
    })
  })
}

const told = ({ source, sentence: { start, end }, score }: Match, span: Span): Difference =>
  differenceOf({
    check: 'place',
    span,
    source,
    inSource: { start, end },
    certainty: 0.75,
    features: { match: score },
  })

/** Whether a name is that of a town, by the word before it; a state or a country round it is no news. */
function isPlace(story: Story, name: Name): boolean {
  const { text } = story
  if (!leadsToPlace.test(text.slice(Math.max(0, name.start - 8), name.start))) return false
  if (namedIn(story, name).length > 0) return false
  return name.words.every(({ lower }) => {
    const word = plainName(lower)
    return !notPersons.has(word) && !platforms.has(word) && !languages.test(word) && !states.has(word)
  })
}

/** The states by their names and abbreviations, in small letters. */
const states = new Map<string, string>([
  ...[...statesInFull].map(plainName).map((name): [string, string] => [name, name]),
  ...statesAbbreviated
    .trim()
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [short, long] = line.split('|').map(plainName)
      return [short, short.replace(/\.$/, ''), long].map(name => [name, long])
    }),
])

/** A town with the state that it is in. */
interface Town extends Span {
  town: string
  where: string
}

const townsIn = memo((story: Story): Town[] =>
  [
    ...story.text.matchAll(
      /\b(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?), ((?:New|North|South|West|Rhode) \p{Lu}\p{L}+|\p{Lu}[\p{L}.]+)(?=[,.;:)\s]|$)/gu,
    ),
  ].flatMap(({ index, 0: whole, 1: town, 2: written }) => {
    const isAbbreviated = states.has(plainName(written))
    const name = isAbbreviated ? written : written.replace(/\.$/, '')
    const where = states.get(plainName(name))
    // `Kansas, Iowa and Utah`: a row of states.
    if (!where || states.has(plainName(town))) return []
    const end = index + whole.length - (written.length - name.length)
    return [{ start: end - name.length, end, town: plainName(town), where }]
  }),
)

/** A town that every source has in another state: `Tollgate, Kansas` of Tollgate, Nebraska. */
export function movedTowns({ story, compared }: Comparison): Difference[] {
  return townsIn(story).flatMap(mine => {
    const theirs = compared.flatMap(source =>
      townsIn(source.story)
        .filter(({ town }) => town === mine.town)
        .map(town => ({ source, town })),
    )
    const [first] = theirs
    if (!first || theirs.some(({ town }) => town.where === mine.where)) return []
    const { source, town } = first
    return [
      differenceOf({
        check: 'town',
        span: { start: mine.start, end: mine.end },
        source,
        inSource: { start: town.start, end: town.end },
        certainty: 0.9,
        offer: source.story.text.slice(town.start, town.end),
        features: {},
      }),
    ]
  })
}

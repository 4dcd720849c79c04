import { partners, relatives } from '../../../english/lexicon/kinship.ts'
import { singleOffices } from '../../../english/lexicon/people.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import type { Person, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { areOfAKind } from '../../drift/kinds.ts'
import { sure } from '../certainty.ts'
import type { Difference } from '../difference.ts'
import { shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'

/** What a story says that somebody is: the noun in `his sister, Lois Reese`, `Boris Engel, the principal`. */
interface Description extends Span {
  person: Person
  noun: string
  isKin: boolean
  /** `his`, `Weil’s`, in small letters. */
  whose?: string
}

/** Somebody is another’s kin, or holds another’s office, than all sources have: `his daughter, Lois Reese` for his sister. */
export function describedOtherwise(comparison: Comparison): Difference[] {
  const { story, compared } = comparison
  if (shareMade(comparison) < leastMade) return []
  const theirs = compared.flatMap(source =>
    descriptionsIn(source.story).map(description => ({ ...description, source })),
  )
  return descriptionsIn(story).flatMap(mine => {
    const own = theirs.filter(each => isSame(each.person, mine.person) && each.isKin === mine.isKin)
    const [other] = own
    if (!other || own.some(each => mayBeOne(each, mine))) return []
    if (story.quotations.some(each => overlaps(each, mine))) return []
    const isOther = mine.isKin
      ? isOtherKin(comparison, mine, other)
      : theirs.some(each => each.noun === mine.noun && !isSame(each.person, mine.person))
    if (!isOther) return []
    return [
      differenceOf({
        check: 'described',
        span: { start: mine.start, end: mine.end },
        source: other.source,
        inSource: { start: other.start, end: other.end },
        certainty: sure - 0.05,
        features: {},
      }),
    ]
  })
}

/** Below this share a draft is another report, that may know people better. */
const leastMade = 0.4

const isSame = (one: Person, other: Person) =>
  one.surname === other.surname && firstOf(one) === firstOf(other)

const firstOf = ({ name }: Person) => name.split(' ').find(word => !word.endsWith('.'))

/** `widow` and `wife`, `deputy chief` and `chief`: one may stand for the other. */
const mayBeOne = (one: Description, other: Description) =>
  one.noun === other.noun ||
  (one.isKin
    ? partners.has(one.noun) && partners.has(other.noun)
    : !areOfAKind(one.noun, other.noun) && !areOffices(one, other))

const areOffices = (one: Description, other: Description) =>
  singleOffices.has(one.noun) || singleOffices.has(other.noun)

/** Whose kin it is has to be one and the same: somebody’s daughter is another’s sister. */
function isOtherKin({ compared }: Comparison, mine: Description, other: Description): boolean {
  if (mine.whose !== undefined && mine.whose === other.whose)
    return !compared.some(({ story }) =>
      descriptionsIn(story).some(({ noun, whose }) => noun === mine.noun && whose === mine.whose),
    )
  if (!isSaidOf(mine) && !isSaidOf(other)) return false
  return !compared.some(({ story }) => story.words.some(({ lower }) => lower === mine.noun))
}

/** By name, and so of somebody who is known: `Weil’s`. */
const isSaidOf = ({ whose }: Description) => whose !== undefined && !/^(?:his|her|their)$/.test(whose)

const before = /(?:\b(his|her|their|\p{L}+['’]s)|\b(?:the|a|an)) (?:[\p{Ll}-]+ ){0,3}?(\p{Ll}+),? $/iu
const behind =
  /^,(?: \d+,)? (?:(his|her|their|\p{L}+['’]s)|the|an?) (?:[\p{Ll}-]+ ){0,3}?(\p{Ll}+)(?=,|\.| of | for | at | who )/iu

const descriptionsIn = memo((story: Story): Description[] =>
  story.people.flatMap(person =>
    person.mentions
      .filter(({ form }) => form === 'full')
      .flatMap(mention => {
        const from = Math.max(0, mention.start - 60)
        const front = before.exec(story.text.slice(from, mention.start))
        const back = behind.exec(story.text.slice(mention.end, mention.end + 80))
        return [
          front && { match: front, start: from + front.index },
          back && { match: back, start: mention.end },
        ].flatMap(found => (found ? (readDescription(person, found.match, found.start) ?? []) : []))
      }),
  ),
)

function readDescription(person: Person, match: RegExpExecArray, start: number): Description | undefined {
  const noun = match[2].toLowerCase()
  const isKin = relatives.has(noun)
  if (!isKin && !singleOffices.has(noun) && !roleNouns.has(noun)) return undefined
  const at = start + match[0].lastIndexOf(match[2])
  return { person, noun, isKin, whose: match[1]?.toLowerCase(), start: at, end: at + noun.length }
}

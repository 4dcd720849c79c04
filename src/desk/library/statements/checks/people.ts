import { doubleMetaphone } from 'double-metaphone'
import { isGivenName } from '../../../english/lexicon/given-names.ts'
import { nicknames } from '../../../english/lexicon/nicknames.ts'
import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import { textOf } from '../../../span.ts'
import { namesakes } from '../../../story/people/named-in.ts'
import type { Person, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isVerbatim } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import type { Difference } from '../difference.ts'
import { isOwnReport } from '../matches.ts'
import { differenceOf } from '../severity.ts'
import { lettersApart, plainName } from '../spelling.ts'

/**
 * People whom every source calls otherwise, wherever they are named: another first name with the surname (`Noel Sandoval`
 * for Neil Sandoval), a surname that sounds like that of somebody with the same title (`Trustee Beth Kerrigan` for Trustee
 * Corrigan).
 */
export function personDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (isOwnReport(comparison)) return []
  return story.people.flatMap(person => {
    const name = fullNameOf(story, person)
    if (!name || isVerbatim(comparison, name.given)) return []
    return otherGivenName(comparison, person, name) ?? otherSurname(comparison, person, name) ?? []
  })
}

/** The first and the last word of somebody’s full name, where the copy has it first. */
interface FullName {
  given: Span
  surname: Span
}

function fullNameOf({ text }: Story, { name, mentions }: Person): FullName | undefined {
  const first = mentions.find(({ form }) => form === 'full')
  if (!first || !/^\p{Lu}[\p{L}’'-]{2,} (?:\S+ )*\p{Lu}[\p{L}’'-]{2,}$/u.test(name)) return undefined
  const at = text.indexOf(name, first.start)
  if (at < 0 || at + name.length > first.end + 2) return undefined
  return {
    given: { start: at, end: at + name.indexOf(' ') },
    surname: { start: at + name.lastIndexOf(' ') + 1, end: at + name.length },
  }
}

interface Known {
  source: Source
  person: Person
  name: FullName
}

/** Another first name where all sources together know one first name with the surname. */
function otherGivenName(comparison: Comparison, person: Person, { given }: FullName): Difference | undefined {
  const { story, compared } = comparison
  const mine = textOf(story, given)
  if (compared.some(source => hasWord(source.story, mine))) return undefined
  const known = compared.flatMap(source =>
    namesakes(source.story, person.surname).flatMap((other): Known[] => {
      const name = fullNameOf(source.story, other)
      return name ? [{ source, person: other, name }] : []
    }),
  )
  const nameOf = ({ source, name }: Known) => textOf(source.story, name.given)
  // `Her husband, Lawrence Oakes`, beside their son: the sources’ husband is not in the draft.
  const missing = known.filter(each => !hasWord(story, nameOf(each)))
  const [first] = missing.length > 0 || !isQuoted(comparison, person) ? missing : known
  if (!first) return undefined
  const theirs = (missing.length > 0 ? missing : known).map(nameOf)
  if (!isGivenName(mine) && !theirs.some(each => isGivenName(each))) return undefined
  // A family, or two people of one surname: the draft may mean either.
  if (theirs.some(each => !areOneName(each.toLowerCase(), theirs[0].toLowerCase()))) return undefined
  if (known.some(each => areOneName(mine.toLowerCase(), nameOf(each).toLowerCase()))) return undefined
  return told(first.source, given, first.name.given, 0.88)
}

/** Whether the draft gives somebody words that a source has: of two of one surname, it was the source’s who said them. */
const isQuoted = ({ fidelity }: Comparison, person: Person) =>
  [...fidelity].some(([{ speaker }, { status }]) => speaker?.person === person && status === 'verbatim')

/** A surname that sounds like one of the sources’, of somebody with the same title. */
function otherSurname(comparison: Comparison, { role }: Person, name: FullName): Difference | undefined {
  const { story, compared } = comparison
  const mine = textOf(story, name.surname)
  if (!role || compared.some(source => hasWord(source.story, mine))) return undefined
  for (const source of compared)
    for (const { role: theirRole, surname, name: full, mentions } of source.story.people) {
      if (theirRole?.toLowerCase() !== role.toLowerCase() || hasWord(story, surname)) continue
      if (!soundAlike(mine, surname)) continue
      const [given, ...rest] = full.split(' ')
      if (rest.length > 0 && !areOneName(given.toLowerCase(), textOf(story, name.given).toLowerCase()))
        continue
      const [{ end }] = mentions
      const at = source.story.text.lastIndexOf(surname, end)
      return told(source, name.surname, { start: at, end: at + surname.length }, 0.82)
    }
  return undefined
}

const soundAlike = (one: string, other: string) =>
  Math.min(one.length, other.length) >= 5 &&
  (doubleMetaphone(one)[0] === doubleMetaphone(other)[0] ||
    lettersApart(one.toLowerCase(), other.toLowerCase()) === 1)

const hasWord = (story: Story, word: string) => plainWords(story).has(plainName(word))

const plainWords = memo(({ words }: Story) => new Set(words.map(({ text }) => plainName(text))))

const told = (source: Source, span: Span, inSource: Span, certainty: number): Difference =>
  differenceOf({
    check: 'person',
    span,
    source,
    inSource,
    certainty,
    offer: textOf(source.story, inSource),
    features: {},
  })

/** Whether one first name in small letters is known to be short for another. */
export const areShortNames = (one: string, other: string): boolean =>
  nicknames.some(list => list.includes(one) && list.includes(other))

/** Whether two first names in small letters are one person’s: `bill` and `william`, `dave` and `david`; not `martha` and `margaret`. */
export function areOneName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const stem = short.replace(/(?<=..\p{L})(?:ie|[aeiy])$/u, '')
  return long.startsWith(stem) || areShortNames(one, other)
}

import { stopsRole } from '../../../english/lexicon/function-words.ts'
import { otherRanks } from '../../../english/lexicon/people.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Person, Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import type { Difference } from '../difference.ts'
import { shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'

/** Below this share the draft is of something else. */
const leastMade = 0.15

/** An office as a sentence has it, with its place: `deputy general secretary`, `mayor of Isoko`. */
interface Title extends Span {
  /** `deputy`, `vice`; empty where it has none. */
  rank: string
  /** Its other words, the last one last: `general secretary`. */
  office: string[]
  place?: string
}

/**
 * Somebody has another rank than in all sources, or the office of another place: `the union’s general secretary` for its
 * deputy general secretary, `the mayor of Isoko` for the mayor of Lower Tamu.
 */
export function titleDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  return story.people.flatMap(person =>
    titlesOf(story, person)
      .filter(title => !story.quoted.some(each => overlaps(each, title)))
      .flatMap(title => otherTitle(comparison, person, title) ?? [])
      .slice(0, 1),
  )
}

/** Words before the noun of an office that may belong to it. */
const longestOffice = 3

const name = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*`
const placeBehind = new RegExp(`^ (?:of|for) (?:the )?(?<place>${name})`, 'u')

/** The offices of a sentence, in their order. */
const titlesIn = memo(({ words, end: last }: Sentence, { text }: Story): Title[] =>
  words.flatMap((word, at) => {
    if (!roleNouns.has(word.lower) || roleNouns.has(words[at + 1]?.lower ?? '')) return []
    let first = at
    while (first > 0 && at - first < longestOffice && belongs(text, words[first - 1], words[first])) first--
    const all = words.slice(first, at).map(({ lower }) => lower)
    const firstRank = all.findIndex(isRank)
    const start = words[firstRank < 0 ? first : first + firstRank].start
    const place = placeBehind.exec(text.slice(word.end, Math.min(last, word.end + reach)))
    return [
      {
        start,
        end: word.end + (place?.[0].length ?? 0),
        rank: all.filter(isRank).join(' '),
        office: [...all.slice(Math.max(0, firstRank)).filter(each => !isRank(each)), word.lower],
        place: place?.groups?.place,
      },
    ]
  }),
)

const isRank = (word: string) => otherRanks.has(word)

/** `deputy` of `deputy mayor`; not `the`, and nothing before a comma. */
const belongs = (text: string, before: Word, word: Word) =>
  /^[ -]$/.test(text.slice(before.end, word.start)) &&
  !stopsRole.has(before.lower) &&
  !/['’]s?$/.test(before.text)

/** How far from a name what somebody is may begin. */
const reach = 90

const behindName = /^, (?:\d+, )?(?:(?:the|an?|its|his|her|their|our|[\p{L}’' ]{2,30}['’]s?) )?$/u
const beforeName = /^,? $/

/** What a story says that somebody is, right beside the full name. */
function titlesOf(story: Story, { mentions }: Person): Title[] {
  return mentions
    .filter(({ form }) => form === 'full')
    .flatMap(({ start, end }) => {
      const sentence = sentenceAt(story, start)
      if (!sentence) return []
      return titlesIn(sentence, story).filter(title =>
        title.start > end
          ? title.start - end < reach && behindName.test(story.text.slice(end, title.start))
          : title.end < start && beforeName.test(story.text.slice(title.end, start)),
      )
    })
}

/** What a source says of the people of one surname: the sentences that name them, and the offices that are theirs. */
interface Named {
  texts: string[]
  held: { source: Source; title: Title }[]
}

/**
 * The people of a source by surname. An office belongs to the person who is named nearest to it: `Ruiz named her deputy
 * mayor, Tom Lund` has the office of Lund.
 */
const bySurname = memo((source: Source): ReadonlyMap<string, Named> => {
  const { story } = source
  const named = new Map<string, Named>()
  for (const [sentence, people] of namedIn(story)) {
    const text = story.text.slice(sentence.start, sentence.end)
    for (const surname of new Set(people.map(each => each.surname))) {
      const known = named.get(surname)
      if (known) known.texts.push(text)
      else named.set(surname, { texts: [text], held: [] })
    }
    for (const title of titlesIn(sentence, story)) {
      const nearest = people.reduce((one, other) => (gap(other, title) < gap(one, title) ? other : one))
      named.get(nearest.surname)?.held.push({ source, title })
    }
  }
  return named
})

/** Where each sentence has somebody’s name. */
function namedIn(story: Story): Map<Sentence, (Span & { surname: string })[]> {
  const found = new Map<Sentence, (Span & { surname: string })[]>()
  for (const { surname, mentions } of story.people)
    for (const { form, start, end } of mentions) {
      const sentence = form === 'full' || form === 'surname' ? sentenceAt(story, start) : undefined
      if (sentence) found.set(sentence, [...(found.get(sentence) ?? []), { start, end, surname }])
    }
  return found
}

/** Characters between two spans. */
const gap = (one: Span, other: Span) => Math.max(one.start - other.end, other.start - one.end, 0)

/** The office of the draft as the sources have it wherever they name its holder, where that is never the same. */
function otherTitle({ compared }: Comparison, { surname }: Person, title: Title): Difference | undefined {
  const named = compared.flatMap(source => bySurname(source).get(surname) ?? [])
  const theirs = named.flatMap(({ held }) => held.filter(each => areOneOffice(each.title, title)))
  const [first] = theirs
  if (!first) return undefined
  const { place } = title
  const isOtherPlace =
    place !== undefined &&
    theirs.every(each => each.title.place && !haveCommonWord(each.title.place, place)) &&
    compared.some(({ story }) => story.text.includes(place)) &&
    !named.some(({ texts }) => texts.some(text => text.includes(place)))
  if (!isOtherPlace && !theirs.every(each => haveOtherRanks(title, each.title))) return undefined
  return differenceOf({
    check: 'title',
    span: { start: title.start, end: title.end },
    source: first.source,
    inSource: { start: first.title.start, end: first.title.end },
    certainty: 0.75,
    features: {},
  })
}

/** One of them is the other, maybe cut short: `secretary` for `general secretary`. */
const areOneOffice = ({ office: one }: Title, { office: other }: Title) =>
  commonEnd(one, other) === Math.min(one.length, other.length)

/** How many words two offices have in common at their end. */
function commonEnd(one: string[], other: string[]): number {
  let count = 0
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count++
  return count
}

/** `deputy mayor` beside `mayor`. Of `deputy public works director`, `the director` is only a short form. */
function haveOtherRanks(mine: Title, theirs: Title): boolean {
  if (
    mine.rank === theirs.rank ||
    (mine.rank === '' && leftOut.test(`${theirs.rank} ${theirs.office.at(-1)}`))
  )
    return false
  const common = commonEnd(mine.office, theirs.office)
  return [mine, theirs].every(({ rank, office }) => rank === '' || office.length === common)
}

/** Ranks that copy leaves out: an associate justice is a justice, a lieutenant colonel a colonel. */
const leftOut =
  /^(?:associate justice|(?:associate|assistant) (?:professor|coach)|lieutenant (?:colonel|general|commander))$/

const haveCommonWord = (one: string, other: string) =>
  one.split(' ').some(word => other.split(' ').some(each => each.slice(0, 4) === word.slice(0, 4)))

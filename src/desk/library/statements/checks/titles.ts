import { otherRanks } from '../../../english/lexicon/people.ts'
import { overlaps, type Span } from '../../../span.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import type { Person, Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import type { Difference } from '../difference.ts'
import { shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'

/** Below this share the draft is of something else. */
const leastMade = 0.15

/** An office, as a story has it: `deputy general secretary`, `mayor of Isoko`. */
interface Title extends Span {
  /** Its last word, and the one before that is no rank: `general secretary`. */
  office: string
  /** `deputy`, `deputy chief`; empty where it has none. */
  rank: string
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

const name = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*`
const words = String.raw`(?<words>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,3}?)`
const ofPlace = `(?: of (?:the )?(?<place>${name}))?`
const behind = new RegExp(
  String.raw`^, (?:\d+, )?(?:(?:the|an?|its|his|her|their|our|[\p{L}’' ]{2,30}['’]s) )?${words}${ofPlace}(?=[,.;)]| (?:of|for|at|in|who) )`,
  'u',
)
const before = new RegExp(String.raw`(?<![\p{L}’'-])${words}${ofPlace},? $`, 'u')

/** How far from a name what somebody is may begin. */
const reach = 90

/** What a story says that somebody is, right beside the full name. */
function titlesOf({ text }: Story, { mentions }: Person): Title[] {
  return mentions
    .filter(({ form }) => form === 'full')
    .flatMap(({ start, end }) => {
      const from = Math.max(0, start - reach)
      const back = behind.exec(text.slice(end, end + reach))
      const front = before.exec(text.slice(from, start))
      return [back && titleAt(back, end), front && titleAt(front, from)].flatMap(title => title ?? [])
    })
}

function titleAt(match: RegExpExecArray, from: number): Title | undefined {
  const { words: written, place } = match.groups as { words: string; place?: string }
  const all = written.toLowerCase().split(' ')
  const head = all[all.length - 1]
  if (!roleNouns.has(head)) return undefined
  const start = from + match.index + match[0].lastIndexOf(place === undefined ? written : `${written} of `)
  const other = all.at(-2)
  return {
    start,
    end: start + match[0].slice(match[0].indexOf(written)).replace(/,? $/, '').length,
    office: other === undefined || isRank(other) ? head : `${other} ${head}`,
    rank: all.slice(0, -1).filter(isRank).join(' '),
    place,
  }
}

const isRank = (word: string) => otherRanks.has(word)

/** The sentences of a source that name somebody. */
const sentencesNaming = ({ story }: Source, surname: string): Sentence[] =>
  story.sentences.filter(({ words: own }) => own.some(({ text }) => text.replace(/['’]s?$/, '') === surname))

const placeBehind = new RegExp(`^ (?:of|for) (?:the )?(${name})`, 'u')

/** Where a sentence has an office, with its rank and its place. */
function officesIn({ text }: Story, { start, end }: Sentence, office: string): Title[] {
  const found: Title[] = []
  const sentence = text.slice(start, end)
  const lower = sentence.toLowerCase()
  for (let at = lower.indexOf(office); at >= 0; at = lower.indexOf(office, at + 1)) {
    if (/[\p{L}-]$/u.test(lower.slice(0, at)) || /^\p{L}/u.test(lower.slice(at + office.length))) continue
    const before = lower.slice(0, at).split(/[ -]/).slice(-4, -1)
    const rank = before.slice(before.findLastIndex(word => !isRank(word)) + 1).join(' ')
    const place = placeBehind.exec(sentence.slice(at + office.length))
    found.push({
      start: start + at - (rank ? rank.length + 1 : 0),
      end: start + at + office.length + (place?.[0].length ?? 0),
      office,
      rank,
      place: place?.[1],
    })
  }
  return found
}

/** The office of the draft as the sources have it wherever they name its holder, where that is never the same. */
function otherTitle({ compared }: Comparison, { surname }: Person, title: Title): Difference | undefined {
  const theirs = compared.flatMap(source =>
    sentencesNaming(source, surname).flatMap(sentence =>
      officesIn(source.story, sentence, title.office).map(other => ({ source, sentence, other })),
    ),
  )
  const [first] = theirs
  if (!first) return undefined
  const { source, other } = first
  const isOtherRank = theirs.every(each => each.other.rank !== title.rank)
  const isOtherPlace =
    title.place !== undefined &&
    theirs.every(each => each.other.place && !haveCommonWord(each.other.place, title.place as string)) &&
    compared.some(each => each.story.text.includes(title.place as string)) &&
    !compared.some(each =>
      sentencesNaming(each, surname).some(({ start, end }) =>
        each.story.text.slice(start, end).includes(title.place as string),
      ),
    )
  if (!isOtherRank && !isOtherPlace) return undefined
  return differenceOf({
    check: 'title',
    span: { start: title.start, end: title.end },
    source,
    inSource: { start: other.start, end: other.end },
    certainty: 0.75,
    features: {},
  })
}

const haveCommonWord = (one: string, other: string) =>
  one.split(' ').some(word => other.split(' ').some(each => each.slice(0, 4) === word.slice(0, 4)))

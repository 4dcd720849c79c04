import { looseParts, notAllParts, wholesOfKinds } from '../../../english/lexicon/figures.ts'
import { groups, groupsOfPeople } from '../../../english/lexicon/people.ts'
import { behindGroups } from '../../../english/lexicon/verbs.ts'
import { cardinals, numberOf } from '../../../english/numerals.ts'
import { alternatives, regex } from '../../../english/regex.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import type { Sentence } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'
import { listed } from './listed.ts'

const words = [...cardinals.keys()].filter(word => /^[a-z]+$/.test(word)).join('|')
const number = String.raw`\d{1,3}(?:,\d{3})*|(?:${words})(?:-(?:${words}))?`
const part = String.raw`(?:${number}|an?)(?! (?:are|is|was|were|had|has|have)\b)(?: (?!and\b|or\b)[\p{L}’'-]+){1,6}`
/** What the whole does or is, behind its groups. */
const verb = `(?:${alternatives(behindGroups)}|[a-z]{2,}ed)`

/** `were aboard the bus`: where all of them are. */
const placed = ` (?:(?:are|were) )?(?:aboard|on board|inside)(?: [^.,;:()]{1,40})?`
/** `All 26 people in the van`: behind `all`, any place. */
const anyPlace = ` (?:on|in|at|from|of) [^.,;:()]{1,40}`

/**
 * `Eleven people, six passengers and four members of the crew, were hurt`; `There were 11 people aboard: six passengers and
 * four crew.` What stands between two marks behind a whole is all of it, unless it says otherwise.
 */
const wholeAndParts = new RegExp(
  String.raw`\b(?:(?<all>all) (?:of )?(?:the )?|(?<the>the|these|those|its|their|his|her|[\p{L}]+[’']s?) )?(?<total>${number}) (?<what>(?:[a-z-]+ )??[a-z]+)(?<link>, | — |(?: [^.,;:()]{1,50})?: |${placed}, |(?<place>${anyPlace}, ))(?<parts>${part}(?:, ${part})*,? and ${part})(?=, ${verb}\b|, (?:[\p{L}’'.-]+ ){1,5}(?:said|says)\b| — |\.$|\.”?$)`,
  'iu',
)

/** A mark between the whole and its groups: most sentences have none, and need not be gone through. */
const marked = /(?:,| —|:) /

const notAll = regex('i')`\b(?:${notAllParts})\b`
/** `about 11 people` */
const loose = regex('i')`\b(?:${looseParts})\s$`

/** A whole that copy gives with all its groups, which add up to something else. */
export function groupsOf({ start }: Sentence, text: string): Report | undefined {
  const last = text.lastIndexOf(' and ')
  const match = last > 0 && marked.test(text.slice(0, last)) ? wholeAndParts.exec(text) : null
  if (!match?.groups || loose.test(text.slice(0, match.index))) return undefined
  const { all, the, total, what, place, parts } = match.groups
  const whole = numberOf(total.toLowerCase())
  if (!whole || notAll.test(parts) || !(the || hasKinds(what) || arePlaced(parts, what))) return undefined
  if (place && !all && !the) return undefined
  // A plain list, `three people, two dogs and one cat.`, has no mark behind it; a colon says that the list is complete.
  if (
    !match.groups.link.startsWith(' ') &&
    /^\.?$/.test(text.slice(match.index + match[0].length).trim()) &&
    !/:\s$/.test(text.slice(0, text.indexOf(parts)))
  )
    return undefined
  return wrongSum(start, match, countsIn(parts), whole)
}

const inAll = new RegExp(
  String.raw`\b(?<parts>${part}(?:, ${part})*,? and ${part})(?:,| —) (?:(?:(?:for|making) )?a total of (?<total>${number}) (?<what>[a-z]+)|(?:or )?(?<before>${number}) (?<kind>[a-z]+) (?:in all|altogether|in total))\b`,
  'iu',
)

/** `28 dogs, 19 cats and 13 rabbits, 57 animals in all`, `for a total of 57 animals`. */
export function totalOf({ start }: Sentence, text: string): Report | undefined {
  const match = /\b(?:in all|altogether|in total|a total of)\b/.test(text) ? inAll.exec(text) : null
  if (!match?.groups) return undefined
  const { parts, total, before, what, kind } = match.groups
  const whole = numberOf((total ?? before).toLowerCase())
  if (!whole || notAll.test(parts) || !hasKinds(what ?? kind) || loose.test(text.slice(0, match.index)))
    return undefined
  return wrongSum(start, match, countsIn(parts), whole)
}

const countsIn = (parts: string) =>
  parts.split(/,? and |, /).map(each => countOf(each.trim().split(' ')[0].toLowerCase()))

/** What is counted in a stretch adds up to something else than its whole. */
function wrongSum(
  start: number,
  match: RegExpExecArray,
  counts: (number | undefined)[],
  whole: number,
): Report | undefined {
  const sum = counts.reduce<number>((one, each) => one + (each ?? 0), 0)
  if (counts.some(each => each === undefined) || sum === whole) return undefined
  return {
    start: start + match.index,
    end: start + match.index + match[0].length,
    message: `${listed(counts)} add up to ${sum}, not ${whole}.`,
  }
}

/**
 * `seven from the navy and three from the state police`, `14 rooms on the first floor and six in the annex`: a place or
 * an origin marks each group, whatever its members are.
 */
const arePlaced = (parts: string, what: string) =>
  parts
    .split(/,? and |, /)
    .map(each => each.trim().replace(` ${what} `, ' '))
    .every(each => /^\S+ (?:from|in|at|on) (?:the |each )?\p{L}/u.test(each))

/** What a small word counts: `a`, `four`, `12`. */
export const countOf = (word: string) => (word === 'a' || word === 'an' ? 1 : numberOf(word))

/** `people`, `animals`: what is counted as a whole and again by its kinds. */
function hasKinds(what: string): boolean {
  const noun = what.split(' ').at(-1)!.toLowerCase()
  return (
    wholesOfKinds.has(noun) ||
    groupsOfPeople.has(noun) ||
    groups.has(noun) ||
    (noun.endsWith('s') && roleNouns.has(noun.slice(0, -1)))
  )
}

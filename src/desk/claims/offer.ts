import { acronyms } from '../english/lexicon/abbreviations.ts'
import { consonantOpenings } from '../english/lexicon/endings.ts'
import { regex } from '../english/regex.ts'
import type { Edit } from '../finding.ts'
import type { Span } from '../span.ts'

/** Where an offer goes: the words found, and what is known of their place. */
export interface OfferPlace extends Span {
  text: string
  /** The words open their sentence, so the new first word takes the capital. */
  opensSentence: boolean
  /** The house writes the first word with a capital of its own. */
  keepsCapital: boolean
  /** Which way of an ending was met: offers with endings keep it. */
  ending: number
}

const article = /(?<![\p{L}\p{N}-])(an?)(\s+)$/iu
const ownArticle = /^(?:a|an|the)\s+/i
const opensPhrase = /^(?:what|a|an|the|those|some)\s/i
/** `alleged {match}`: words that go between an article and its noun. */
const isAdjective = /(?:ed|so-called|reputed|possible|apparent|self-\p{Ll}+|likely)$/iu

/**
 * The edit that puts an offer in the place of the words found, or nothing where it would not read: `{match}, police say`
 * cannot stand before a possessive.
 */
export function offerEdit(offer: string, place: OfferPlace): Edit | undefined {
  const { text, start, end } = place
  const found = text.slice(start, end)
  const wording = withEnding(offer, place.ending)
  const [ahead, behind] = wording.includes('{match}') ? wording.split('{match}') : [wording, undefined]
  if (behind && /^['’]s?(?!\p{L})/u.test(text.slice(end))) return undefined
  const earlier = text.slice(Math.max(0, start - 20), start)
  const before = article.exec(earlier)
  const inner = behind === undefined ? { lead: ahead, match: '' } : aroundMatch(ahead, found, place)
  const { lead, taken } = withArticle(inner, earlier, before, behind === undefined)
  const written = lead + inner.match + closed(behind ?? '', text.slice(end))
  return {
    start: start - taken,
    end,
    text: place.opensSentence ? capital(written) : written,
  }
}

/** What of an offer goes before the words found, and how these are then written. */
function aroundMatch(ahead: string, found: string, place: OfferPlace): { lead: string; match: string } {
  if (ahead === '') return { lead: ahead, match: found }
  const own = ownArticle.exec(found)
  // `the Republic` with “self-proclaimed {match}” is the self-proclaimed Republic.
  if (own && isAdjective.test(ahead.trim())) {
    const lead = own[0].toLowerCase() + ahead
    return { lead: /^an?\s/.test(lead) ? agree('a', ahead) + ahead : lead, match: found.slice(own[0].length) }
  }
  const isLowered = !place.keepsCapital && place.opensSentence
  return { lead: ahead, match: isLowered ? found[0].toLowerCase() + found.slice(1) : found }
}

/** The article that the draft has before the words found, kept, changed or replaced; `taken`: how much of it goes. */
function withArticle(
  { lead, match }: { lead: string; match: string },
  earlier: string,
  before: RegExpExecArray | null,
  isWhole: boolean,
): { lead: string; taken: number } {
  // `a spy` with “what critics call a {match}”: the offer brings an article of its own.
  const determiner = /(?<![\p{L}\p{N}-])(?:an?|the)\s+$/iu.exec(earlier)
  if (determiner && opensPhrase.test(lead))
    return { lead: /^\p{Lu}/u.test(determiner[0]) ? capital(lead) : lead, taken: determiner[0].length }
  if (!before || (lead === '' && !isWhole)) return { lead, taken: 0 }
  const right = agree(before[1], lead || match).trim()
  return right === before[1]
    ? { lead, taken: 0 }
    : { lead: right + before[2] + lead, taken: before[0].length }
}

/** `gunm(an|en)` with the ending that the words found have. */
function withEnding(offer: string, ending: number): string {
  return offer.replace(/(?<=[\p{L}\p{N}])\(([^()]*)\)/gu, (_, inside: string) => {
    // In the order of the pattern's: what may be left out comes first.
    const ways = inside.includes('|')
      ? inside.split('|').sort((one, other) => Number(other === '') - Number(one === ''))
      : ['', inside]
    return ways[Math.min(ending, ways.length - 1)]
  })
}

/** `{match}, police say` opens with a comma, which closes again unless punctuation does so already. */
function closed(behind: string, after: string): string {
  const words = behind.replace(/,\s*$/, '')
  if (!/^\s*,/.test(behind)) return behind
  if (/^\s*(?:[.,;:!?)\]—–"”’]|--|$)/.test(after)) return words
  return `${words},`
}

/** The article that goes before a word: `an alleged`, `a one-time`, `an FBI`, `an 11th`. */
export function agree(given: string, next: string): string {
  const word = /^[\s"“‘']*([\p{L}\p{N}.-]+)/u.exec(next)?.[1] ?? ''
  const right = startsWithVowelSound(word) ? 'an' : 'a'
  return `${/^\p{Lu}/u.test(given) ? capital(right) : right} `
}

const readAsWords = regex('u')`^(?:${acronyms})(?!\p{Lu})`

const soundsLikeConsonant = regex('i')`^(?:${consonantOpenings}|uni(?!n|m|den|de[ad]|ll|ss|rr)|one(?!i))`

function startsWithVowelSound(word: string): boolean {
  if (/^(?:8|11(?!\d)|18(?!\d))/.test(word)) return true
  // Read as a word: a NATO base, a SWAT team.
  if (/^[FHLMNRS][AEIOU][B-DF-HJ-NP-TV-Z][AEIOU](?!\p{Lu})/u.test(word) || readAsWords.test(word))
    return false
  // Spelled out letter by letter: an FBI agent, a UN envoy, an MS-13 member.
  if (/^\p{Lu}{2,}(?![\p{Ll}])/u.test(word) || /^(?:\p{Lu}\.)+/u.test(word))
    return /^[AEFHILMNORSX]/.test(word)
  if (/^(?:hou?r|honest|honou?r|heir)/i.test(word)) return true
  // `a unit`, `a Ukrainian`; `an unidentified man`, `an unimpressed crowd`
  if (soundsLikeConsonant.test(word)) return false
  return /^[aeiou]/i.test(word)
}

const capital = (text: string) =>
  text.replace(/^([\s"“‘'(]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase())

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
/** `alleged {match}`: words that stand between an article and its noun. */
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
  let from = start
  let match = behind === undefined ? '' : found
  let lead = ahead
  const before = article.exec(text.slice(Math.max(0, start - 20), start))
  const opens = place.opensSentence || (before !== null && /^\p{Lu}/u.test(before[1]))
  if (behind !== undefined && ahead !== '') {
    const own = ownArticle.exec(match)
    // `the Republic` with “self-proclaimed {match}” is the self-proclaimed Republic.
    if (own && isAdjective.test(ahead.trim())) {
      lead = own[0].toLowerCase() + ahead
      match = match.slice(own[0].length)
      if (/^an?\s/.test(lead)) lead = agree('a', ahead) + ahead
    } else if (!place.keepsCapital && place.opensSentence) match = match[0].toLowerCase() + match.slice(1)
  }
  // `a spy` with “what critics call a {match}”: the offer brings an article of its own.
  const determiner = /(?<![\p{L}\p{N}-])(?:an?|the)\s+$/iu.exec(text.slice(Math.max(0, start - 20), start))
  if (determiner && opensPhrase.test(lead)) {
    from = start - determiner[0].length
    lead = /^\p{Lu}/u.test(determiner[0]) ? capital(lead) : lead
  } else if (before && (lead !== '' || behind === undefined)) {
    const right = agree(before[1], lead || match)
    if (right.trim() !== before[1]) {
      from = start - before[0].length
      lead = right.trim() + before[2] + lead
    }
  }
  let written = lead + match + closed(behind ?? '', text.slice(end))
  if (opens && place.opensSentence) written = capital(written)
  return { start: from, end, text: written }
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

const readAsWords =
  /^(?:SWAT|SEAL|SARS|MERS|NAFTA|NASDAQ|HAMAS|FARC|HIPAA|SALT|SWIFT|LULAC|RAND|NAVY|NORAD|FRONTEX)(?!\p{Lu})/u

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
  if (
    /^(?:uni(?!n|m|den|de[ad]|ll|ss|rr)|uk[ru]|ugan|ubi|use|usu|eu|one(?!i)|once|ur[aiou]|ut[aeio])/i.test(
      word,
    )
  )
    return false
  return /^[aeiou]/i.test(word)
}

const capital = (text: string) =>
  text.replace(/^([\s"“‘'(]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase())

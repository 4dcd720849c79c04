import { irregularBases, verbForms } from '../../english/inflect.ts'
import { auxiliaries, passiveAuxiliaries } from '../../english/lexicon/auxiliaries.ts'
import { weekdays } from '../../english/lexicon/calendar.ts'
import {
  adverbs,
  beforeNouns,
  determiners,
  nounsInLy,
  pluralsThatSay,
  prepositions,
  pronounSubjects,
  subordinators,
} from '../../english/lexicon/function-words.ts'
import { namesLikeAdverbs } from '../../english/lexicon/names.ts'
import { groups, singularsThatSay } from '../../english/lexicon/people.ts'
import { ambiguousPasts } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf, gestureOf, mayBePlural } from '../../english/reporting.ts'
import { wordSet } from '../../english/word-set.ts'
import type { Span } from '../../span.ts'
import { roleNouns } from '../people/roles.ts'
import type { Token } from './tokens.ts'

const conjunctions = wordSet('and but or nor yet so')

export const isAdverb = (token: Token) =>
  token.kind === 'word' &&
  (adverbs.has(token.lower) ||
    weekdays.has(token.lower) ||
    (/..ly$/.test(token.lower) &&
      !nounsInLy.has(token.lower) &&
      (!token.capital || (token.begins && !namesLikeAdverbs.has(token.lower)))))
/** Not `Will` in front of a surname. */
export const isAuxiliary = (token: Token) =>
  token.kind === 'word' && !token.capital && auxiliaries.has(token.lower)
export const isConjunction = (token: Token) => token.kind === 'word' && conjunctions.has(token.lower)
export const isPreposition = (token: Token) => token.kind === 'word' && prepositions.has(token.lower)
const isSubordinator = (token: Token) => token.kind === 'word' && subordinators.has(token.lower)
export const isDeterminer = (token: Token) =>
  token.kind === 'word' && (determiners.has(token.lower) || /['’]s$/.test(token.lower))

/** Whether a noun phrase that can speak may begin here: a name, a pronoun, `the mayor`, `officials`. */
export function opensPhrase(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  if (pronounSubjects.has(token.lower) || isContractedPronoun(token.lower) || determiners.has(token.lower))
    return true
  if (token.capital)
    return !prepositions.has(token.lower) && !conjunctions.has(token.lower) && !isAdverb(token)
  return groups.has(token.lower) || roleNouns.has(token.lower)
}

/** `he’d`, `they’ve`: a subject with its auxiliary. */
export const isContractedPronoun = (lower: string) =>
  /^(?:he|she|they|it|we|i|you|who)['’](?:d|ll|ve|re|s|m)$/.test(lower)

/** How far a phrase may reach, in tokens. */
const longest = 14

/** The noun phrase from a place on: `Ana Ruiz`, `the mayor`, `a spokesman for the union`, up to a comma or a verb. */
export function phraseFrom(
  tokens: Token[],
  from: number,
  to = tokens.length,
): (Span & { from: number; to: number }) | undefined {
  if (!opensPhrase(tokens[from])) return undefined
  if (isPronounAlone(tokens, from)) return toPhrase(tokens, from, from + 1)
  let end = from + 1
  while (end < Math.min(to, from + longest) && goesOn(tokens, end)) end++
  while (end > from + 1 && (isPreposition(tokens[end - 1]) || isConjunction(tokens[end - 1]))) end--
  return toPhrase(tokens, from, end)
}

/** `she`; not `those of the mayor`, `some people`. */
const isPronounAlone = (tokens: Token[], at: number): boolean =>
  pronounSubjects.has(tokens[at].lower) &&
  !(tokens[at + 1]?.kind === 'word' && /^(?:of|others|people)$/.test(tokens[at + 1].lower)) &&
  !isCountWord(tokens[at].lower)

/** Whether a word still belongs to the phrase before it. */
function goesOn(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token.kind !== 'word' || /^whos?e?$/.test(token.lower)) return false
  if (isFiniteCue(tokens, at) || isAuxiliary(token) || isAdverb(token) || isSubordinator(token)) return false
  // `Ruiz pressed`, `an angry Ruiz cut in`: a verb follows the name.
  if (/^(?:goes|comes|makes)$/.test(token.lower)) return false
  const isVerb = looksLikeVerb(token.lower) || gestureOf(token.lower)
  if (tokens[at - 1].capital && !token.capital && isVerb) return false
  if (pronounSubjects.has(token.lower) && !isCountWord(token.lower)) return false
  const next = tokens[at + 1]
  if (isPreposition(token) && (!ofPhrase.test(token.lower) || next?.kind !== 'word')) return false
  if (token.lower === 'and' || token.lower === 'or') return next?.capital === true || next?.lower === 'the'
  return !isConjunction(token)
}

/** Prepositions inside a phrase: `a spokesman for the union`. */
const ofPhrase = /^(?:of|for|with|at|from)$/

/** Pasts that describe no noun: `gave free rides to anyone who knew`. */
export const isCommonPast = ({ lower, capital }: Token) => !capital && commonPasts.has(lower)

/** `went`, `took`, `chose`: pasts that no ending shows. Those that are nouns or describe one are left out: `felt`, `cut`. */
const commonPasts = new Set([
  ...irregularBases.map(base => verbForms(base).past).filter(past => !ambiguousPasts.has(past)),
  ...wordSet('seemed'),
])

/** A past tense as far as its ending shows, or a common one without. */
export const looksLikeVerb = (lower: string) =>
  commonPasts.has(lower) || (/..ed$/.test(lower) && lower !== 'united')

const isCountWord = (lower: string) => /^(?:one|another|others|many|some|both)$/.test(lower)

const toPhrase = (tokens: Token[], from: number, to: number) => ({
  start: tokens[from].start,
  end: tokens[to - 1].end,
  from,
  to,
})

const makesNoun = regex()`(?:[^e]['’]s)$|^(?:${beforeNouns})$`

/** `said`, `says`, `has said`, `they say`: a verb of speech with a subject, not `to say`, `the said`, `reported cases`. */
export function isFiniteCue(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  if (token.kind !== 'word' || (token.capital && !token.begins)) return false
  const cue = cueOf(token.lower)
  if (!cue || cue.form === 'ing') return false
  let before = index - 1
  while (before >= 0 && isAdverb(tokens[before])) before--
  const previous = tokens[before]
  if (cue.form === 'base') {
    if (previous?.kind !== 'word') return false
    return (
      isAuxiliary(previous) ||
      pluralsThatSay.has(previous.lower) ||
      groups.has(previous.lower) ||
      (/[^s’']s$/.test(previous.lower) && !cueOf(previous.lower))
    )
  }
  if (!previous) return false
  if (previous.kind !== 'word') return true
  // `Republican claims of fraud`
  if (mayBePlural(token.lower) && tokens[index + 1]?.lower === 'of') return false
  if (cue.form === 'present' && mayBePlural(token.lower))
    return (
      (previous.capital && !isDeterminer(previous) && !isPreposition(previous)) ||
      singularsThatSay.has(previous.lower) ||
      roleNouns.has(previous.lower)
    )
  // `The banner over the old one reads`
  if (cue.form === 'present')
    return (!isDeterminer(previous) || previous.lower === 'one') && !isPreposition(previous)
  return !makesNoun.test(previous.lower)
}

/** `was asked`, `been called`: somebody else speaks. */
export function isPassive(tokens: Token[], index: number): boolean {
  const cue = cueOf(tokens[index].lower)
  if (cue?.form !== 'past' && cue?.form !== 'participle') return false
  let before = index - 1
  while (before >= 0 && isAdverb(tokens[before])) before--
  return (
    before >= 0 &&
    tokens[before].kind === 'word' &&
    (passiveAuxiliaries.has(tokens[before].lower) ||
      (/(?:n['’]t|['’]s)$/.test(tokens[before].lower) && /^(?:is|was|were|are)n/.test(tokens[before].lower)))
  )
}

import { verbForms } from './inflect.ts'
import * as lexicon from './lexicon/reporting-verbs.ts'

/** What a verb does with somebody's words: says them, thinks them, or puts a name to something with them. */
export type CueKind = 'says' | 'thinks' | 'calls' | 'shows'

/** A form of a reporting verb that can be beside a quotation. */
export interface Cue {
  stem: string
  kind: CueKind
  /** `said` is a participle too (`is said to`); `wrote` never. */
  form: 'base' | 'present' | 'past' | 'participle' | 'ing'
  /** It often does something else than report words. */
  faint: boolean
}

const says = lexicon.says
const thinks = lexicon.thinks
const calls = lexicon.calls
const weak = new Set([...lexicon.weak, ...thinks])
const bare = lexicon.takesBareClause
const facts = lexicon.takesFact
const plurals = lexicon.pluralNouns
const nouns = lexicon.nouns
const nounsAsBase = lexicon.nounsAsBase

/** Base forms of the verbs whose clause may come without `that`. */
export const clauseVerbs: Iterable<string> = bare
/** Base forms of all that say or think. */
export const reportingVerbs: Iterable<string> = [...says, ...thinks]

/** Whether the clause behind a verb in its base form is on its subject's word, without `that` too: `Police say the men fled`. */
export const isReporting = (base: string): boolean => bare.has(base)

/** Whether a clause with `that` behind a verb is on its subject's word: `Police mentioned that the men fled`. */
export const reportsThat = (base: string): boolean =>
  bare.has(base) || ((says.has(base) || thinks.has(base)) && !facts.has(base))

function formsOf(stem: string): [string, Cue['form']][] {
  const { base, third, past, participle, ing } = verbForms(stem)
  return [
    [base, 'base'],
    [third, 'present'],
    [ing, 'ing'],
    [participle, 'participle'],
    [past, 'past'],
  ]
}

// The last meaning named wins: `quote` says, before it calls.
const cues = new Map<string, Cue>()
for (const [kind, stems] of [
  ['shows', lexicon.shows],
  ['calls', calls],
  ['thinks', thinks],
  ['says', says],
] as const)
  for (const stem of stems)
    for (const [form, name] of formsOf(stem))
      cues.set(form, { stem, kind, form: name, faint: weak.has(stem) })
for (const noun of nounsAsBase) if (cues.get(noun)?.form === 'base') cues.delete(noun)

const gestures = new Map<string, string>(
  [...lexicon.gestures].flatMap(stem => formsOf(stem).map(([form]) => [form, stem] as const)),
)

/** Verbs that give words to a speaker, in every form, in small letters. */
export const speechVerbs: ReadonlySet<string> = new Set(
  [...says].flatMap(stem => formsOf(stem).map(([form]) => form)),
)

/** Whether a word in small letters is a noun as often as a verb: `the offer`, `his remarks`. */
export const mayBeNoun = (lower: string): boolean =>
  plurals.has(lower) || nounsAsBase.has(lower) || nouns.has(lower)

/** Whether a word in small letters is a plural noun as often as a verb. */
export const mayBePlural = (lower: string): boolean => plurals.has(lower)

/** What a word in small letters does with somebody's words, or nothing. */
export const cueOf = (lower: string): Cue | undefined => cues.get(lower)

/** All words that do something with somebody's words, in small letters. */
export const cueWords: readonly string[] = [...cues.keys()]

/** The verb behind `smiled` or `shrugging`, or nothing. */
export const gestureOf = (lower: string): string | undefined => gestures.get(lower)

const floorForms = lexicon.takesTheFloor
  .trim()
  .split('\n')
  .flatMap(line => {
    const [verb, ...rest] = line.split(' ')
    const { past, participle, third } = verbForms(verb)
    return [past, participle, third].map(form => [form, ...rest].join(' '))
  })
// `Asked why, Dunn shrugged.`
const pastGestures = [...lexicon.gestures].map(verb => verbForms(verb).past)
const floor = new RegExp(
  `\\b(?:${[...floorForms, ...pastGestures].join('|')})(?:,? [\\p{L}\\d’'-]+){0,4}[.:!]?$`,
  'u',
)

/** Whether a sentence ends as somebody takes the floor: `Her friend, a student, chimed in.` What follows in marks is theirs. */
export const takesTheFloor = (sentence: string): boolean => floor.test(sentence.trimEnd())

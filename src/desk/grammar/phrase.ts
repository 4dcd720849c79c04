import type { Token } from '../english/tokens.ts'
import type { Span } from '../span.ts'
import type { Parsed } from './parsed.ts'

/**
 * Who or what takes part in a clause: `the two councillors from Northfield` in `the two councillors from Northfield, who
 * resigned, …`. The span leaves out clauses about it, appositions and the rest of a list.
 */
export interface Phrase extends Span {
  /** The word that the others hang on; of a name its first word. */
  head: Token
  /** The head in small letters, as its base: `councillor`. */
  lemma: string
  kind: 'name' | 'noun' | 'pronoun' | 'number' | 'clause' | 'other'
  /** The words of the phrase, marks left out, in order. */
  words: Token[]
  /** The words of its name in order: `Ana Ruiz` in `Mayor Ana Ruiz`. Empty where it has none. */
  name: Token[]
  /** The others of a list: `Lund` in `Ruiz and Lund`. */
  others: Phrase[]
  /** What it is also called, between commas: `the mayor` in `Ana Ruiz, the mayor, said`. */
  appositions: Phrase[]
}

const leftOut = [
  'acl',
  'acl:relcl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'punct',
  'case',
  'mark',
  'dep',
  'cop',
  'nsubj',
  'nsubj:pass',
  'aux',
  'advcl',
]

/** The phrase of a word. `lemmaOf` is asked with the word in small letters and its tag. */
export function phraseOf(
  parsed: Parsed,
  tokens: Token[],
  head: number,
  lemmaOf: (lower: string, tag: string) => string,
): Phrase {
  const places = [head]
  const gather = (at: number, isTop: boolean) => {
    for (const child of parsed.children[at]) {
      const relation = parsed.relations[child]
      // Inside, `of Northfield` keeps its preposition, and `salt and pepper` its list.
      if (isTop ? leftOut.includes(relation) : relation === 'acl:relcl' || relation === 'parataxis') continue
      places.push(child)
      gather(child, false)
    }
  }
  gather(head, true)
  places.sort((one, other) => one - other)
  while (places.length > 1 && parsed.kinds[places.at(-1)!] === 'PUNCT') places.pop()
  while (places.length > 1 && parsed.kinds[places[0]] === 'PUNCT') places.shift()
  const also = (relation: string) =>
    parsed.having(head, relation).map(child => phraseOf(parsed, tokens, child, lemmaOf))
  return {
    start: tokens[places[0]].start,
    end: tokens[places.at(-1)!].end,
    head: tokens[head],
    lemma: lemmaOf(parsed.lower[head], parsed.tags[head]),
    kind: kindOf(parsed, head),
    words: places.filter(at => parsed.kinds[at] !== 'PUNCT').map(at => tokens[at]),
    name: nameOf(parsed, head, places).map(at => tokens[at]),
    others: also('conj'),
    appositions: also('appos'),
  }
}

function kindOf(parsed: Parsed, head: number): Phrase['kind'] {
  switch (parsed.kinds[head]) {
    case 'PROPN':
      return 'name'
    case 'NOUN':
      return 'noun'
    case 'PRON':
    case 'DET':
      return 'pronoun'
    case 'NUM':
      return 'number'
    case 'VERB':
      return 'clause'
    default:
      return 'other'
  }
}

/** The words of a name around its head: those that hang on it as parts of a name. Of `spokesman Kori Smith` the last two. */
function nameOf(parsed: Parsed, head: number, places: number[]): number[] {
  const isPart = (at: number): boolean =>
    at === head ||
    (['flat', 'compound', 'nmod:desc', 'amod'].includes(parsed.relations[at]) && isPart(parsed.heads[at]))
  return places.filter(at => parsed.kinds[at] === 'PROPN' && isPart(at))
}

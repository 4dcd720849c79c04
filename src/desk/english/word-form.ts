import { apart } from '../memo.ts'
import { hashText } from './hash.ts'
import type { WordTable } from './weights.ts'

/** What the tagger and the parser see of a word: hashes of its parts, and what the weights know of it. */
export interface WordForm {
  lower: string
  word: number
  ending1: number
  ending2: number
  ending3: number
  ending4: number
  beginning1: number
  beginning3: number
  shape: number
  capital: number
  /** A word class of open text, from 1; 0 is none. */
  wordClass: number
  /** The coarser class that the word class belongs to. */
  group: number
  /** The parts of speech that a dictionary has for it. */
  senses: number
}

const beyond = 7
/** Before the first word and after the last. */
export const noWord: WordForm = {
  lower: '',
  word: beyond,
  ending1: beyond,
  ending2: beyond,
  ending3: beyond,
  ending4: beyond,
  beginning1: beyond,
  beginning3: beyond,
  shape: beyond,
  capital: 0,
  wordClass: 0,
  group: 0,
  senses: 0,
}

const mostForms = 10_000

/** The forms of words as one set of weights knows them, remembered by the word. */
export class WordForms {
  private readonly forms = new Map<string, WordForm>()
  private readonly table: WordTable

  constructor(table: WordTable) {
    this.table = table
  }

  of(text: string): WordForm {
    let form = this.forms.get(text)
    if (form) return form
    const own = apart(text)
    form = this.make(own)
    if (this.forms.size >= mostForms) this.forms.clear()
    this.forms.set(own, form)
    return form
  }

  private make(text: string): WordForm {
    const lower = normal(text)
    const wordClass = this.table.classOf(lower)
    return {
      lower,
      word: hashText(lower, 1),
      ending1: hashText(lower.slice(-1), 2),
      ending2: hashText(lower.slice(-2), 3),
      ending3: hashText(lower.slice(-3), 4),
      ending4: hashText(lower.slice(-4), 5),
      beginning1: hashText(lower.slice(0, 1), 6),
      beginning3: hashText(lower.slice(0, 3), 7),
      shape: hashText(shape(text), 8),
      capital: /^\p{Lu}/u.test(text) ? 1 : 0,
      wordClass,
      group: this.table.groupOf(wordClass),
      senses: sensesOf(lower, this.table),
    }
  }
}

/** A word as the weights know it: in lower case, marks and apostrophes of one kind, each digit a nought. */
export function normal(text: string): string {
  if (/^(?:[“”„«»]|''|``)$/.test(text)) return '"'
  if (/^(?:[—–―]|--+)$/.test(text)) return '—'
  return text.toLowerCase().replace(/[’‘`]/g, "'").replace(/[0-9]/g, '0')
}

/** `Xx` for `Smith`, `X.X` for `U.S`, `d,d` for `10,000`: runs count as one. */
function shape(text: string): string {
  let shape = ''
  for (const character of text) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{Ll}/u.test(character)
        ? 'x'
        : /\d/.test(character)
          ? 'd'
          : character
    if (!shape.endsWith(kind)) shape += kind
    if (shape.length > 6) break
  }
  return shape
}

/** What to take off and put on to come from a form to its base, as a dictionary lists bases alone. */
const endings: [ending: string, others: string[]][] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
]

/** The dictionary's parts of speech for a word, and by which ending the base was found. */
function sensesOf(lower: string, table: WordTable): number {
  const own = table.sensesOf(lower)
  if (own) return own
  for (let kind = 0; kind < endings.length; kind++) {
    const [ending, others] = endings[kind]
    if (lower.length < ending.length + 2 || !lower.endsWith(ending)) continue
    const stem = lower.slice(0, -ending.length)
    const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
    for (const base of [...others.map(other => stem + other), ...single]) {
      const senses = table.sensesOf(base)
      if (senses) return senses + 256 * (kind + 1)
    }
  }
  return 0
}

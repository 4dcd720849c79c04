import { apart } from '../../memo.ts'
import { MetWords } from './met-words.ts'

/**
 * The words of a library as numbers, so that texts are compared by integers. Inflections of a word are one term:
 * `deported`, `deporting` and `deports` meet, as a rewrite changes them first.
 */
export class Vocabulary {
  #forms = new Map<string, number>()
  #terms = new Map<string, number>()
  #termOfForm: number[] = []
  readonly #met = new MetWords()

  /** How many terms there are: every term is less. */
  get size() {
    return this.#terms.size
  }

  /** The number of a word in lower case, as it is spelled; straight and curly apostrophes are one. */
  formOf(word: string): number {
    let form = this.#forms.get(word)
    if (form === undefined) {
      const plain = plainWord(word)
      form = plain === word ? undefined : this.#forms.get(plain)
      if (form === undefined) {
        form = this.#termOfForm.length
        this.#termOfForm.push(this.#term(stemOf(plain)))
        this.#forms.set(apart(plain), form)
      }
      this.#forms.set(apart(word), form)
    }
    return form
  }

  /** Like `formOf`, for a word at its place in a text, in any case. A known word is not copied out of the text. */
  formAt(text: string, start: number, end: number): number {
    return this.#met.find(text, start, end, () => this.formOf(text.slice(start, end).toLowerCase()))
  }

  /** The term of a word in lower case. */
  termOf(word: string): number {
    return this.#termOfForm[this.formOf(word)]
  }

  /** The term that a form belongs to. */
  termOfForm(form: number): number {
    return this.#termOfForm[form]
  }

  #term(stem: string): number {
    let term = this.#terms.get(stem)
    if (term === undefined) {
      term = this.#terms.size
      this.#terms.set(apart(stem), term)
    }
    return term
  }
}

/** A word in lower case with straight apostrophes, and without what only parts it at the end of a line. */
export const plainWord = (word: string): string =>
  word
    .replace(/[’‘`]/g, "'")
    .replace(/\u00AD/g, '')
    .replace(/s's$/, "s'")

/**
 * A light stem: possessives, plurals and the endings of verbs. It joins what a rewrite inflects and leaves alone what
 * is merely related (`nation`, `national`). Takes and gives lower case.
 */
export function stemOf(word: string): string {
  let stem = word
  if (stem.length > 3 && /[’']s$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[’']$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length < 4 || stem === 'news' || !/^[a-z]+$/.test(stem)) return stem
  if (stem.endsWith('ies')) stem = stem.length > 4 ? `${stem.slice(0, -3)}y` : stem.slice(0, -1)
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1)
  stem = undoubled(withoutEnding(stem))
  if (stem.length > 4 && stem.endsWith('ly')) stem = stem.slice(0, -2)
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

/** `carri(ed)`, `stopp(ing)`, `kill(ed)`: without the ending of a verb. */
function withoutEnding(word: string): string {
  const ending = /(?:ied|ing|ed)$/.exec(word)?.[0]
  if (!ending) return word
  const rest = word.slice(0, -ending.length)
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word
  if (ending === 'ied') return `${rest}y`
  return rest.length > 3 && /([bdgkmnprtv])\1$/.test(rest) ? rest.slice(0, -1) : rest
}

/**
 * `travell` of `travelled` is `travel`, and `install` loses its second l in every form; `kill` of `killed` and `call` keep
 * both, as `kills` does.
 */
const undoubled = (stem: string): string =>
  stem.endsWith('ll') && /[aeiouy]+[^aeiouy]+[aeiouy]/.test(stem) ? stem.slice(0, -1) : stem

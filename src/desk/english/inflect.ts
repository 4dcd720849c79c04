import { doublingVerbs, irregularPlurals, irregularVerbs } from './inflections.generated.ts'
import { wordSet } from './word-set.ts'

/** The forms of an English verb: `take`, `takes`, `took`, `taken`, `taking`. */
export interface VerbForms {
  base: string
  third: string
  past: string
  participle: string
  ing: string
}

const irregularForms: ReadonlyMap<string, [past: string, participle: string]> = new Map(
  irregularVerbs.split('|').map(line => {
    const [base, past, participle] = line.split(' ')
    return [base, [past, participle]]
  }),
)
const doubling = wordSet(doublingVerbs)
const plurals: ReadonlyMap<string, string> = new Map(
  irregularPlurals.split('|').map(line => line.split(' ') as [string, string]),
)

/** The bases of verbs that are irregular. */
export const irregularBases: readonly string[] = [...irregularForms.keys()]

/** Past forms that are no base as well: `won`, `took`, not `cut`. */
export const irregularPasts: ReadonlySet<string> = new Set(
  irregularBases.map(base => verbForms(base).past).filter((past, index) => past !== irregularBases[index]),
)

export function verbForms(base: string): VerbForms {
  const [past, participle] = irregularForms.get(base) ?? []
  // `planned`, `panicked`, `hoped`
  const stem = doubling.has(base)
    ? base + base[base.length - 1]
    : base.endsWith('ic')
      ? `${base}k`
      : base.replace(/e$/, '')
  const regular = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${stem}ed`
  return {
    base,
    third: base === 'be' ? 'is' : base === 'have' ? 'has' : addS(base),
    past: past ?? regular,
    participle: participle ?? regular,
    ing: base.endsWith('ie')
      ? `${base.slice(0, -2)}ying`
      : `${/(?:^be|ee|oe|ye)$/.test(base) ? base : stem}ing`,
  }
}

/** Singular and plural: `spy`, `spies`; `crisis`, `crises`. A compound changes at its end: `policeman`. */
export function plural(noun: string): string {
  const known = plurals.get(noun)
  if (known) return known
  if (/(?:wo|s)man$/.test(noun)) return noun.replace(/man$/, 'men')
  return addS(noun)
}

function addS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(word) ? `${word}es` : `${word}s`
}

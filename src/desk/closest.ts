import { distance } from 'fastest-levenshtein'

/** The known word that somebody who wrote `word` most likely meant, if any is near enough. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const letters = sorted(wanted)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const each of known) {
    const name = each.toLowerCase()
    // `claim` and `double` begin or end what was meant, however long that is.
    const part = wanted.length > 3 && (name.startsWith(wanted) || name.endsWith(`/${wanted}`))
    // `wirte` has the right letters, which an edit distance counts as two slips.
    const far = part || (letters === sorted(name) && name !== wanted) ? 1 : distance(wanted, name)
    if (far < least) {
      best = each
      least = far
    }
  }
  return best
}

const sorted = (word: string) => [...word].sort().join('')

/** ` Did you mean “claims”?`, or nothing where no word is near. */
export const didYouMean = (word: string, known: Iterable<string>): string => asking(closest(word, known))

/** The same of a word that is known to be near. */
export const asking = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean “${near}”?`

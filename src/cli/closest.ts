import { distance } from 'fastest-levenshtein'

/** The known word that somebody who typed `word` most likely meant, if any is near enough. */
export function closest(word: string, known: string[]): string | undefined {
  const near = known
    .map(each => ({
      each,
      far: each.startsWith(word) && word.length > 2 ? 1 : distance(word.toLowerCase(), each.toLowerCase()),
    }))
    .sort((one, other) => one.far - other.far)[0]
  return near && near.far <= Math.max(1, Math.floor(word.length / 3)) ? near.each : undefined
}

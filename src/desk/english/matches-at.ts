const none: RegExpExecArray[] = []

/**
 * As `matchAll`, of a sticky expression, tried at some places alone, which rise: where a number begins, a word of a list
 * or a sign. Otherwise it is tried in vain at each letter.
 */
export function matchesAt(text: string, places: Iterable<number>, pattern: RegExp): RegExpExecArray[] {
  let found = none
  let from = 0
  for (const place of places) {
    if (place < from) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    from = pattern.lastIndex
    if (found.length === 0) found = [match]
    else found.push(match)
  }
  return found
}

/** Where a text has one of some signs: `$` and `£`, `...` and `…`. */
export function placesOf(text: string, signs: string[]): number[] {
  const places: number[] = []
  for (const sign of signs)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at)
  return places.sort((one, other) => one - other)
}

/** The word right behind a place in a text, after a space or a hyphen: `terms` of `three terms`, `term` of `three-term`. */
export const wordBehind = (text: string, end: number): string | undefined =>
  /^[ \u00a0-](\p{L}+)/u.exec(text.slice(end, end + 40))?.[1]

/** The same, of three or more small letters: what a number counts. */
export const nounBehind = (text: string, end: number): string | undefined => {
  const word = wordBehind(text, end)
  return word && /^\p{Ll}{3,}$/u.test(word) ? word : undefined
}

/** The words of a list as it is written in a file: between spaces, on as many lines as it takes. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** The phrases of a list as it is written in a file: between commas, on as many lines as it takes. */
export const phraseSet = (list: string): ReadonlySet<string> =>
  new Set(list.trim().replace(/\s+/g, ' ').split(', '))

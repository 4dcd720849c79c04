/** The words of a list as it is written in a file: between spaces. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '))

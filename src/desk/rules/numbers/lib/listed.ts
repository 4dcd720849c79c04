/** `51, 22 and 9`: some figures as a sentence lists them. */
export const listed = (figures: readonly unknown[]): string =>
  [figures.slice(0, -1).join(', '), figures.at(-1)].filter(each => each !== '').join(' and ')

/** Letters without their accents: `Belen` of `Belén`. */
export const withoutAccents = (text: string): string =>
  isPlain.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')

const isPlain = /^[\x20-\x7e]*$/

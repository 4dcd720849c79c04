/**
 * The words and phrases of a list as the alternatives of a pattern: `at least|over`. A star stands for any ending:
 * `alleg*`. The first of two that match wins, as in any pattern.
 */
export const alternatives = (list: Iterable<string>): string =>
  [...list].map(words => words.replaceAll('.', '\\.').replaceAll('*', '\\w*')).join('|')

/**
 * A regular expression with word lists in it: regex('i')`\b(?:${crimes})\b`. What is no list is a part of the pattern
 * as it is.
 */
export const regex =
  (flags = '') =>
  ({ raw }: TemplateStringsArray, ...parts: (Iterable<string> | string)[]): RegExp =>
    new RegExp(
      String.raw({ raw }, ...parts.map(part => (typeof part === 'string' ? part : alternatives(part)))),
      flags,
    )

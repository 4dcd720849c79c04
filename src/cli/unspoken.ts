import type { Surface } from './command.ts'

/**
 * Text in our output that a CI runner takes for a command: a line that begins with `::`, and `##[`, `##vso[` and
 * `##teamcity[` anywhere. A draft could say `::add-mask::` or `##[stop-commands]` there, and nobody would see its
 * findings. U+0085 and U+180E are white space to a runner, and none to JavaScript.
 */
const atHead = /^((?:[^\S\n\r\u2028\u2029]|[\u0085\u180e]|\u001b\[[\d;]*m)*):(?=:)/gmu
const anywhere = /#(?=#\w*\[)/g

/** A report in GitHub's own commands: each is on a line of its own, with all copy in it escaped. */
const isAnnotations = (text: string) =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .every(line => /^::(?:error|warning|notice)(?: .*)?::/.test(line))

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON, or a line of it each. A list of findings is none, whatever the first draft is called: `[draft].md`. */
const isJson = (text: string): boolean =>
  /^\s*[[{]/.test(text) && (parses(text) || text.trim().split('\n').every(parses))

/** Text as it may be printed where CI listens: its commands are broken, in JSON and XML so that they are read the same. */
export function unspoken(text: string): string {
  if (isJson(text)) return text.replace(anywhere, '\\u0023')
  if (/^\s*</.test(text)) return text.replace(anywhere, '&#35;').replace(atHead, '$1&#58;')
  const broken = text.replace(anywhere, '# ')
  return isAnnotations(text) ? broken : broken.replace(atHead, '$1: ')
}

/** A surface on which nothing is said to CI. */
export const listening = (surface: Surface): Surface => ({
  ...surface,
  print: (text, how) => surface.print(how?.asIs ? text : unspoken(text)),
  tell: text => surface.tell(unspoken(text)),
})

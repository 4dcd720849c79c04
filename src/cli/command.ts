import { parseArgs } from 'node:util'
import { closest } from '../desk/closest.ts'
import { calledElsewhere } from './called-elsewhere.ts'

/** What a command line works on: the terminal it prints to, and the folder it runs in. Tests pass their own. */
export interface Surface {
  /** Results: standard output. What CI takes for commands is broken in them, unless they go on as they are. */
  print(text: string, how?: { asIs: boolean }): void
  /** Messages about the run: standard error. */
  tell(text: string): void
  readInput(): Promise<Uint8Array>
  /** Absolute, with forward slashes. */
  folder: string
  environment: Record<string, string | undefined>
  /** Whether results are printed to a terminal, and its width. */
  terminal?: { columns: number }
  /** Whether messages are told on a terminal, where a progress bar may move. */
  lively?: boolean
  /** The moment of the check. */
  now(): Date
}

export interface Command {
  name: string
  summary: string
  /** What may follow the command: `[paths|-]`. */
  operands?: string
  options: Record<string, Option>
  /** Gives the exit code. */
  run(values: Values, operands: string[], surface: Surface): Promise<number>
}

export interface Option {
  type: 'string' | 'boolean'
  /** May be given more than once. */
  multiple?: boolean
  /** What its value is, for the help: `FILE`. */
  value?: string
  choices?: readonly string[]
  default?: string
  /** Its value may be left out, and then it says nothing. */
  optional?: boolean
  description: string
}

export type Values = Record<string, string | boolean | string[] | undefined>

/** Why a command could not be run, in words for the person who typed it. Exit code 2. */
export class CannotRun extends Error {}

const help: Option = { type: 'boolean', description: 'shows this help' }

/** Reads a command's options. Throws `CannotRun` for what it does not know, with what was probably meant. */
export function readArguments(command: Command, words: string[]): { values: Values; operands: string[] } {
  const options: Record<string, Option> = { ...command.options, help }
  const { tokens } = parseArgs({
    args: words,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, multiple }]) => [
        name,
        { type, multiple: multiple ?? false, ...(name === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
    strict: false,
    tokens: true,
  })
  const values: Values = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) throw new CannotRun(unknownOption(command, token.rawName, Object.keys(options)))
    const value = givenValue(token, option)
    if (value === undefined) continue
    values[token.name] = option.multiple ? [...((values[token.name] as string[]) ?? []), `${value}`] : value
  }
  for (const [name, option] of Object.entries(options)) values[name] ??= option.default
  if (operands.length > 0 && !command.operands && !values.help)
    throw new CannotRun(`${command.name} takes no arguments. Remove “${operands[0]}”.`)
  return { values, operands }
}

/** What an option was given; nothing where it may be left out and is. */
function givenValue(
  { name, value }: { name: string; value?: string },
  option: Option,
): string | true | undefined {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new CannotRun(`--${name} doesn’t take a value. Remove “${value}”.`)
    return true
  }
  if (!value && option.optional) return undefined
  if (!value) throw new CannotRun(`--${name} needs a value: --${name} ${option.value ?? 'VALUE'}`)
  if (option.choices && !option.choices.includes(value))
    throw new CannotRun(wrongChoice(name, value, option.choices))
  return value
}

function unknownOption(command: Command, name: string, known: string[]): string {
  if (Object.hasOwn(calledElsewhere, name))
    return `${command.name} has no option ${name}. Use ${calledElsewhere[name]}.`
  const near = closest(name.replace(/^-+/, ''), known)
  const hint = near ? `Did you mean --${near}?` : `To list its options: standards-desk ${command.name} --help`
  return `${command.name} has no option ${name}. ${hint}`
}

function wrongChoice(name: string, value: string, choices: readonly string[]): string {
  const near = closest(value, [...choices])
  return `--${name} can’t be “${value}”. ${near ? `Did you mean ${near}? ` : ''}Use one of ${choices.join(', ')}.`
}

/** The help of one command. */
export function usageOf({ name, summary, operands, options }: Command): string {
  const rows = Object.entries({ ...options, help }).map(
    ([option, { value, choices, description, default: preset, multiple }]) => {
      const what = choices ? '' : value ? ` ${value}` : ''
      const kinds = choices ? ` (${choices.join(', ')})` : ''
      const notes = [preset && `default ${preset}`, multiple && 'can be repeated'].filter(Boolean).join('; ')
      return [`--${option}${what}`, `${description}${kinds}${notes ? `; ${notes}` : ''}`]
    },
  )
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return `standards-desk ${name}: ${summary}

Usage: standards-desk ${name}${operands ? ` ${operands}` : ''} [options]

${rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n')}
`
}

import { closest } from '../desk/closest.ts'
import type { Surface } from './command.ts'
import { CannotRun, readArguments, usageOf } from './command.ts'
import { commands } from './commands.ts'
import { printable } from './printable.ts'
import { listening } from './unspoken.ts'

const help = () => `Standards Desk reads a news draft as a standards editor would.

Usage: standards-desk COMMAND [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

Run standards-desk COMMAND --help to list its options.
Exit code 0: no findings; 1: findings; 2: could not run.
`

/** Runs a command line and gives its exit code. Whatever goes wrong is told on the surface; nothing is thrown. */
export async function run(words: string[], given: Surface): Promise<number> {
  const surface = listening(given)
  try {
    return await runCommand(words, surface)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    surface.tell(`standards-desk: ${message.split('\n').map(printable).join('\n')}\n`)
    if (!(error instanceof CannotRun) && surface.environment.STANDARDS_DESK_DEBUG)
      surface.tell(`${(error as Error).stack}\n`)
    return 2
  }
}

async function runCommand([name, ...rest]: string[], surface: Surface): Promise<number> {
  if (name === undefined) {
    surface.tell(help())
    return 2
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    surface.print(help())
    return 0
  }
  if (name === '--version' || name === '-v') {
    surface.print(`${(await import('../../package.json')).version}\n`)
    return 0
  }
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!known) throw new CannotRun(unknownCommand(name))
  const command = await known.load()
  const { values, operands } = readArguments(command, rest)
  if (values.help) {
    surface.print(usageOf(command))
    return 0
  }
  return command.run(values, operands, surface)
}

function unknownCommand(name: string): string {
  const near = closest(name, Object.keys(commands))
  if (near) return `“${name}” isn’t a command. Did you mean “${near}”?`
  if (/[./\\]/.test(name) && !name.startsWith('-'))
    return `“${name}” isn’t a command. To check a draft: standards-desk check ${name}`
  return `“${name}” isn’t a command. The commands are ${Object.keys(commands).join(', ')}.`
}

import { resolve } from 'pathe'
import { didYouMean } from '../desk/closest.ts'
import { CannotRun, type Surface, type Values } from './command.ts'
import type { CheckReport } from './report.ts'
import { reporters } from './reporters/reporters.ts'
import { lookOf } from './terminal.ts'

/** A report that was asked for: its format, and the file it goes to; without one it is printed. */
export interface Publication {
  format: string
  file?: string
}

/**
 * The reports asked for: `--format github --format sarif=desk.sarif` prints one and writes the other. Throws `CannotRun`
 * for an unknown format, and where two would be printed.
 */
export function publicationsOf(values: Values): Publication[] {
  const given = (values.format as string[] | undefined) ?? ['pretty']
  const output = values.output as string | undefined
  const asked = given.map(each => {
    const [format, ...rest] = each.split('=')
    const file = rest.length > 0 ? rest.join('=') : undefined
    if (!Object.hasOwn(reporters, format)) {
      const names = Object.keys(reporters)
      throw new CannotRun(
        `--format can’t be “${format}”.${didYouMean(format, names)} Use one of ${names.join(', ')}.`,
      )
    }
    if (file === '') throw new CannotRun(`--format ${format}= needs a file: --format ${format}=FILE`)
    return { format, file }
  })
  const printed = asked.filter(({ file }) => file === undefined)
  if (printed.length > 1)
    throw new CannotRun(
      `Only one report can be printed. Write the others to files: --format ${printed[1].format}=FILE`,
    )
  if (output !== undefined && printed.length === 0)
    throw new CannotRun('--output needs a --format without =FILE.')
  return asked.map(each => (each.file === undefined ? { ...each, file: output } : each))
}

/** Writes and prints the reports. `print` takes the one that is printed. Throws `CannotRun` for a file that cannot be written. */
export async function publishAll(
  publications: Publication[],
  report: CheckReport,
  surface: Surface,
  print: (text: string) => void,
) {
  for (const { format, file } of publications) {
    const reporter = await reporters[format]()
    if (file === undefined) print(reporter(report, lookOf(surface)))
    else await write(file, reporter(report, lookOf({ ...surface, terminal: undefined })), surface)
  }
}

async function write(path: string, text: string, { folder }: Surface) {
  try {
    const { writeWhole } = await import('../newsroom/write.ts')
    await writeWhole(resolve(folder, path), new TextEncoder().encode(text))
  } catch (error) {
    throw new CannotRun(`The report ${path} could not be written: ${(error as Error).message}`)
  }
}

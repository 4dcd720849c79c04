import { resolve } from 'pathe'
import { houseTemplate } from '../desk/house-file/template.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { houseNames } from '../newsroom/house-file.ts'
import { writeWhole } from '../newsroom/write.ts'
import { CannotRun, type Command, type Surface, type Values } from './command.ts'

export const command: Command = {
  name: 'init',
  summary: 'creates a starter house-rules.yml with one rule, claim, term and source folder',
  operands: '[folder]',
  options: {},
  run,
}

/** Writes the template. Throws `CannotRun` where house rules exist already, and where the file cannot be written. */
async function run(_values: Values, operands: string[], surface: Surface): Promise<number> {
  const folder = resolve(surface.folder, operands[0] ?? '.')
  for (const name of houseNames)
    if (await diskAtOnce.stat(resolve(folder, name)))
      throw new CannotRun(`${name} already exists. Nothing was changed.`)
  const file = resolve(folder, houseNames[0])
  try {
    await writeWhole(file, new TextEncoder().encode(houseTemplate))
  } catch (error) {
    throw new CannotRun(`${houseNames[0]} could not be written: ${(error as Error).message}`)
  }
  surface.print(`Created ${houseNames[0]}. To run its examples: standards-desk test\n`)
  return 0
}

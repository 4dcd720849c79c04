import { resolve } from 'pathe'
import { bounds } from '../desk/bounds.ts'
import { didYouMean } from '../desk/closest.ts'
import type { House, HouseProblem } from '../desk/house/house.ts'
import { profileNames } from '../desk/house/profiles.ts'
import { reviewsDue } from '../desk/house/reviews.ts'
import { defaultHouse, readHouse, readProfile } from '../desk/house-file/read.ts'
import { rosterEnding } from '../desk/house-file/roster-file.ts'
import { readCopy } from './copy.ts'
import { isOutside } from './fence.ts'
import type { Files, Trouble } from './files.ts'
import { Lines } from './lines.ts'
import { shownFrom } from './paths.ts'

/** What house rules are called. */
export const houseNames = ['house-rules.yml', 'house-rules.yaml']

export interface HouseFound {
  house: House
  /** Absolute; missing for a profile, and where there is no house file. */
  file?: string
  troubles: Trouble[]
  /** The text of each file that was read, by its absolute path, to find the place of an entry. */
  texts: Map<string, string>
  /**
   * Every file that was asked for, even if it does not exist: when one of them changes, the house rules are read again.
   */
  asked: string[]
}

/** A house with the entries of its own files only: those of the shipped profiles are proved before they are shipped. */
export function ownEntries({ house, texts }: HouseFound): House {
  const isOwn = (entry: { place?: { file: string } }) =>
    texts.size === 0 || !entry.place?.file.startsWith('profiles/')
  const rules = Object.fromEntries(
    Object.entries(house.rules).map(([id, setting]) => [
      id,
      isOwn(setting) ? setting : { ...setting, examples: undefined },
    ]),
  )
  return { ...house, rules, claims: house.claims.filter(isOwn), terms: house.terms.filter(isOwn) }
}

/** The entries that are due for review at a moment, an ISO instant: each at its place in the house file. */
export function reviewTroubles({ house, texts }: HouseFound, moment: string): Trouble[] {
  const lines = new Map([...texts].map(([file, text]) => [file, new Lines(text)]))
  return reviewsDue(house, moment).flatMap(({ entry: { place }, message }): Trouble[] => {
    const at = place && lines.get(place.file)?.at(place.start)
    if (!place || !at) return []
    const { line, column } = at
    return [
      { path: place.file, severity: 'warning', message, line, column, start: place.start, end: place.end },
    ]
  })
}

let plain: HouseFound | undefined

/** Where no house rules lie above a draft. */
export function plainFound(): HouseFound {
  plain ??= { house: defaultHouse(), troubles: [], texts: new Map(), asked: [] }
  return plain
}

/**
 * House rules by a profile's name or by the path of their file; what they extend is read from `extended`, which may hold
 * less. What is wrong with them is told, not thrown.
 */
export async function openHouse(
  files: Files,
  given: string,
  base: string,
  extended: Files = files,
): Promise<HouseFound> {
  const file = resolve(base, given)
  if (profileNames.includes(given) && !(await files.stat(file)))
    return { house: readProfile(given), troubles: [], texts: new Map(), asked: [] }
  if (!/[./\\]/.test(given) && !(await files.stat(file))) {
    const message = `there is no profile or file “${given}”.${didYouMean(given, profileNames) || ` The profiles are ${profileNames.join(', ')}.`}`
    return { ...plainFound(), troubles: [{ path: file, message, severity: 'error' }] }
  }
  const texts = new Map<string, string | undefined>()
  const unread: Trouble[] = []
  for (;;) {
    // Standards Desk does not wait for files. It runs again with the files that it missed, one `extends` deeper each
    // time.
    const asked: string[] = []
    const text = (path: string) => {
      if (!texts.has(path)) asked.push(path)
      return texts.get(path)
    }
    const { house, problems } = readHouse(file, text, path => shownFrom(base, path))
    if (asked.length === 0) {
      const told = problems.filter(problem => !unread.some(({ path }) => path === problem.file))
      return {
        house,
        file,
        troubles: [...unread, ...told.map(troubleOf)],
        texts: withText(texts),
        asked: [...texts.keys()],
      }
    }
    for (const path of asked) {
      const read = await tryToRead(path === file ? files : extended, path)
      texts.set(path, read.text)
      if (read.trouble) unread.push(read.trouble)
    }
  }
}

const troubleOf = ({ file: path, severity, message, ...place }: HouseProblem): Trouble => ({
  path,
  message,
  severity: severity === 'error' ? 'error' : 'warning',
  ...place,
})

async function tryToRead(files: Files, path: string): Promise<{ text?: string; trouble?: Trouble }> {
  try {
    return { text: await textOf(files, path) }
  } catch (error) {
    // A package is looked for in every folder above; no one named those outside.
    if (path.includes('/node_modules/') && error instanceof Error && error.message === isOutside) return {}
    const what = path.endsWith(rosterEnding) ? 'this roster' : 'these house rules'
    const message = `${what} cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return { trouble: { path, message, severity: 'error', line: 1, column: 1, start: 0, end: 0 } }
  }
}

/** The text of a file of house rules, or of a table that they name; nothing where there is none. Throws, in words for its writer, on what is no such file. */
async function textOf(files: Files, path: string): Promise<string | undefined> {
  const found = await files.stat(path)
  if (!found) return undefined
  const isRoster = path.endsWith(rosterEnding)
  if (isRoster && found.size > bounds.roster)
    throw new Error(
      `it is ${Math.round(found.size / 1e6)} MB; the limit is ${bounds.roster / 1e6} MB. Split it into files and list them under “people”`,
    )
  if (!isRoster && found.size > bounds.houseRules)
    throw new Error(
      `they are ${Math.round(found.size / 1e6)} MB; the limit is ${bounds.houseRules / 1e6} MB. Move parts to other files and list those under “extends”`,
    )
  try {
    return readCopy(await files.read(path)).text
  } catch (error) {
    const because = error instanceof Error ? error.message.replace(/: save it as.*/, '') : String(error)
    throw new Error(
      `${because}; ${isRoster ? 'a roster must be a CSV' : 'house rules must be a YAML'} text file`,
    )
  }
}

const withText = (texts: Map<string, string | undefined>) =>
  new Map([...texts].filter((each): each is [string, string] => each[1] !== undefined))

import { dirname } from 'pathe'
import { globsTest } from '../glob.ts'
import { memo } from '../memo.ts'
import type { House } from './house.ts'
import { mergeFields, mergeRules } from './merge.ts'

const tests = new Map<string, (path: string) => boolean>()

/** Whether some globs hold for a path from the house's folder: `*.md` means all Markdown files, in whatever folder. */
function holdsFor(globs: string[], path: string): boolean {
  const key = globs.join('\n')
  let test = tests.get(key)
  if (!test) {
    if (tests.size > 5000) tests.clear()
    tests.set(key, (test = globsTest(globs.map(anywhere))))
  }
  return test(path)
}

function anywhere(glob: string): string {
  const bare = glob.replace(/^(!?)\.\//, '$1')
  return bare.includes('/') ? bare : bare.replace(/^!?/, '$&**/')
}

/** The houses that a house is for some of its files, by what was decided of them. */
const housesFor = memo((_house: House) => new Map<string, House>())

/**
 * The house as one draft meets it: overrides for its path applied, entries for other paths left out. Paths are written
 * as the house's own file was; globs count from the folder of the nearest house file. The same draft meets the same
 * object again, so that what is made from a house is made once.
 */
export function houseFor(house: House, path: string | undefined): House {
  if (isSameForAll(house)) return house
  const relative = path === undefined ? undefined : fromFolder(house, path.replaceAll('\\', '/'))
  const holds = (globs: string[]) => relative !== undefined && holdsFor(globs, relative)
  const applies = (entry: { files?: string[] }) => !entry.files?.length || holds(entry.files)
  const overrides = house.overrides.filter(override => holds(override.files))
  const left = [...house.claims, ...house.terms].filter(entry => entry.files?.length && !applies(entry))
  if (overrides.length === 0 && left.length === 0) return house
  const decisions = `${overrides.map(each => house.overrides.indexOf(each)).join()};${left.map(each => each.id).join()}`
  const known = housesFor(house)
  let result = known.get(decisions)
  if (!result) {
    result = {
      ...house,
      rules: overrides.reduce((rules, override) => mergeRules(rules, override.rules ?? {}), house.rules),
      fields: overrides.reduce(
        (fields, override) => mergeFields(fields, override.fields ?? {}),
        house.fields,
      ),
      claims: left.length === 0 ? house.claims : house.claims.filter(applies),
      terms: left.length === 0 ? house.terms : house.terms.filter(applies),
    }
    known.set(decisions, result)
  }
  return result
}

/** Most houses are the same for every draft, and a check of thousands asks for each. */
const isSameForAll = memo(
  (house: House) =>
    house.overrides.length === 0 &&
    !house.claims.some(claim => claim.files?.length) &&
    !house.terms.some(term => term.files?.length),
)

function fromFolder(house: House, path: string): string {
  const nearest = house.files.find(file => !file.startsWith('profiles/'))
  const folder = nearest === undefined ? '.' : dirname(nearest.replaceAll('\\', '/'))
  const plain = path.replace(/^\.\//, '')
  if (folder === '.' || !plain.startsWith(`${folder.replace(/^\.\//, '')}/`)) return plain
  return plain.slice(folder.replace(/^\.\//, '').length + 1)
}

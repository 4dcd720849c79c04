import { relative } from 'pathe'
import type { Claim, FieldRule, House, Override, RuleSetting, Term } from '../desk/house/house.ts'
import { profileNames } from '../desk/house/profiles.ts'
import { rules } from '../desk/rules/index.ts'
import { originOf, settingOf } from '../desk/rules/settings.ts'
import type { HouseFound } from '../newsroom/house-file.ts'
import type { Look } from './reporters/reporter.ts'

/** A house that somebody asks about, and how they named it. */
export interface HouseAsked {
  found: HouseFound
  given?: string
  /** The draft for which its settings are told, absolute. */
  draft?: string
}

type Row = [what: string, value: string, from: string, about: string]

/** What holds in a house: every rule, entry, field and folder, and the file or profile that decided it. */
export function houseText({ found, given, draft }: HouseAsked, folder: string, { paint }: Look): string {
  const { house, file } = found
  const shown = (path: string | undefined) => (path === undefined ? '' : shownFile(folder, path))
  const table = (title: string, rows: Row[]) => {
    if (rows.length === 0) return []
    const width = (column: 0 | 1 | 2) => Math.max(...rows.map(row => row[column].length)) + 2
    return [
      '',
      paint.bold(title),
      ...rows.map(([what, value, from, about]) =>
        `  ${what.padEnd(width(0))}${value.padEnd(width(1))}${from.padEnd(width(2))}${paint.dim(about)}`.trimEnd(),
      ),
    ]
  }
  const entryRow = (entry: Claim | Term): Row => [
    entry.id,
    entry.severity,
    writtenIn(entry, folder),
    [entry.files?.length ? `(${entry.files.join(', ')})` : '', entry.why].filter(Boolean).join(' '),
  ]
  return `${[
    paint.bold(title(file && relative(folder, file), given, draft && relative(folder, draft))),
    ...(house.files.length > 1
      ? [`Builds on ${house.files.slice(1).map(shown).join(', ')}. Earlier files override later ones.`]
      : []),
    ...table('Rules', ruleRows(house, shown)),
    ...table('Claims', house.claims.map(entryRow)),
    ...table('Terms', house.terms.map(entryRow)),
    ...table(
      'Fields',
      Object.entries(house.fields).map(([name, field]) => [
        name,
        fieldText(field),
        shown(field.from),
        field.why ?? '',
      ]),
    ),
    ...table('People', peopleRows(house, folder)),
    ...table(
      'Sources',
      house.sources.map(({ path, kind, publisher, from }) => [
        relative(folder, path) || '.',
        [kind, publisher].filter(Boolean).join(', '),
        shown(from),
        '',
      ]),
    ),
    ...table(
      'Per-file settings',
      house.overrides.flatMap(each => overrideRows(each, shown)),
    ),
  ].join('\n')}\n`
}

/** Each rule with its severity, marked where the house has another than the rule, and the options that were decided. */
function ruleRows(house: House, shown: (path: string | undefined) => string): Row[] {
  return rules.flatMap((rule): Row[] => {
    const { severity, options } = settingOf(rule, house, false)
    const from = originOf(rule, house)
    const mark = severity === rule.severity ? ' ' : '*'
    return [
      [rule.id, `${mark}${severity}`, shown(from.severity), rule.summary],
      ...Object.entries(from.options).map(
        ([name, file]): Row => [`  ${name}`, ` ${JSON.stringify(options[name])}`, shown(file), ''],
      ),
    ]
  })
}

/** How many people each file has. */
function peopleRows({ people }: House, folder: string): Row[] {
  const files = [...new Set(people.map(({ from = '' }) => from))]
  return files.map(file => {
    const count = new Set(people.filter(({ from = '' }) => from === file).map(({ name }) => name)).size
    return [shownFile(folder, file), count === 1 ? '1 person' : `${count} people`, '', '']
  })
}

function overrideRows(
  { files, rules = {}, fields = {}, from }: Override,
  shown: (path: string | undefined) => string,
): Row[] {
  const said = ({ severity, options }: RuleSetting) =>
    [severity, options && JSON.stringify(options)].filter(Boolean).join(' ')
  const globs = files.join(', ')
  return [
    ...Object.entries(rules).map(([id, setting]): Row => [globs, `${id}: ${said(setting)}`, shown(from), '']),
    ...Object.entries(fields).map(
      ([name, field]): Row => [globs, `field ${name}: ${fieldText(field)}`, shown(from), field.why ?? ''],
    ),
  ]
}

/** `required, at most 60 characters, us-*`. */
const fieldText = ({ required, max, pattern = [] }: FieldRule) =>
  [
    required === undefined ? '' : required ? 'required' : 'optional',
    max === undefined ? '' : `at most ${max} characters`,
    ...pattern,
  ]
    .filter(Boolean)
    .join(', ')

/** `house-rules.yml`, or `house-rules.yml, over shared.yml` for an entry that changes another. */
export const writtenIn = ({ writtenIn = [] }: Claim | Term, folder: string): string =>
  writtenIn.map(file => shownFile(folder, file)).join(', over ')

/** A file as it is told here: a shipped profile by its name. */
export const shownFile = (folder: string, file: string): string => {
  const profile = /^profiles\/(\w+)\.yml$/.exec(file)
  return profile ? `the ${profile[1]} profile` : relative(folder, file)
}

function title(file: string | undefined, given: string | undefined, draft: string | undefined): string {
  if (file) return `House rules${draft ? ` for ${draft}` : ''}: ${file}`
  if (given && draft === undefined && profileNames.includes(given)) return `The ${given} profile`
  return `No house rules in this folder or above it: the ap profile applies${draft ? ` to ${draft}` : ''}.`
}

import { join, relative } from 'pathe'
import { closest } from '../desk/closest.ts'
import type { Claim, House, Term } from '../desk/house/house.ts'
import { settingOf } from '../desk/house/settings.ts'
import { addressOf } from '../desk/rules/address.ts'
import { rules } from '../desk/rules/index.ts'
import type { Example, Rule } from '../desk/rules/rule.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import type { HouseFound } from '../newsroom/house-file.ts'
import { Newsroom } from '../newsroom/newsroom.ts'
import { CannotRun, type Command, type Surface, type Values } from './command.ts'
import type { Look } from './reporters/reporter.ts'
import { lookOf } from './terminal.ts'
import { tellAll, toldOf } from './told.ts'

export const command: Command = {
  name: 'explain',
  summary: 'why a rule, a claim or a term is there, and what to do; without one, all rules',
  operands: '[RULE]',
  options: {
    house: {
      type: 'string',
      value: 'FILE',
      optional: true,
      description: 'with these house rules, or a profile such as ap',
    },
    format: { type: 'string', choices: ['pretty', 'md'], default: 'pretty', description: 'how it is told' },
  },
  run,
}

async function run(values: Values, operands: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  const newsroom = new Newsroom({
    files: diskAtOnce,
    base: folder,
    house: values.house as string | undefined,
  })
  const found = await newsroom.houseAt(join(folder, 'draft.md'))
  tellAll(
    found.troubles.map(trouble => toldOf(trouble, folder)),
    surface,
  )
  const look = lookOf(surface)
  const name = operands[0]
  if (name === undefined) surface.print(listOf(found, folder, values.house as string | undefined, look))
  else surface.print(await explanation(name, found.house, values.format as string, look))
  return found.troubles.some(({ severity }) => severity === 'error') ? 2 : 0
}

async function explanation(name: string, house: House, format: string, look: Look): Promise<string> {
  const rule = rules.find(({ id }) => id === name)
  if (rule && format === 'md') return (await import('../desk/rules/page.ts')).pageOf(rule)
  if (rule) return ruleText(rule, house, look)
  const entry = [...house.claims, ...house.terms].find(({ id }) => id === name || `style/${id}` === name)
  if (entry) return entryText(entry, look)
  const family = rules.filter(({ id }) => id.startsWith(`${name.replace(/\/$/, '')}/`))
  if (family.length > 0) return family.map(each => ruleText(each, house, look)).join('\n')
  const near = closest(name, [
    ...rules.map(({ id }) => id),
    ...house.claims.map(({ id }) => id),
    ...house.terms.map(({ id }) => id),
  ])
  throw new CannotRun(
    `there is no rule “${name}”.${near ? ` Did you mean “${near}”?` : ' standards-desk explain lists them.'}`,
  )
}

const where = { prose: 'outside quotation marks', quote: 'inside quotation marks', both: 'everywhere' }

function ruleText(rule: Rule, house: House, look: Look): string {
  const { paint } = look
  const { severity, options } = settingOf(rule, house, false)
  const change = severity === rule.severity ? '' : ` (${rule.severity} unless a house says otherwise)`
  return `${[
    `${paint.bold(rule.id)}  ${severity}${change}${rule.gate ? `, ${rule.gate} at the gate` : ''}; looks ${where[rule.where]}`,
    rule.summary,
    '',
    `Why: ${rule.why}`,
    ...(rule.basis ? [`Basis: ${rule.basis}`] : []),
    ...(rule.examples.length > 0
      ? ['', 'Examples:', ...rule.examples.flatMap(example => exampleLines(example, look))]
      : []),
    ...Object.entries(rule.options ?? {}).map(
      ([name, option]) =>
        `\nOption ${paint.bold(name)}: ${option.description} Now ${JSON.stringify(options[name])}.`,
    ),
    '',
    'What to do: take a fix, rewrite, or let it stand and say why:',
    `  <!-- stet ${rule.id}: the reason -->  before the paragraph, or an entry in stet.yml.`,
    `To switch it off, in house-rules.yml under rules:  ${rule.id}: off`,
    paint.dim(addressOf(rule.id)),
  ].join('\n')}\n`
}

function exampleLines({ bad, good, fixes, fixed, published }: Example, { paint }: Look): string[] {
  const day = published ? paint.dim(` (published ${published})`) : ''
  const copy = (bad ?? good ?? '').trim().replace(/\s*\n\s*/g, ' ¶ ')
  const offers = fixes?.length ? fixes : fixed === undefined ? [] : [fixed]
  return [
    `  ${bad === undefined ? paint.green('✓') : paint.red('✗')} ${copy}${day}`,
    ...offers.map(offer => `    ${paint.green('→')} ${offer.trim().replace(/\s*\n\s*/g, ' ¶ ')}`),
  ]
}

function entryText(entry: Claim | Term, look: Look): string {
  const { paint } = look
  const isClaim = 'hedges' in entry
  const words = entry.match.map(match => (typeof match === 'string' ? match : match.text))
  const days = [entry.since && `from ${entry.since}`, entry.until && `until ${entry.until}`]
    .filter(Boolean)
    .join(' ')
  return `${[
    `${paint.bold(entry.id)}  ${isClaim ? 'a contested claim' : 'a term'} of this house; ${entry.severity}`,
    ...(words.length > 0 ? [`Matches: ${words.join('; ')}`] : []),
    ...(isClaim && entry.label ? [`Labels: ${entry.label.join(', ')} for ${entry.subject?.join(', ')}`] : []),
    ...(entry.offer.length > 0 ? [`Offers: ${entry.offer.join('; ')}`] : []),
    ...(days ? [`In force ${days}`] : []),
    '',
    `Why: ${entry.why}`,
    ...(entry.settled ? [`Settled: ${entry.settled}`] : []),
    ...(entry.examples.length > 0
      ? ['', 'Examples:', ...entry.examples.flatMap(example => exampleLines(example, look))]
      : []),
  ].join('\n')}\n`
}

/** What holds here: the house, and every rule with the severity that it has in it. */
function listOf(
  { house, file }: HouseFound,
  folder: string,
  given: string | undefined,
  { paint }: Look,
): string {
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2
  const rows = rules.map(rule => {
    const { severity } = settingOf(rule, house, false)
    const mark = severity === rule.severity ? ' ' : '*'
    return `  ${rule.id.padEnd(width)}${mark}${severity.padEnd(9)}${paint.dim(rule.summary)}`
  })
  const entries = [...house.claims, ...house.terms].map(
    ({ id, why }) => `  ${id.padEnd(width)} ${paint.dim(why)}`,
  )
  return `${[
    paint.bold(title(file && relative(folder, file), given)),
    ...(house.files.length > 1
      ? [
          `built on ${house.files
            .slice(1)
            .map(each => relative(folder, each))
            .join(', ')}`,
        ]
      : []),
    ...(house.sources.length > 0
      ? [`sources in ${house.sources.map(({ path }) => relative(folder, path)).join(', ')}`]
      : []),
    '',
    paint.bold('Rules'),
    ...rows,
    ...(entries.length > 0 ? ['', paint.bold('Claims and terms'), ...entries] : []),
  ].join('\n')}\n`
}

function title(file: string | undefined, given: string | undefined): string {
  if (file) return `House rules: ${file}`
  return given ? `The ${given} profile` : 'No house rules above this folder: the ap profile holds.'
}

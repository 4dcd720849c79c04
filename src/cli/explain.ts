import { join, resolve } from 'pathe'
import { closest } from '../desk/closest.ts'
import { houseFor } from '../desk/house/for-file.ts'
import type { Claim, House, Term } from '../desk/house/house.ts'
import { addressOf } from '../desk/rules/address.ts'
import { rules } from '../desk/rules/index.ts'
import type { Example, Rule } from '../desk/rules/rule.ts'
import { originOf, settingOf } from '../desk/rules/settings.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { Newsroom } from '../newsroom/newsroom.ts'
import { CannotRun, type Command, type Surface, type Values } from './command.ts'
import { type HouseAsked, houseText, shownFile, writtenIn } from './explain-house.ts'
import type { Look } from './reporters/reporter.ts'
import { lookOf } from './terminal.ts'
import { tellAll, toldOf } from './told.ts'

export const command: Command = {
  name: 'explain',
  summary: 'explains a rule, a claim or a term; without one, lists all rules',
  operands: '[RULE]',
  options: {
    house: {
      type: 'string',
      value: 'PATH',
      optional: true,
      description:
        'uses these house rules, a profile such as ap, or the rules for a draft; shows where each setting comes from',
    },
    format: {
      type: 'string',
      choices: ['pretty', 'md'],
      default: 'pretty',
      description: 'the output format',
    },
  },
  run,
}

async function run(values: Values, operands: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  const asked = await houseAsked(values.house as string | undefined, folder)
  tellAll(
    asked.found.troubles.map(trouble => toldOf(trouble, folder)),
    surface,
  )
  const look = lookOf(surface)
  const name = operands[0]
  if (name === undefined) surface.print(houseText(asked, folder, look))
  else surface.print(await explanation(name, asked.found.house, values.format as string, look, folder))
  return asked.found.troubles.some(({ severity }) => severity === 'error') ? 2 : 0
}

/** The house that is asked about: that of a file or a profile, or as it holds for a draft or a folder. */
async function houseAsked(given: string | undefined, folder: string): Promise<HouseAsked> {
  const path = given === undefined ? undefined : resolve(folder, given)
  const kind = path && (await diskAtOnce.stat(path))?.kind
  const isHouse = kind === undefined || (kind === 'file' && /\.ya?ml$/.test(path!))
  const newsroom = new Newsroom({ files: diskAtOnce, base: folder, house: isHouse ? given : undefined })
  const draft = isHouse ? undefined : kind === 'folder' ? join(path!, 'draft.md') : path!
  const found = await newsroom.houseAt(draft ?? join(folder, 'draft.md'))
  if (draft === undefined) return { found, given }
  return {
    found: { ...found, house: houseFor(found.house, draft) },
    given,
    draft: kind === 'file' ? draft : undefined,
  }
}

async function explanation(
  name: string,
  house: House,
  format: string,
  look: Look,
  folder: string,
): Promise<string> {
  const rule = rules.find(({ id }) => id === name)
  if (rule && format === 'md') return (await import('../desk/house-file/rule-pages.ts')).pageOf(rule)
  if (rule) return ruleText(rule, house, look, folder)
  const entry = [...house.claims, ...house.terms].find(({ id }) => id === name || `style/${id}` === name)
  if (entry) return entryText(entry, look, folder)
  const family = rules.filter(({ id }) => id.startsWith(`${name.replace(/\/$/, '')}/`))
  if (family.length > 0) return family.map(each => ruleText(each, house, look, folder)).join('\n')
  const near = closest(name, [
    ...rules.map(({ id }) => id),
    ...house.claims.map(({ id }) => id),
    ...house.terms.map(({ id }) => id),
  ])
  throw new CannotRun(
    `“${name}” isn’t a rule, a family, a claim or a term.${near ? ` Did you mean “${near}”?` : ' To list them: standards-desk explain'}`,
  )
}

const where = { prose: 'outside quotation marks', quote: 'inside quotation marks', both: 'everywhere' }

function ruleText(rule: Rule, house: House, look: Look, folder: string): string {
  const { paint } = look
  const { severity, options } = settingOf(rule, house, false)
  const basis = house.rules[rule.id]?.basis ?? rule.basis
  const from = originOf(rule, house)
  const told = (file: string | undefined) => (file === undefined ? '' : `, from ${shownFile(folder, file)}`)
  const change =
    severity === rule.severity
      ? ''
      : rule.trial && severity === 'off'
        ? ` (on trial; to turn it on, set it to ${rule.severity} in the house rules)`
        : ` (${rule.severity} by default)${told(from.severity)}`
  return `${[
    `${paint.bold(rule.id)}  ${severity}${change}${rule.gate ? `, ${rule.gate} before publishing` : ''}; checks ${where[rule.where]}`,
    rule.summary,
    '',
    `Why: ${rule.why}`,
    ...(basis ? [`Basis: ${basis}`] : []),
    ...(rule.examples.length > 0
      ? ['', 'Examples:', ...rule.examples.flatMap(example => exampleLines(example, look))]
      : []),
    ...Object.entries(rule.options ?? {}).map(
      ([name, option]) =>
        `\nOption ${paint.bold(name)}: ${option.description} Current value: ${JSON.stringify(options[name])}${told(from.options[name])}.`,
    ),
    '',
    'What to do: apply a fix or rewrite the copy. To overrule a finding, add an entry to stet.yml, or put this before the paragraph:',
    `  <!-- stet ${rule.id}: your reason -->`,
    'To turn the rule off, put this under “rules” in house-rules.yml:',
    `  ${rule.id}: off`,
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

function entryText(entry: Claim | Term, look: Look, folder: string): string {
  const { paint } = look
  const isClaim = 'hedges' in entry
  const words = entry.match.map(match => (typeof match === 'string' ? match : match.text))
  const days = [entry.since && `from ${entry.since}`, entry.until && `until ${entry.until}`]
    .filter(Boolean)
    .join(' ')
  return `${[
    `${paint.bold(entry.id)}  ${isClaim ? 'contested claim' : 'term'}; ${entry.severity}`,
    ...(words.length > 0 ? [`Matches: ${words.join('; ')}`] : []),
    ...(isClaim && entry.label
      ? [`Contested labels for ${entry.subject?.join(', ')}: ${entry.label.join(', ')}`]
      : []),
    ...(entry.offer.length > 0 ? [`Offers: ${entry.offer.join('; ')}`] : []),
    ...(days ? [`In effect ${days}`] : []),
    ...(entry.writtenIn ? [`Defined in ${writtenIn(entry, folder)}`] : []),
    '',
    `Why: ${entry.why}`,
    ...(entry.settled ? [`Settled: ${entry.settled}`] : []),
    ...(entry.examples.length > 0
      ? ['', 'Examples:', ...entry.examples.flatMap(example => exampleLines(example, look))]
      : []),
  ].join('\n')}\n`
}

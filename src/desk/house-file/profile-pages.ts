import type { EntryExample, House, RuleSetting, Term } from '../house/house.ts'
import { profileNames, profileOf } from '../house/profiles.ts'
import { readProfile } from './read.ts'

/** A shipped profile as its page shows it: what it decides itself, and what it builds on. */
interface Shown {
  name: string
  house: House
  about: string
  parents: string[]
}

const fileOf = (name: string) => `profiles/${name}.yml`

/** In the order of the alphabet, those that build on others behind them. */
function shownProfiles(): Shown[] {
  const shown = profileNames.map(name => {
    const house = readProfile(name)
    return {
      name,
      house,
      about: profileOf(name).about,
      parents: house.files.filter(file => file !== fileOf(name)).map(file => file.slice(9, -4)),
    }
  })
  return shown.sort((one, other) => one.parents.length - other.parents.length)
}

/** The pages of the profiles, by path below `docs/profiles`: what they have side by side, and each of them whole. */
export function profilePages(): Record<string, string> {
  const shown = shownProfiles()
  return {
    'README.md': sideBySide(shown),
    ...Object.fromEntries(shown.map(profile => [`${profile.name}.md`, pageOf(profile)])),
  }
}

/** What the profiles decide of one rule, with its proof, for the rule's own page: nothing where none does. */
export function inProfiles(rule: string): string[] {
  const shown = shownProfiles()
  if (rule === 'style/term')
    return [
      'The words of each profile, with their reasons and examples:',
      list(
        shown.map(({ name, house }) => `[${name}](../../profiles/${name}.md): ${house.terms.length} words`),
      ),
    ]
  return shown.flatMap(({ name, house }) => {
    const setting = ownOf(house.rules[rule], name)
    if (!setting) return []
    return [`[${name}](../../profiles/${name}.md): ${decisionOf(setting)}`, ...examplesOf(setting.examples)]
  })
}

/** Of a setting, what this profile itself decides. */
function ownOf(setting: RuleSetting | undefined, name: string): RuleSetting | undefined {
  const { from, options = {}, severity, ...rest } = setting ?? {}
  const own = Object.entries(options).filter(([option]) => from?.options?.[option] === fileOf(name))
  const isDecided = from?.severity === fileOf(name)
  if (own.length === 0 && !isDecided) return undefined
  return { ...rest, options: Object.fromEntries(own), ...(isDecided ? { severity } : {}) }
}

function sideBySide(shown: Shown[]): string {
  const names = shown.map(({ name }) => name)
  const rules = [...new Set(shown.flatMap(({ house }) => Object.keys(house.rules)))].sort()
  const options = rules.flatMap(rule => {
    const own = [...new Set(shown.flatMap(({ house }) => Object.keys(house.rules[rule]?.options ?? {})))]
    return own.map(option => [
      `[${rule}](../rules/${rule}.md)`,
      option,
      ...shown.map(({ house }) => valueText(house.rules[rule]?.options?.[option])),
    ])
  })
  const terms = [...new Set(shown.flatMap(({ house }) => house.terms.map(({ id }) => id)))].sort()
  const words = terms.map(id => [
    `style/${id}`,
    ...shown.map(({ house }) => {
      const term = house.terms.find(each => each.id === id)
      return term ? cell(insteadOf(term)) : ''
    }),
  ])
  return [
    '# The profiles',
    'What each built-in profile sets, side by side. An empty cell means the rule’s default. This page is generated from `profiles/`. The tests run every entry’s examples.',
    list(shown.map(({ name, about }) => `[${name}](${name}.md): ${about}`)),
    '## Rules',
    table(['rule', 'option', ...names], options),
    '## Words',
    'What the profile writes; “avoided” means there is no single replacement.',
    table(['term', ...names], words),
  ]
    .join('\n\n')
    .concat('\n')
}

function pageOf({ name, house, about, parents }: Shown): string {
  const rules = Object.entries(house.rules).flatMap(([id, setting]) => {
    const own = ownOf(setting, name)
    return own ? [[id, own] as const] : []
  })
  const terms = house.terms.filter(term => term.place?.file === fileOf(name))
  return [
    `# The ${name} profile`,
    about,
    ...(parents.length > 0
      ? [`It builds on ${parents.map(parent => `[${parent}](${parent}.md)`).join(' and ')}.`]
      : []),
    'In `house-rules.yml`:',
    `\`\`\`yaml\nextends: ${name}\n\`\`\``,
    '## Rules',
    ...rules.flatMap(([id, setting]) => [
      `### [${id}](../rules/${id}.md)`,
      decisionOf(setting),
      ...examplesOf(setting.examples),
    ]),
    '## Words',
    ...terms.flatMap(term => [
      `### style/${term.id}`,
      [
        `${term.why}`,
        `Instead of ${wordsOf(term)}: ${insteadOf(term)}. ${severities[term.severity]}${term.safe ? ', fixed on save' : ''}.`,
        ...(term.basis ? [`Basis: ${term.basis}.`] : []),
      ].join('\n\n'),
      ...examplesOf(term.examples),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

const severities = { error: 'Error', warning: 'Warning', info: 'Information' }

function decisionOf({ severity, options = {}, basis }: RuleSetting): string {
  const decided = [
    ...(severity ? [`severity ${severity}`] : []),
    ...Object.entries(options).map(([name, value]) => `${name} ${valueText(value)}`),
  ]
  return `${decided.join(', ')}.${basis ? ` Basis: ${basis}.` : ''}`
}

const valueText = (value: unknown): string =>
  value === undefined ? '' : Array.isArray(value) ? value.map(valueText).join(' ') : `\`${String(value)}\``

/** Maximum number of pairs of words in a row of the page. The file has them all. */
const most = 6

const wordsOf = ({ match }: Term) =>
  match
    .slice(0, most)
    .map(({ text }) => `\`${text}\``)
    .join(', ') + (match.length > most ? ' and others' : '')

function insteadOf({ match, offer }: Term): string {
  // `adviser(s)` is read `adviser`.
  const plain = (text: string) => text.replace(/\([^)]*\)/g, '')
  const offers = [...new Set(match.flatMap(each => (each.offer ?? offer).slice(0, 2).map(plain)))]
  if (offers.length === 0) return 'avoided'
  return offers.slice(0, most).join(', ') + (offers.length > most ? ', …' : '')
}

const examplesOf = (examples: EntryExample[] = []): string[] =>
  examples.length === 0 ? [] : [list(examples.map(exampleOf))]

function exampleOf({ bad, good, fixed, published }: EntryExample): string {
  const day = published ? ` (published ${published})` : ''
  const copy = (text: string) => `\`${text.replace(/\s*\n\s*/g, ' ¶ ')}\``
  if (bad === undefined) return `Good${day}: ${copy(good ?? '')}`
  return `Found${day}: ${copy(bad)}${fixed === undefined ? '' : ` → ${copy(fixed)}`}`
}

const list = (items: string[]) => items.map(item => `- ${item}`).join('\n')

const cell = (text: string) => text.replace(/\|/g, '\\|')

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

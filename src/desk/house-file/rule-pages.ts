import type { Example, Rule } from '../rules/rule.ts'
import { inProfiles } from './profile-pages.ts'

const severities = { error: 'error', warning: 'warning', info: 'information' }
const places = { prose: 'outside quotation marks', quote: 'inside quotation marks', both: 'everywhere' }

/** A rule's page: what it finds, why, examples, and how to set it. Made from the rule itself. */
export function pageOf(rule: Rule): string {
  const family = rule.id.slice(0, rule.id.indexOf('/'))
  const profiles = inProfiles(rule.id)
  return [
    `# ${rule.id}`,
    `${rule.summary}.`.replace(/([.?!])\.$/, '$1'),
    rule.why,
    ...(rule.trial
      ? ['**On trial:** a new rule, off until house rules turn it on. It may still be wrong too often.']
      : []),
    [
      `| | |`,
      `|---|---|`,
      `| Severity | ${severities[rule.severity]}${rule.gate && rule.gate !== rule.severity ? `; ${severities[rule.gate]} before publishing` : ''} |`,
      `| Checks | ${places[rule.where]} |`,
      ...(rule.basis ? [`| Basis | ${rule.basis} |`] : []),
    ].join('\n'),
    ...(rule.knows ? ['## What it knows', rule.knows.map(kind => `- ${kind}`).join('\n')] : []),
    '## Examples',
    ...rule.examples.map(exampleOf),
    ...(rule.options && Object.keys(rule.options).length > 0
      ? [
          '## Options',
          [
            '| option | what it does | default |',
            '|---|---|---|',
            ...Object.entries(rule.options).map(optionOf),
          ].join('\n'),
        ]
      : []),
    ...(profiles.length > 0 ? ['## In the profiles', ...profiles] : []),
    '## Settings',
    `In \`house-rules.yml\`, for this rule or for the whole family:\n\n\`\`\`yaml\nrules:\n  ${rule.id}: ${rule.severity === 'info' || rule.trial ? 'warning' : 'info'}\n  ${family}: off\n\`\`\``,
    `To overrule one finding, put a comment with your reason before the paragraph in Markdown or HTML:\n\n\`\`\`html\n<!-- stet ${rule.id}: your reason -->\n\`\`\``,
  ]
    .join('\n\n')
    .concat('\n')
}

function exampleOf(example: Example): string {
  const copy = example.bad ?? example.good ?? ''
  const conditions = [
    example.published && `published ${example.published}`,
    example.format && `as ${example.format}`,
    example.gate && 'before publishing',
    example.moment && `checked at ${example.moment}`,
  ].filter(Boolean)
  const lines = [
    `${example.bad === undefined ? 'Good' : 'Found'}${conditions.length ? ` (${conditions.join(', ')})` : ''}:`,
    fenced('text', copy),
  ]
  if (example.source) {
    const sources = typeof example.source === 'string' ? [example.source] : Object.values(example.source)
    lines.push('With this source:', ...sources.map(source => fenced('text', source)))
  }
  if (example.house) lines.push('With these house rules:', fenced('yaml', example.house))
  if (example.fixes?.length)
    lines.push(`Fixes: ${example.fixes.map(fix => `\`${fix.replace(/\n/g, ' ')}\``).join(', ')}`)
  if (example.fixed !== undefined) lines.push('Fixed:', fenced('text', example.fixed))
  return lines.join('\n\n')
}

const fenced = (language: string, text: string) => `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``

const optionOf = ([name, option]: [string, NonNullable<Rule['options']>[string]]) =>
  `| \`${name}\` | ${option.description}${option.choices ? ` One of ${option.choices.map(choice => `\`${choice}\``).join(', ')}.` : ''} | \`${JSON.stringify(option.default)}\` |`

/** The list of all rules, by family; those on trial apart. */
export function indexOf(rules: Rule[]): string {
  const settled = rules.filter(({ trial }) => !trial)
  const trials = rules.filter(({ trial }) => trial)
  const families = [...new Set(settled.map(rule => rule.id.slice(0, rule.id.indexOf('/'))))]
  return [
    '# The rules',
    'This page is generated from the rules. You can turn off any rule, or change its severity, in `house-rules.yml`.',
    ...families.flatMap(family => [
      `## ${family}`,
      tableOf(settled.filter(rule => rule.id.startsWith(`${family}/`))),
    ]),
    ...(trials.length > 0
      ? [
          '## On trial',
          'New rules, off until the house rules turn them on: `rules: { family/name: warning }`.',
          tableOf(trials),
        ]
      : []),
  ]
    .join('\n\n')
    .concat('\n')
}

const tableOf = (rules: Rule[]) =>
  [
    '| rule | what it finds | severity |',
    '|---|---|---|',
    ...rules.map(rule => `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${severities[rule.severity]} |`),
  ].join('\n')

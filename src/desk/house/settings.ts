import type { Severity } from '../finding.ts'
import type { Rule } from '../rules/rule.ts'
import type { House, RuleSetting } from './house.ts'

/** What a house without house rules has decided: nothing. */
export const plainHouse: House = {
  files: [],
  rules: {},
  claims: [],
  terms: [],
  sources: [],
  fields: {},
  overrides: [],
}

const familyOf = (id: string) => id.slice(0, id.indexOf('/'))

interface Setting {
  severity: Severity | 'off'
  options: Record<string, unknown>
}

/** A house does not change: what it has decided of a rule is worked out once, not once a draft. */
const settled = new WeakMap<House, Map<string, Setting>>()

/** The severity and options of a rule in a house: the rule's own setting, then its family's, then what the rule says. */
export function settingOf(rule: Rule, house: House, gate: boolean): Setting {
  let settings = settled.get(house)
  if (!settings) settled.set(house, (settings = new Map()))
  const key = gate ? `${rule.id} at the gate` : rule.id
  let setting = settings.get(key)
  if (!setting) settings.set(key, (setting = workOut(rule, house, gate)))
  return setting
}

function workOut(rule: Rule, house: House, gate: boolean): Setting {
  const own: RuleSetting = house.rules[rule.id] ?? {}
  const family: RuleSetting = house.rules[familyOf(rule.id)] ?? {}
  const decided = own.severity ?? family.severity
  const severity = decided === 'off' ? 'off' : gate && rule.gate ? rule.gate : (decided ?? rule.severity)
  const options: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(rule.options ?? {}))
    options[name] = own.options?.[name] ?? family.options?.[name] ?? option.default
  return { severity, options }
}

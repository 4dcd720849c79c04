import type { Severity } from '../finding.ts'
import type { House, RuleSetting } from '../house/house.ts'
import { memo } from '../memo.ts'
import type { Rule } from './rule.ts'

const familyOf = (id: string) => id.slice(0, id.indexOf('/'))

interface Setting {
  severity: Severity | 'off'
  options: Record<string, unknown>
}

interface InForce {
  rule: Rule
  check: Rule['check']
  severity: Severity
  options: Record<string, unknown>
}

/** A house does not change: what it has decided of its rules is worked out once, not once a draft. */
const settled = memo((house: House) => ({
  drafting: memo((rules: Rule[]) => notOff(rules, house, false)),
  gate: memo((rules: Rule[]) => notOff(rules, house, true)),
}))

/** Those of some rules that a house has not turned off, with their severity and options. */
export const inForce = (rules: Rule[], house: House, gate: boolean): InForce[] =>
  settled(house)[gate ? 'gate' : 'drafting'](rules)

const notOff = (rules: Rule[], house: House, gate: boolean): InForce[] =>
  rules.flatMap(rule => {
    const { severity, options } = settingOf(rule, house, gate)
    return severity === 'off' ? [] : [{ rule, check: rule.check, severity, options }]
  })

/** The files or profiles that decided a rule's severity and its options; nothing of what the rule itself says. */
export function originOf(rule: Rule, house: House): { severity?: string; options: Record<string, string> } {
  const own: RuleSetting = house.rules[rule.id] ?? {}
  const family: RuleSetting = house.rules[familyOf(rule.id)] ?? {}
  const { severity } = (own.severity === undefined ? family.from : own.from) ?? {}
  return { ...(severity === undefined ? {} : { severity }), options: { ...own.from?.options } }
}

/**
 * The severity and options of a rule in a house: the rule's own setting, then its family's, then what the rule says. A
 * rule on trial is off unless it has a setting of its own.
 */
export function settingOf(rule: Rule, house: House, gate: boolean): Setting {
  const own: RuleSetting = house.rules[rule.id] ?? {}
  const family: RuleSetting = house.rules[familyOf(rule.id)] ?? {}
  const isAsked = house.rules[rule.id] !== undefined
  const decided = rule.trial && !isAsked ? 'off' : (own.severity ?? family.severity)
  const severity = decided === 'off' ? 'off' : gate && rule.gate ? rule.gate : (decided ?? rule.severity)
  const options: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(rule.options ?? {}))
    options[name] = own.options?.[name] ?? family.options?.[name] ?? option.default
  return { severity, options }
}

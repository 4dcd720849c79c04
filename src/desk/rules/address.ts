import { homepage } from '../../../package.json'
import type { RuleId } from '../finding.ts'
import { rules } from './index.ts'
import type { Rule } from './rule.ts'

/**
 * The rule behind a finding or a setting: the one of that name, or `style/term` for a term of the house, which is
 * reported as `style/<id>`. Nothing for a name that is neither.
 */
export function ruleOf(id: string): Rule | undefined {
  return (
    rules.find(rule => rule.id === id) ??
    (isTermId(id) ? rules.find(rule => rule.id === 'style/term') : undefined)
  )
}

/** Whether a name can be that of a house's own term: `style/utilize`, and no rule's. */
export const isTermId = (id: string): boolean =>
  id.startsWith('style/') && !rules.some(rule => rule.id === id)

/** What a term of the house is reported as. */
export const termRule = (id: string): RuleId => `style/${id}`

/** Where a rule's page is read: `docs/rules/quotes/unattributed.md` in the project's repository. Terms share one page. */
export const addressOf = (id: string): string =>
  `${homepage.replace(/#.*$/, '')}/blob/main/docs/rules/${ruleOf(id)?.id ?? id}.md`

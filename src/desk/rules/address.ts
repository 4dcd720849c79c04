import { homepage } from '../../../package.json'

/**
 * Where a rule's page is read: `docs/rules/quotes/unattributed.md` in the project's repository. A house's own terms
 * (`style/<id>`) share one page.
 */
export function addressOf(rule: string): string {
  const page = rule.startsWith('style/') ? 'style/term' : rule
  return `${homepage.replace(/#.*$/, '')}/blob/main/docs/rules/${page}.md`
}

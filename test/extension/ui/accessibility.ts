import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, in words. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe)
  const { violations } = await frame.evaluate<{
    violations: { id: string; help: string; nodes: { html: string }[] }[]
  }>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`,
  )
}

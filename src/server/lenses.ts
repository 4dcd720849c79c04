import type { CodeLens } from 'vscode-languageserver-types'
import { matterOf } from '../desk/draft/matter.ts'
import type { Words } from '../desk/words.ts'
import { houseErrorsOf, sourcesOf } from './checked.ts'
import type { Reading } from './reading.ts'

/** Less than this share of a draft is no following. */
const notable = 0.05

/**
 * The text of the line above a story: `3 issues`, and `62% follows AP`. An editor without Standards Desk’s commands
 * gets no command with it, and shows only the words.
 */
export function lensesOf(reading: Reading, say: Words, commands: boolean): CodeLens[] {
  const { document, story, findings, uri } = reading
  // The title is in front matter, which is no part of the story to be read.
  const top = matterOf(story.draft.text)?.end ?? 0
  const first = story.draft.blocks.find(({ kind, start }) => kind !== 'furniture' && start >= top)
  if (!first) return []
  const { line } = document.positionAt(first.start)
  const at = { start: { line, character: 0 }, end: { line, character: 0 } }
  const lens = (title: string, command: string, ...given: unknown[]): CodeLens => ({
    range: at,
    command: commands ? { title, command, arguments: given } : { title, command: '' },
  })
  const count = findings.filter(({ severity }) => severity !== 'info').length
  const lenses = [lens(issues(count, say), 'standardsDesk.showFindings')]
  const broken = houseErrorsOf(reading)
  if (broken > 0) lenses.push(lens(houseErrors(broken, say), 'standardsDesk.openHouseRules'))
  const [followed] = sourcesOf(reading)
  if (followed && followed.share >= notable) {
    const share = Math.round(followed.share * 100)
    lenses.push(
      lens(
        say('{0}% follows {1}', share, followed.publisher ?? followed.name),
        'standardsDesk.compareWithSource',
        uri,
        followed.uri,
      ),
    )
  }
  return lenses
}

function issues(count: number, say: Words): string {
  if (count === 0) return say('No issues')
  return count === 1 ? say('One issue') : say('{0} issues', count)
}

function houseErrors(count: number, say: Words): string {
  return count === 1 ? say('The house rules have an error') : say('The house rules have {0} errors', count)
}

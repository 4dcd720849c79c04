import { fileURLToPath } from 'node:url'
import { checkStory, compareWith } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { factsOf } from '../../src/desk/facts.ts'
import type { Finding } from '../../src/desk/finding.ts'
import { fixSafely } from '../../src/desk/fixes.ts'
import type { House } from '../../src/desk/house/house.ts'
import { readProfile } from '../../src/desk/house-file/read.ts'
import { createLibrary, type Library } from '../../src/desk/library/library.ts'
import { sourceOf } from '../../src/desk/library/readers/read.ts'
import { readStory } from '../../src/desk/story/read.ts'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'
import type { Trial } from './drafts.ts'

weightsOnDisk(fileURLToPath(new URL('.', import.meta.url)))

/** What holds for every draft. Each says what was wrong, or nothing. */
export type Property = (trial: Trial, found: Finding[]) => string | undefined

const houses = new Map<string, House>()
function houseOf(profile: string): House {
  let house = houses.get(profile)
  if (!house) houses.set(profile, (house = readProfile(profile)))
  return house
}

const libraryOf = (sources: string[]): Library | undefined =>
  sources.length > 0
    ? createLibrary(sources.map((text, at) => sourceOf(`source-${at}.txt`, text, { kind: 'wire' })))
    : undefined

const moment = '2025-04-01T12:00:00Z'

/** What is found in the text of a trial, or in another text with what the trial is checked with. */
export function findingsIn(trial: Trial, text = trial.text, library = libraryOf(trial.sources)): Finding[] {
  const story = readStory(readDraft(text, { format: trial.format, published: '2025-03-28' }))
  return checkStory(story, houseOf(trial.profile), compareWith(library, story), { moment })
}

const spansOf = ({ start, end, fixes, evidence }: Finding) => [
  { start, end },
  ...fixes.flatMap(fix => fix.edits),
  ...evidence.filter(each => each.source === undefined),
]

const isWithinPair = (text: string, at: number) =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')

const shown = (findings: Finding[], text: string) =>
  findings.map(({ rule, message, start, end }) =>
    `${rule} ${message} [${text.slice(start, end)}]`.normalize('NFC').replace(/\s+/g, ' '),
  )

/** The first of what one has and the other has not. */
function differing(one: string[], other: string[]): string | undefined {
  const left = [...other]
  for (const each of one) {
    const at = left.indexOf(each)
    if (at < 0) return `only before: ${each}`
    left.splice(at, 1)
  }
  return left.length > 0 ? `only after: ${left[0]}` : undefined
}

const same = (trial: Trial, found: Finding[], text: string) =>
  differing(shown(found, trial.text), shown(findingsIn(trial, text), text))

export const properties: Record<string, Property> = {
  'spans are inside the text': ({ text }, found) => {
    const wrong = found.find(finding =>
      spansOf(finding).some(({ start, end }) => start < 0 || end < start || end > text.length),
    )
    return wrong && `${wrong.rule} ${wrong.start}–${wrong.end} of ${text.length}`
  },

  'surrogates are whole': ({ text }, found) => {
    const wrong = found.find(finding =>
      spansOf(finding).some(({ start, end }) => isWithinPair(text, start) || isWithinPair(text, end)),
    )
    return wrong && `${wrong.rule} ${wrong.start}–${wrong.end}`
  },

  'each fix changes something': ({ text }, found) => {
    const wrong = found.find(({ fixes }) =>
      fixes.some(({ edits }) => edits.every(edit => text.slice(edit.start, edit.end) === edit.text)),
    )
    return wrong && `${wrong.rule}: ${wrong.message}`
  },

  'facts are read, with spans inside the text': trial => {
    const story = readStory(readDraft(trial.text, { format: trial.format, published: '2025-03-28' }))
    const facts = factsOf(story, compareWith(libraryOf(trial.sources), story), houseOf(trial.profile).claims)
    const all = [
      ...facts.quotations,
      ...facts.times,
      ...facts.figures,
      ...facts.passages,
      ...facts.accusations,
    ]
    const wrong = all.find(({ start, end }) => start < 0 || end < start || end > trial.text.length)
    return wrong && JSON.stringify(wrong)
  },

  'the same text is read the same': (trial, found) =>
    JSON.stringify(findingsIn(trial)) === JSON.stringify(found) ? undefined : same(trial, found, trial.text),

  'the order of sources changes nothing': (trial, found) => {
    if (trial.sources.length < 2) return undefined
    const turned = { ...trial, sources: [...trial.sources].reverse() }
    const where = (findings: Finding[]) =>
      findings.map(({ rule, severity, start, end }) => `${rule} ${severity} ${start}–${end}`)
    return differing(where(found), where(findingsIn(turned)))
  },

  'what was checked before changes nothing': (trial, found) => {
    const library = libraryOf(trial.sources)
    findingsIn(trial, `${trial.text.slice(trial.text.length / 2)}\n\n${trial.text}`, library)
    const again = findingsIn(trial, trial.text, library)
    return differing(shown(found, trial.text), shown(again, trial.text))
  },

  'fixing twice is fixing once': trial => {
    const library = libraryOf(trial.sources)
    const fix = (text: string) => fixSafely(text, each => findingsIn(trial, each, library)).text
    const once = fix(trial.text)
    const twice = fix(once)
    if (once === twice) return undefined
    const at = [...once].findIndex((letter, index) => [...twice][index] !== letter)
    return `“${once.slice(at - 30, at + 30)}” becomes “${twice.slice(at - 30, at + 30)}”`
  },

  'line ends change nothing': (trial, found) => {
    if (!trial.sound || trial.text.includes('\r')) return undefined
    return (
      same(trial, found, trial.text.replaceAll('\n', '\r\n')) ??
      same(trial, found, trial.text.replaceAll('\n', '\r'))
    )
  },

  'composed and decomposed letters are the same': (trial, found) => {
    if (!trial.sound || trial.text !== trial.text.normalize('NFC')) return undefined
    const apart = { ...trial, sources: trial.sources.map(text => text.normalize('NFD')) }
    return same(trial, found, trial.text.normalize('NFD')) ?? same(apart, found, trial.text)
  },

  'a paragraph added at the end changes nothing before it': trial => {
    // A lone line is a headline only where a story follows it.
    if (!trial.sound || trial.text.split('\n\n').length < 5) return undefined
    const added = trial.format === 'html' ? '\n<p>It rained.</p>\n' : '\n\nIt rained.\n'
    const text = trial.text.trimEnd() + added
    // How much of a story is drawn from a source, and how far a passage goes, is said of the whole.
    const alone = { ...trial, sources: [] }
    const before = findingsIn(alone, text).filter(({ start }) => start < trial.text.trimEnd().length)
    return differing(shown(findingsIn(alone), trial.text), shown(before, text))
  },
}

import {
  type CheckItem,
  checklistOf,
  comesFirst,
  factHeadings,
  factKinds,
  isSmall,
} from '../desk/checklist.ts'
import { factsOf as sheetOf } from '../desk/facts.ts'
import type { Words } from '../desk/words.ts'
import { fileOf, locationIn, rangeOf } from './diagnostics.ts'
import { accusations, escaped } from './markdown.ts'
import type { Fact, SourceSpot } from './protocol.ts'
import type { Reading } from './reading.ts'

/** The facts of a draft, as the command line has them: all that a checker ticks off. */
export function factsOf(reading: Reading, say: Words): Fact[] {
  const { story, comparison, surroundings } = reading
  const sheet = sheetOf(story, comparison, surroundings.house.claims)
  return checklistOf(story, sheet).map((item): Fact => {
    const source = spotOf(item, reading)
    return {
      kind: item.kind,
      ...(comesFirst(item) ? { place: 'first' as const } : isSmall(item) ? { place: 'small' as const } : {}),
      range: rangeOf(reading.document, item),
      words: item.words,
      note: [whatIsKnown(item, say), standing(item, say)].filter(Boolean).join(' · '),
      ...(item.status ? { status: item.status } : {}),
      ...(item.kind === 'quotation' && item.who ? { speaker: item.who } : {}),
      ...(source ? { source } : {}),
    }
  })
}

function whatIsKnown(item: CheckItem, say: Words): string {
  const { kind, words, who, value, what, context } = item
  if (kind === 'quotation') return who ?? say('no speaker')
  if (kind === 'person') return [words === who ? '' : who, value].filter(Boolean).join(', ')
  if (kind === 'time') return value && value.toLowerCase() !== words.toLowerCase() ? value : ''
  if (kind === 'figure') return value ?? say('vague')
  if (kind === 'accusation') return [who, say(accusations[what]), `“${context}”`].filter(Boolean).join(' · ')
  if (kind === 'claim') return value ?? ''
  if (kind === 'statement') return beside(item, say)
  return ''
}

/** What a source says with a statement and the draft leaves out, and what no source has. */
export function beside(
  { leftOut = [], added = [] }: Pick<CheckItem, 'leftOut' | 'added'>,
  say: Words,
): string {
  const list = (words: string[]) => words.map(each => `“${each.replace(/\s+/g, ' ')}”`).join(', ')
  return [
    leftOut.length > 0 && say('leaves out {0}', list(leftOut)),
    added.length > 0 && say('not in any source: {0}', list(added)),
  ]
    .filter(Boolean)
    .join(' · ')
}

const standings: Record<string, string> = {
  verbatim: 'word for word in {0}',
  altered: 'not word for word in {0}',
  stitched: 'stitched together from separate parts of {0}',
  paraphrased: 'not a quotation in {0}',
  unverified: 'not in the sources',
  found: 'in {0}',
  differs: 'differs from {0}',
  'not-found': 'not in the sources',
  stated: 'stated as fact',
  quoted: 'quoted',
  attributed: 'attributed',
  hedged: 'hedged',
  denied: 'denied',
  supposed: 'supposed',
  convicted: 'convicted',
}

const passages: Record<string, string> = {
  verbatim: 'word for word as in {0}',
  paraphrase: 'follows {0}',
  'shared-quote': 'the same quotation as in {0}',
}

function standing({ kind, status = '', source }: CheckItem, say: Words): string {
  const words = (kind === 'passage' ? passages : standings)[status]
  return words ? say(words, source?.path ?? '') : ''
}

function spotOf({ source }: CheckItem, { shelf }: Reading): SourceSpot | undefined {
  const found = source && shelf.sources.find(({ path }) => path === source.path)
  if (!found) return undefined
  return {
    ...locationIn(found, source, shelf),
    path: found.path,
    words: fileOf(found).getText().slice(source.start, source.end),
  }
}

/** The sheet as a page: for each kind what is ticked off and what is not, with the line of the draft. */
export function factsPage(facts: Fact[], { story, uri }: Reading, say: Words): string {
  const title = uri.slice(uri.lastIndexOf('/') + 1)
  const lines = [`# ${say('Fact sheet: {0}', decodeURIComponent(title))}`]
  if (story.published) lines.push('', say('Published {0}.', say.day(story.published)))
  const add = (heading: string, of: Fact[]) => {
    if (of.length === 0) return
    lines.push('', `## ${heading} (${of.length})`, '')
    for (const { words, note, range, ticked } of of) {
      const line = say('Line {0}', range.start.line + 1)
      const by = ticked && ['✓', ticked.by, ticked.on && say.day(ticked.on)].filter(Boolean).join(' ')
      const known = [line, escaped(note), by].filter(Boolean).join(' · ')
      lines.push(`- ${ticked ? '☑' : '☐'} **${escaped(words)}**  \n  ${known}`)
    }
  }
  const at = (place: Fact['place']) => facts.filter(fact => fact.place === place)
  add(say('Check these first'), at('first'))
  for (const kind of factKinds)
    add(
      say(factHeadings[kind]),
      at(undefined).filter(fact => fact.kind === kind),
    )
  add(say('Durations, years and small numbers'), at('small'))
  return `${lines.join('\n')}\n`
}

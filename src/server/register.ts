import { TextDocument } from 'vscode-languageserver-textdocument'
import { stringify } from 'yaml'
import { statementsIn } from '../desk/claims/register.ts'
import { readDraft } from '../desk/draft/read.ts'
import type { Claim, House } from '../desk/house/house.ts'
import { parsePattern } from '../desk/patterns/pattern.ts'
import { contains, overlaps, type Span, slice } from '../desk/span.ts'
import { readStory } from '../desk/story/read.ts'
import { sentenceAt } from '../desk/story/sentence-at.ts'
import type { Story } from '../desk/story/story.ts'
import type { Words } from '../desk/words.ts'
import { insertClaim } from '../newsroom/register-file.ts'
import { textAt } from '../newsroom/text-at.ts'
import type { Desk } from './desk.ts'
import { rangeOf } from './diagnostics.ts'
import { houseFileOf } from './house-place.ts'
import type { NewClaim } from './protocol.ts'
import type { Reading } from './reading.ts'

/** Words of a draft within one sentence: what a new entry of the register is made from. */
interface Contested {
  /** Whole words, without an article before them. */
  words: string
  sentence: string
  span: Span
}

/** The words that a selection means, or nothing where it holds none, or those of several sentences. */
export function contestedIn({ story }: Pick<Reading, 'story'>, selected: Span): Contested | undefined {
  const within = { start: story.prose.toProse(selected.start), end: story.prose.toProse(selected.end) }
  const held = story.words.filter(word => overlaps(word, within))
  if (held.length === 0) return undefined
  const [first, last] = [held[0], held[held.length - 1]]
  const sentence = sentenceAt(story, first.start)
  if (!sentence || last.end > sentence.end) return undefined
  const written = slice(story.text, { start: first.start, end: last.end })
  const article = /^(?:an?|the)\s+(?=\S)/i.exec(written)?.[0] ?? ''
  const words = oneLine(
    written
      .slice(article.length)
      .replace(/['’]s?$/u, '')
      .replace(/[()|]/g, ' '),
  )
  try {
    parsePattern(words)
  } catch {
    return undefined
  }
  const span = { start: first.start + article.length, end: last.end }
  // `June 3, 2025` and `$5` are facts to check, and nothing to contest.
  if ([...story.times, ...story.figures].some(fact => contains(fact, span))) return undefined
  // `GULLHAVEN — The spies left.`: an example needs no dateline.
  const opening = story.dateline && overlaps(story.dateline, sentence) ? story.dateline.end : sentence.start
  const copy = { start: Math.min(opening, span.start), end: sentence.end }
  return { words, sentence: oneLine(slice(story.text, copy)).replace(/^[\s—–-]+/, ''), span }
}

/**
 * A new entry for the register from selected words of a draft: where it goes, in which file, and its text as a snippet
 * whose blanks are to be filled in. What the register has already is not added twice, but shown.
 */
export async function newClaim(reading: Reading, selected: Span, desk: Desk): Promise<NewClaim | null> {
  const contested = contestedIn(reading, selected)
  if (!contested) return null
  const { story, surroundings, document } = reading
  const known = statementsIn(story, surroundings.house.claims).find(made => overlaps(made, contested.span))
  if (known) return { known: known.claim.id, at: await placeOf(known.claim, reading, desk) }
  const file = await houseFileOf(desk, document.uri)
  if (!file) return { noFolder: true }
  const text = file.create ?? (await textAt(desk.files, file.path))
  const lines = entryLines(contested, surroundings.house, desk.say)
  const { text: snippet, ...span } = insertClaim(text, lines)
  const range = rangeOf(TextDocument.create(file.uri, 'yaml', 0, text), span)
  return { uri: file.uri, ...(file.create === undefined ? {} : { create: file.create }), range, snippet }
}

/** The place of an entry in the house rules of a draft; nothing when a profile has it. */
async function placeOf({ place }: Claim, { surroundings }: Reading, desk: Desk) {
  const { texts } = await desk.newsrooms.houseAt(surroundings.houseFile ?? '')
  const text = place && texts.get(place.file)
  if (!place || text === undefined) return undefined
  const uri = desk.uri(place.file)
  return { uri, range: rangeOf(TextDocument.create(uri, 'yaml', 0, text), place) }
}

/** The lines of an entry, as a snippet: the blanks in the order in which they are filled in. */
function entryLines({ words, sentence }: Contested, house: House, say: Words): string[] {
  const pattern = withPlural(words)
  const blank = (at: number, words: string) => `\${${at}:${escaped(words)}}`
  // A sentence that hedges the claim already is an example of what is allowed.
  const isStated = states(sentence, pattern)
  const own = `${isStated ? 'bad' : 'good'}: ${scalar(sentence)}`
  const other = isStated
    ? `good: ${blank(3, say('A sentence that attributes it.'))}`
    : `bad: ${blank(3, say('A sentence that states it as fact.'))}`
  return [
    `id: ${idOf(words, house)}`,
    `match: [${scalar(pattern, true)}]`,
    `offer: ["${blank(2, 'alleged {match}')}"]`,
    `why: ${blank(1, say('Why is it contested, and by whom?'))}`,
    'examples:',
    `  - ${own}`,
    `  - ${other}`,
  ]
}

/** `Lantern Line members` is written `Lantern Line member(s)`: one pattern for both. */
const withPlural = (words: string) => words.replace(/(?<=\s\p{Ll}{3,}(?<!s|u|i))s$/u, '(s)')

function states(sentence: string, pattern: string): boolean {
  const story: Story = readStory(readDraft(sentence, { format: 'markdown' }))
  const claim: Claim = {
    id: 'new',
    why: '',
    severity: 'warning',
    match: [{ text: pattern }],
    hedges: [],
    offer: [],
    examples: [],
  }
  return statementsIn(story, [claim]).some(({ because }) => because === undefined)
}

/** A short name that the house has not given yet: `lantern-line-members`. */
function idOf(words: string, { claims, terms }: House): string {
  const parts = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const id = parts.slice(0, 5).join('-') || 'claim'
  const taken = new Set([...claims, ...terms].map(entry => entry.id))
  for (let count = 1; ; count++) {
    const tried = count === 1 ? id : `${id}-${count}`
    if (!taken.has(tried)) return tried
  }
}

/** A text as YAML writes it in one line, as part of a snippet. */
const scalar = (text: string, quoted = false) =>
  escaped(
    stringify(text, { lineWidth: 0, ...(quoted ? { defaultStringType: 'QUOTE_DOUBLE' } : {}) }).trimEnd(),
  )

const escaped = (text: string) => text.replace(/[\\$}]/g, '\\$&')

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

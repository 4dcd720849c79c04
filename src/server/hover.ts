import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types'
import { placesOf } from '../desk/archive/ran.ts'
import { ranInWords } from '../desk/checklist.ts'
import { accusationsIn } from '../desk/claims/accusations.ts'
import { timeInWords } from '../desk/english/time-words.ts'
import { ranFacts } from '../desk/facts.ts'
import type { Finding } from '../desk/finding.ts'
import type { Claim } from '../desk/house/house.ts'
import { rosterOf } from '../desk/house/roster.ts'
import { inFile, type Places, placeOf, type Source } from '../desk/library/source.ts'
import { type Told, toldIn } from '../desk/library/statements/told.ts'
import { addressOf } from '../desk/rules/address.ts'
import { onRoster } from '../desk/rules/names/lib/roster-matches.ts'
import { type Span, slice } from '../desk/span.ts'
import { sentenceAt } from '../desk/story/sentence-at.ts'
import type { Person, Quotation, Story, Time } from '../desk/story/story.ts'
import type { Words } from '../desk/words.ts'
import { type InfoAs, locationIn, rangeOf, underlined } from './diagnostics.ts'
import { accusations, escaped } from './markdown.ts'
import { rosterText } from './names.ts'
import { nameOf } from './paths.ts'
import type { Reading } from './reading.ts'

interface Part {
  span: Span
  text: string
}

/**
 * What Standards Desk knows of the words under the pointer: what it found there and why, and what the words say.
 * `shownAs` is for an editor that itself shows the messages of findings with their rules.
 */
export function hoverAt(
  reading: Reading,
  position: Position,
  say: Words,
  shownAs?: InfoAs,
): Hover | undefined {
  const { document, story } = reading
  const offset = document.offsetAt(position)
  const parts: Part[] = reading.findings
    .filter(finding => finding.start <= offset && offset < finding.end)
    .map(finding => ({
      span: finding,
      text: ofFinding(finding, reading, say, isShown(finding, offset, shownAs)),
    }))
  // A place in the markup between two words belongs to neither.
  const at = story.prose.toProse(offset)
  const typed = story.prose.toDraft({ start: at, end: at + 1 })
  if (typed.start <= offset && offset < typed.end) parts.push(...ofWords(reading, at, say))
  if (parts.length === 0) return undefined
  const narrowest = parts.reduce((one, other) => (size(other.span) < size(one.span) ? other : one))
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.map(part => part.text).join('\n\n---\n\n') },
    range: rangeOf(document, narrowest.span),
  }
}

/** VS Code draws a hint under two letters, and shows a message only where it has drawn. */
const drawnOfHint = 2

function isShown(finding: Finding, offset: number, shownAs: InfoAs | undefined): boolean {
  if (shownAs === undefined) return false
  const { start, end } = underlined(finding)
  const drawn = finding.severity === 'info' && shownAs === 'hint' ? Math.min(start + drawnOfHint, end) : end
  return start <= offset && offset < drawn
}

const size = ({ start, end }: Span) => end - start

function ofFinding(finding: Finding, { surroundings }: Reading, say: Words, isShown: boolean): string {
  const lines = [isShown ? '' : `**${escaped(finding.message)}**`, escaped(finding.why)]
  const entry = surroundings.house.claims.find(claim => claim.id === finding.entry)
  if (entry) lines.push(ofClaim(entry, say))
  if (!isShown) lines.push(`[${finding.rule}](${addressOf(finding.rule)})`)
  return lines.filter(Boolean).join('\n\n')
}

function ofClaim(claim: Claim, say: Words): string {
  const facts = [
    say('In the register of contested claims as `{0}`.', claim.id),
    claim.since && say('In force since {0}.', say.day(claim.since)),
    claim.until && say('In force until {0}.', say.day(claim.until)),
    claim.settled && escaped(claim.settled),
    claim.review && say('Due for review on {0}.', say.day(claim.review)),
  ]
  return facts.filter(Boolean).join(' ')
}

function ofWords(reading: Reading, at: number, say: Words): Part[] {
  const { story } = reading
  const within = (span: Span) => span.start <= at && at < span.end
  const parts: { span: Span; text: string }[] = []
  const time = story.times.find(within)
  if (time) parts.push({ span: time, text: ofTime(time, story, say) })
  const person = story.people.find(person => person.mentions.some(within))
  if (person) parts.push({ span: person.mentions.find(within)!, text: ofPerson(person, reading, say) })
  else parts.push(...ofListed(reading, within, say))
  const quotation = story.quotations.find(within)
  if (quotation) parts.push({ span: quotation, text: ofQuotation(quotation, reading, say) })
  const told = toldAt(reading, at)
  if (told && !quotation) parts.push({ span: told, text: ofStatement(told, reading, say) })
  return parts.filter(part => part.text).map(part => ({ ...part, span: story.prose.toDraft(part.span) }))
}

/** The clause under the pointer, where the draft has sources. */
function toldAt({ comparison, story }: Reading, at: number): Told | undefined {
  const sentence = comparison && sentenceAt(story, at)
  return sentence && toldIn(comparison, sentence).find(({ start, end }) => start <= at && at < end)
}

/** What the source has of a clause, and what of it the draft leaves out. */
function ofStatement({ standing, leftOut }: Told, reading: Reading, say: Words): string {
  if (!('source' in standing)) return say('Not in the sources.')
  const { source, inSource, status } = standing
  const link = linkTo(source, inSource, reading, say)
  const words = quoted(source.story.text.slice(inSource.start, inSource.end))
  const left = leftOut.map(span => `“${escaped(slice(source.story.text, span))}”`).join(', ')
  return [
    status === 'differs' ? say('✗ Differs from {0}, which has:', link) : say('{0} has:', link),
    words,
    left && say('The draft leaves out {0}.', left),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** A place in a source, as a link with its page or time. */
function linkTo(source: Source, inSource: Span, { shelf }: Reading, say: Words): string {
  const { uri, range } = locationIn(source, inFile(source, inSource), shelf)
  const place = placeOf(source, inSource)
  const name = place ? inPlace(place, nameOf(source.path), say) : nameOf(source.path)
  return `[${escaped(name)}](${uri}#L${range.start.line + 1})`
}

const quoted = (words: string) => `> ${escaped(words).replace(/\n+/g, '\n> ')}`

/** `Thursday, March 27, 2025`, and how far it is from the day of publication. */
function ofTime(time: Time, story: Story, say: Words): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0]
  if (!day) return timeInWords(time.value)
  const lines = [`**${day === time.value ? say.day(day) : timeInWords(time.value)}**`]
  if (story.published) {
    const apart = Math.round((Date.parse(day) - Date.parse(story.published)) / 86_400_000)
    if (apart === 0) lines.push(say('The day of publication.'))
    else if (apart === -1) lines.push(say('The day before publication.'))
    else if (apart === 1) lines.push(say('The day after publication.'))
    else if (apart < 0) lines.push(say('{0} days before publication, {1}.', -apart, say.day(story.published)))
    else lines.push(say('{0} days after publication, {1}.', apart, say.day(story.published)))
  }
  return lines.join('  \n')
}

function ofPerson(person: Person, reading: Reading, say: Words): string {
  const { story, document, findings, surroundings } = reading
  const first = person.mentions[0]
  const typed = first && story.prose.toDraft(first)
  const lines = [`**${escaped(person.name)}**${person.role ? `, ${escaped(person.role)}` : ''}`]
  const listed = onRoster(story, rosterOf(surroundings.house.people)).get(person)
  if (listed) lines.push(escaped(rosterText(listed, story.published, say)))
  if (typed) lines.push(say('First named on line {0}.', document.positionAt(typed.start).line + 1))
  lines.push(...chargesOf(person, reading, say))
  const accused = findings.filter(
    finding =>
      /^(?:hedging|legal)\//.test(finding.rule) &&
      person.mentions.some(mention => inOneSentence(story, story.prose.toDraft(mention), finding)),
  )
  for (const finding of accused) lines.push(`⚠ ${escaped(finding.message)}`)
  return lines.join('  \n')
}

/** `accused: taking bribes (line 3)`: what the story says that somebody is accused of, charged with, convicted of. */
function chargesOf(person: Person, { story, document }: Reading, say: Words): string[] {
  const told = new Map<string, string>()
  for (const { kind, who, of, start, end } of accusationsIn(story)) {
    if (!of || !who.includes(person)) continue
    const charge = `${say(accusations[kind])}: ${escaped(slice(story.text, of))}`
    const { line } = document.positionAt(story.prose.toDraft({ start, end }).start)
    if (!told.has(charge)) told.set(charge, `${charge} (${say('line {0}', line + 1)})`)
  }
  return [...told.values()].slice(0, mostCharges)
}

/** Nobody reads more of them in a hover. */
const mostCharges = 4

/** Somebody of the roster whom the story does not tell to be a person. */
function ofListed({ story, surroundings }: Reading, within: (span: Span) => boolean, say: Words): Part[] {
  for (const [person, listed] of onRoster(story, rosterOf(surroundings.house.people))) {
    const span = person.mentions.find(within)
    if (span) return [{ span, text: escaped(rosterText(listed, story.published, say)) }]
  }
  return []
}

function inOneSentence(story: Story, one: Span, other: Span): boolean {
  const sentence = story.sentences.find(sentence => {
    const typed = story.prose.toDraft(sentence)
    return typed.start <= one.start && one.end <= typed.end
  })
  if (!sentence) return false
  const typed = story.prose.toDraft(sentence)
  return typed.start <= other.start && other.end <= typed.end
}

function inPlace({ kind, name }: { kind: Places['kind']; name: string }, file: string, say: Words): string {
  if (kind === 'page') return say('{0}, page {1}', file, name)
  return kind === 'paragraph' ? say('{0}, paragraph {1}', file, name) : `${file}, ${name}`
}

/** What the sources have of a quotation, and the archive. */
const ofQuotation = (quotation: Quotation, reading: Reading, say: Words): string =>
  [inSources(quotation, reading, say), inArchive(quotation, reading, say)].filter(Boolean).join('\n\n')

/** `First ran Thursday, March 27, 2025, AP; 14 times since, twice with different wording`, and the other words. */
function inArchive(quotation: Quotation, { looked: { ran }, shelf }: Reading, say: Words): string {
  const found = ran?.quotations.get(quotation)
  if (!found) return ''
  const [first] = placesOf(found)
  const { uri, range } = locationIn(first.source, inFile(first.source, first.inSource), shelf)
  const lines = [`[${escaped(ranInWords(ranFacts(found), say))}](${uri}#L${range.start.line + 1})`]
  const [other] = found.other
  if (other)
    lines.push(`> ${escaped(slice(other.source.story.text, other.inSource)).replace(/\n+/g, '\n> ')}`)
  return lines.join('\n\n')
}

/** Who said it, whether it is in a source, and the source's own words where they differ. */
function inSources(quotation: Quotation, reading: Reading, say: Words): string {
  if (quotation.kind === 'title') return ''
  const { comparison } = reading
  const lines: string[] = []
  const { speaker } = quotation
  if (speaker && !speaker.candidates) lines.push(say('Speaker: **{0}**', escaped(speaker.name)))
  else if (quotation.kind === 'full') lines.push(say('Speaker unclear.'))
  const fidelity = comparison?.fidelity.get(quotation)
  if (fidelity && 'source' in fidelity) {
    const { source, inSource, status } = fidelity
    const link = linkTo(source, inSource, reading, say)
    const words = source.story.text.slice(inSource.start, inSource.end)
    if (status === 'verbatim') lines.push(say('✓ Word for word in {0}', link))
    else {
      if (status === 'altered') lines.push(say('✗ Not word for word in {0}, which has:', link))
      else if (status === 'stitched')
        lines.push(say('✗ Stitched together from separate parts of {0}, which has:', link))
      else lines.push(say('{0} has these words, but not as a quotation:', link))
      return `${lines.join('  \n')}\n\n${quoted(words)}`
    }
  } else if (fidelity?.status === 'unverified') lines.push(say('Not verified: not in the draft’s sources.'))
  return lines.join('  \n')
}

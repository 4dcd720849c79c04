import {
  askedOfReaders,
  backers,
  doneToStories,
  invitations,
  notYet,
  waysToCall,
  whereInvited,
} from '../english/lexicon/stock-lines.ts'
import { alternatives } from '../english/regex.ts'
import { memoOfWord } from '../memo.ts'
import type { Span } from '../span.ts'
import type { Sentence, Story } from '../story/story.ts'

/**
 * Sentences that every newsroom and every desk of police repeats: they are nobody's reporting, and no copying. Each
 * pattern stands for a whole sentence from its head.
 */
const repeated = [
  // `Anyone with information is asked to call Riverton police at 555-0100.`
  String.raw`(?:(?:the )?(?:police|detectives|investigators|authorities|deputies|officers|officials) (?:(?:are|is) )?)?(?:asks?|asking|urges?|urging|seeks?|seeking)?\s?(?:that )?(?:anyone|anybody|those|people|residents|witnesses) (?:with|who (?:has|have|saw|may|witnessed)|having)\b.{0,80}\b(?:${alternatives(askedOfReaders)})\b`,
  String.raw`(?:an? )?(?:cash )?rewards?\b.{0,60}\b(?:offered|available|leads?|leading|information)\b`,
  // `An autopsy will be performed`, `The names were withheld until their families had been told.`
  String.raw`an autopsy (?:will|is|was|has)\b`,
  String.raw`(?:the )?(?:names?|identit(?:y|ies)) (?:of .{0,40})?(?:was|were|is|are|has|have|will)\b.{0,30}\b(?:withheld|released|identified|notified)\b`,
  String.raw`(?:tips|tipsters|callers|calls|information|those who call) (?:(?:can|may|should|could|will|do not|don[’']t)\b|(?:is|are) (?:free|anonymous|confidential))`,
  String.raw`no (?:arrests|charges|injuries|suspects|further (?:details|information)|other (?:details|information))\b.{0,30}\b(?:${alternatives(notYet)})\b.{0,30}$`,
  String.raw`(?:the|an?) (?:investigation|cause|case|probe|inquiry)\b.{0,60}\b(?:ongoing|continu\w+|under (?:way|investigation|review)|remains? (?:open|unknown)|being investigated)\b`,
  String.raw`(?:police|detectives|investigators|authorities|officials) (?:are|were) (?:still )?(?:investigating|searching|looking)\b`,
  // `A charge is an accusation, and a defendant is presumed innocent unless proven guilty.`
  String.raw`.{0,120}\bpresumed innocent\b`,
  String.raw`(?:an?|the) (?:charge|indictment|complaint|criminal complaint)s? (?:is|are) (?:merely |only )?(?:an? )?(?:accusation|allegation)s?\b`,
  String.raw`.{0,80}\b(?:did not|didn[’']t|has not|have not|could not|couldn[’']t|declined to)\b.{0,30}\b(?:comment|respond|reached|return (?:a |phone )?(?:calls?|messages?))\b.{0,60}$`,
  // Help lines, services and subscriptions.
  String.raw`.{0,40}\b(?:hotline|helpline|lifeline|crisis line|tip line)\b.{0,60}\b(?:${alternatives(waysToCall)})\b`,
  String.raw`if you (?:or someone|or anyone|are|have|know)\b.{0,160}\b(?:call|text|contact|visit|dial)\b`,
  String.raw`(?:for|to) (?:more|further|additional)? ?(?:information|details|tickets|register|subscribe|donate)\b.{0,60}\b(?:call|visit|go to|contact|email|see)\b`,
  String.raw`(?:${alternatives(invitations)})\b.{0,120}(?:@|at \d|${alternatives(whereInvited)})`,
  // What agencies and papers say of themselves and of who wrote.
  String.raw`.{0,120}\bcontributed (?:reporting )?(?:to|from)\b`,
  String.raw`(?:reporting|editing|writing|additional reporting|graphics) by\b`,
  String.raw`.{0,60}\b(?:is|are) (?:an? )?(?:\S+ ){0,3}(?:writer|reporter|correspondent|editor|columnist|journalist|staff writer)s? (?:for|at|with|based|covering)\b`,
  String.raw`.{0,60}\b(?:covers|reports on|writes about)\b.{0,60}\bfor (?:the|\p{Lu})`,
  String.raw`.{0,160}\b(?:is|are) solely responsible for\b`,
  String.raw`.{0,160}\b(?:receives?|received|supported|paid for|funded|made possible)\b.{0,60}\b(?:by|from)\b.{0,80}\b(?:${alternatives(backers)})\b`,
  String.raw`(?:©|copyright)\b`,
  String.raw`.{0,80}\ball rights reserved\b`,
  String.raw`this (?:material|story|article|report|copy) (?:may not|was|is|has|will)\b.{0,120}\b(?:${alternatives(doneToStories)})\b`,
  String.raw`this is a (?:breaking|developing)\b`,
  String.raw`(?:please )?check back\b`,
]

/** No stock line is longer. */
const mostRead = 400
const mostRemembered = 5000
/** A keystroke changes one sentence of a draft. */
const isStock = memoOfWord(mostRemembered, sentence => boilerplate.test(sentence))

const boilerplate = new RegExp(`^\\W*(?:${repeated.join('|')})`, 'isu')

/** A line of nothing but underscores or asterisks, behind which an agency says what it has to say of itself. */
const partingLine = /^[_*\s]{3,}$|^[-–—]{3,}$/
/** The text after such a line is no notice if it is longer than this. */
const mostNotices = 4

/**
 * Whether a sentence is boilerplate: a stock line, an agency's notice, a tag line, or what the house lists as its own.
 * `own` are its phrases.
 */
function isBoilerplate(story: Story, sentence: Sentence, own: readonly string[] = []): boolean {
  const words = story.text.slice(sentence.start, sentence.end)
  if (isStock(words.slice(0, mostRead)) || isNotice(story, sentence)) return true
  if (own.length === 0) return false
  const plain = plainOf(words)
  return own.some(phrase => plain.includes(plainOf(phrase)))
}

const plainOf = (words: string) =>
  words.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').trim().toLowerCase()

function isNotice({ text, paragraphs }: Story, sentence: Sentence): boolean {
  const from = Math.max(paragraphs.length - mostNotices - 1, 0)
  return paragraphs
    .slice(from, sentence.paragraph)
    .some(({ start, end }) => end - start < 20 && partingLine.test(text.slice(start, end)))
}

/**
 * What of a passage is no boilerplate: without the stock sentences at either end, and how many of its sentences are
 * left. Nothing where there are none.
 */
export function withoutBoilerplate(
  story: Story,
  { start, end }: Span,
  own: readonly string[],
): (Span & { sentences: number }) | undefined {
  const touched = story.sentences.filter(sentence => sentence.start < end && start < sentence.end)
  const kept = touched.filter(sentence => !isBoilerplate(story, sentence, own))
  if (kept.length === 0) return undefined
  const first = kept[0]
  const last = kept[kept.length - 1]
  return {
    start: first === touched[0] ? start : first.start,
    end: last === touched[touched.length - 1] ? end : last.end,
    sentences: kept.length,
  }
}

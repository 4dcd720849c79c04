import { formsOfBe } from '../../english/lexicon/auxiliaries.ts'
import { groups, speakingNouns } from '../../english/lexicon/people.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import { Mentions } from '../people/mentions.ts'
import { roleNouns } from '../people/roles.ts'
import { findTurns, type Turn } from '../quotations/labels.ts'
import { isMerelyNamed, settleKind } from '../quotations/quotation-kinds.ts'
import type { Paragraph, Person, Quotation, Speaker, Story } from '../story.ts'
import { accordingTo } from './according.ts'
import { attributionAfter, attributionAtEnd, sentenceEnd, sentenceStart } from './attribution.ts'
import { attributionBefore, possessorBefore } from './attribution-before.ts'
import { attributionBehind } from './attribution-behind.ts'
import { twoCandidates } from './candidates.ts'
import { beginningSubject } from './clauses.ts'
import { isDeterminer, isPreposition, phraseFrom } from './phrases.ts'
import { settleSpeakers } from './settled.ts'
import type { Attribution } from './speech.ts'
import { phraseBefore } from './subjects.ts'
import { indexAt, type Token, tokensOf } from './tokens.ts'
import { Voices } from './voices.ts'

/**
 * Gives every quotation its speaker, where the story has one: from its own sentence first, then from what introduces
 * it, then from the quotation before. A word or two in marks that nobody says is a scare quotation.
 */
export function attribute(story: Story): void {
  if (story.quotations.length === 0) return
  const mentions = new Mentions(story.people)
  const turns = findTurns(story.text, story.paragraphs)
  const voices = new Voices(story, mentions)
  const interviewee = turns.size > 0 ? whoIsAsked(story, Math.min(...turns.keys())) : undefined
  let next = 0
  let last: Quotation | undefined
  for (const paragraph of story.paragraphs) {
    const quotations: Quotation[] = []
    while (next < story.quotations.length && story.quotations[next].paragraph === paragraph.index)
      quotations.push(story.quotations[next++])
    const read = () => tokensOf(story, paragraph, quotations)
    if (last && last.paragraph >= paragraph.index - 1) signLast(story, last, paragraph, read, mentions)
    if (quotations.length === 0) voices.listen(read)
    else if (quotations.length <= mostInParagraph) {
      const turn = turns.get(paragraph.index)
      attributeIn({ story, paragraph, tokens: read(), mentions, voices, turn, interviewee })
      last = quotations.at(-1)
    }
  }
  for (const quotation of story.quotations) {
    const candidates = twoCandidates(story, quotation)
    if (candidates && quotation.speaker) quotation.speaker = unclear(story, quotation.speaker, candidates)
  }
  settleSpeakers(story)
}

/** A paragraph with quotations, and what is known of who has spoken so far. */
interface Heard {
  story: Story
  paragraph: Paragraph
  tokens: Token[]
  mentions: Mentions
  voices: Voices
  turn?: Turn
  interviewee?: Person
}

function attributeIn(heard: Heard): void {
  const { story, paragraph, tokens, mentions, voices } = heard
  let until = 0
  for (const [index, { quotation }] of tokens.entries()) {
    if (!quotation) continue
    const start = sentenceStart(tokens, index)
    if (start > until) voices.listen(() => tokens, until, start)
    until = Math.max(until, sentenceEnd(tokens, index))
    quotation.speaker = speakerOf(heard, quotation, index)
    if (quotation.nested.length > 0) attributeNested(story, paragraph, quotation, mentions)
    settleKind(story, quotation, tokens, index)
    if (isMerelyNamed(story, quotation, tokens, index)) quotation.speaker = undefined
    if (quotation.speaker && quotation.kind !== 'title') voices.speaks(quotation.speaker)
  }
  voices.listen(() => tokens, until)
}

function speakerOf(
  { story, tokens, mentions, voices, turn, interviewee }: Heard,
  quotation: Quotation,
  index: number,
): Speaker | undefined {
  const isOfTurn =
    turn !== undefined &&
    (quotation.marks === 'label' ||
      Math.abs(quotation.content.start - turn.content.start) <= 1 ||
      quotation.start < turn.label.start)
  if (isOfTurn) return ofTurn(story, turn, mentions, interviewee)
  return (
    inSentence(story, tokens, index, mentions) ??
    inNextSentence(story, tokens, index, mentions) ??
    voices.carried()
  )
}

/** Whose a turn is: `RUIZ:` and, where the introduction names one person, `A:`. */
function ofTurn(story: Story, { label }: Turn, mentions: Mentions, interviewee?: Person): Speaker {
  const speaker = mentions.speaker(story, { source: label, how: 'label' })
  const answers = /^A(?:nswer)?$/i.test(story.text.slice(label.start, label.end))
  return answers && interviewee ? { ...speaker, name: interviewee.name, person: interviewee } : speaker
}

/** The one person whom the paragraphs before the first turn name. */
function whoIsAsked({ paragraphs, people }: Story, turn: number): Person | undefined {
  const { start } = paragraphs[turn]
  const named = people.filter(({ mentions }) =>
    mentions.some(mention => mention.start < start && mention.form !== 'pronoun'),
  )
  return named.length === 1 ? named[0] : undefined
}

/** `she`, where two people may be meant. */
const unclear = ({ text }: Story, { person, ...speaker }: Speaker, candidates: Person[]): Speaker => ({
  ...speaker,
  name: text.slice(speaker.start, speaker.end),
  candidates,
})

/** Whether the paragraph after a quotation, or the rest of its own, shows who said it. */
function signLast(
  story: Story,
  last: Quotation,
  paragraph: Paragraph,
  read: () => Token[],
  mentions: Mentions,
) {
  const isGuessed = !last.speaker || last.speaker.how === 'carried' || last.speaker.how === 'near'
  const mayBeBehind = last.paragraph === paragraph.index - 1 && isAlone(story, last)
  if (!isGuessed && !mayBeBehind) return
  const tokens = read()
  const signed = isGuessed ? signatureOf(tokens) : undefined
  if (signed) {
    last.speaker = mentions.speaker(story, { source: signed, how: 'label' })
    if (last.continues) giveBehind(story, last.continues, last.speaker)
  }
  const behind = mayBeBehind ? attributionBehind(tokens, 0) : undefined
  if (behind) giveBehind(story, last, mentions.speaker(story, behind))
}

/** No paragraph of news has more. An endless line may, and its speakers help nobody. */
export const mostInParagraph = 300

/** A paragraph of its own under a quotation: `— Ana Ruiz, Lima`, `— from the logbook of Amos Greer, 1871`. */
function signatureOf(tokens: Token[]): Span | undefined {
  if (tokens[0]?.kind !== 'dash' || tokens.length > 18) return undefined
  const from = isPreposition(tokens[1]) ? 2 : 1
  if (!tokens[from]?.capital && !(tokens[from] && isDeterminer(tokens[from]))) return undefined
  const phrase = phraseFrom(tokens, from)
  return phrase && { start: phrase.start, end: phrase.end }
}

/** `A: He told us, “Go home.”`: what a speaker quotes, as far as his own sentence says whose it is. */
function attributeNested(
  story: Story,
  paragraph: Paragraph,
  { nested, marks }: Quotation,
  mentions: Mentions,
) {
  if (marks !== 'label' && marks !== 'block') return
  const tokens = tokensOf(story, paragraph, nested)
  tokens.forEach((token, index) => {
    if (token.quotation) token.quotation.speaker = inSentence(story, tokens, index, mentions)
  })
}

function inSentence(story: Story, tokens: Token[], index: number, mentions: Mentions): Speaker | undefined {
  const quotation = tokens[index].quotation as Quotation
  const start = sentenceStart(tokens, index)
  const found = attributionIn(story.text, tokens, index, start)
  if (found) return mentions.speaker(story, interrupted(tokens, index, found))
  const colon = tokens[index - 1]?.kind === 'colon' && index - 1 > start
  const introducer = colon ? phraseBefore(tokens, index - 2, start) : undefined
  const introduced = introducer && mentions.speaker(story, { ...introducer, how: 'colon' })
  if (introduced?.person) return introduced
  // `From the report: “...”`
  if (introducer && tokens[indexAt(tokens, introducer.source.start) - 1]?.lower === 'from') return introduced
  // `Rask went on: “...”`
  if (colon) {
    const opener = beginningSubject(tokens, start, index)
    if (opener) return mentions.speaker(story, { ...opener, how: 'colon' })
  }
  const possessor = possessorBefore(tokens, index)
  if (possessor) return mentions.speaker(story, { ...possessor, how: 'near' })
  if (quotation.kind === 'full' && tokens[index].begins) return undefined
  const named = asFor(tokens, start, index)
  if (named) return mentions.speaker(story, { source: named, how: 'near' })
  const subject = beginningSubject(tokens, start, index)
  const speaker = subject && mentions.speaker(story, { ...subject, how: 'near' })
  if (!speaker || (!speaker.person && (isNobody(speaker) || isDescribed(tokens, subject.source, index))))
    return undefined
  const isHeard = quotation.kind !== 'full' || speaker.person || isVoice(tokens, subject.source.start)
  return isHeard ? speaker : undefined
}

/** `Nobody has forgotten the pipes, which left the block “without a drop of water”`: what is there speaks for nobody. */
const isNobody = ({ name }: Speaker) => /^(?:nobody|no one|none|nothing|which)$/i.test(name)

/** `The overpass is “held up by rust”`, `has “torn the heart out of three towns”`: the thing that the words are said of says none. */
function isDescribed(tokens: Token[], { end }: Span, index: number): boolean {
  const head = tokens.findLast(token => token.end <= end)
  const before = tokens[index - 1]
  // `The stadium, “a monument to one man,” will be torn down.`
  if (
    before?.kind === 'comma' &&
    head !== undefined &&
    tokens[index - 2] === head &&
    tokens[index + 1]?.kind === 'word'
  )
    return true
  return (
    before !== undefined &&
    (formsOfBe.has(before.lower) || /^(?:has|have|had)$/.test(before.lower)) &&
    head !== undefined &&
    !head.capital &&
    !isWhoSpeaks(head.lower)
  )
}

const isWhoSpeaks = (noun: string) =>
  groups.has(noun) || speakingNouns.has(noun) || roleNouns.has(noun.replace(/s$/, ''))

/** `“It will cost us jobs.” Those were the words of Ruiz.` */
function inNextSentence(
  story: Story,
  tokens: Token[],
  index: number,
  mentions: Mentions,
): Speaker | undefined {
  const next = index + (tokens[index + 1]?.kind === 'stop' ? 2 : 1)
  if (!tokens[index].begins || tokens[index].quotation?.kind !== 'full' || !tokens[next]?.begins)
    return undefined
  const behind = attributionBehind(tokens, next)
  return behind && mentions.speaker(story, behind)
}

/** Whether a quotation is all that its paragraph holds. */
const isAlone = ({ text, paragraphs }: Story, { start, end, paragraph }: Quotation) =>
  !/[\p{L}\p{N}]/u.test(
    text.slice(paragraphs[paragraph].start, start) + text.slice(end, paragraphs[paragraph].end),
  )

/** Gives the speaker named under a quotation to it and to the paragraphs before it that it continues. */
function giveBehind(story: Story, quotation: Quotation, speaker: Speaker) {
  for (let each: Quotation | undefined = quotation; each; each = each.continues) {
    if (each.speaker && each.speaker.how !== 'carried') return
    if (!isAlone(story, each)) return
    each.speaker = speaker
  }
}

const wordAt = (text: string, span: Span | undefined) =>
  span ? text.slice(span.start, span.end).toLowerCase() : ''

/** What a quotation's own sentence says of its speaker: right after it, before it, at its end, or after a later part. */
function attributionIn(text: string, tokens: Token[], index: number, start: number): Attribution | undefined {
  const behind = attributionAfter(text, tokens, index)
  const isReported = behind?.how === 'according'
  if (behind && !behind.faint && !isReported) return behind
  const before = attributionBefore(tokens, index, start)
  // `Ruiz said the deal was “dead,” according to the Herald`: the paper has it that she said so.
  if (isReported && !(before && !before.faint && cueOf(wordAt(text, before.verb))?.kind === 'says'))
    return behind
  if (before && !before.faint) return before
  const end = sentenceEnd(tokens, index)
  const closing = attributionAtEnd(tokens, index) ?? behind ?? before ?? accordingTo(tokens, start, end)
  if (closing) return closing
  for (let later = index + 1; later < end; later++) {
    const found = tokens[later].quotation ? attributionAfter(text, tokens, later) : undefined
    if (found) return found
  }
  return undefined
}

/** `To Ruiz, the deal is “rotten”`, `As Ruiz put it in May, the deal is “rotten”`: the person whose view it is. */
function asFor(tokens: Token[], start: number, index: number): Span | undefined {
  if (tokens[start]?.lower === 'as') {
    const who = phraseFrom(tokens, start + 1, index)
    const isSaid = who !== undefined && cueOf(tokens[who.to]?.lower ?? '')?.kind === 'says'
    return isSaid ? { start: who.start, end: who.end } : undefined
  }
  if (
    !/^(?:to|for)$/.test(tokens[start]?.lower ?? '') ||
    !(tokens[start + 1]?.capital || tokens[start + 1]?.lower === 'the')
  )
    return undefined
  const phrase = phraseFrom(tokens, start + 1, index)
  return phrase && tokens[phrase.to]?.kind === 'comma' ? { start: phrase.start, end: phrase.end } : undefined
}

/** Whether a phrase is one who can be heard, where nothing says that it speaks. */
function isVoice(tokens: Token[], start: number): boolean {
  const token = tokens[indexAt(tokens, start)] as Token | undefined
  return (
    token !== undefined &&
    (/^(?:he|she|they|we|i)$/.test(token.lower) ||
      groups.has(token.lower) ||
      (token.capital && !token.begins))
  )
}

/** `“We won,” Ruiz said, “and they lost.”`: said in the middle. */
function interrupted(tokens: Token[], index: number, found: Attribution): Attribution {
  if (found.how !== 'before' || tokens[index - 1]?.kind !== 'comma') return found
  const own = tokens.slice(sentenceStart(tokens, index), index)
  return own.some(token => token.quotation && token.end <= found.source.start)
    ? { ...found, how: 'middle' }
    : found
}

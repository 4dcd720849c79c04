import { passiveAuxiliaries } from '../../../english/lexicon/auxiliaries.ts'
import { statements } from '../../../english/lexicon/documents.ts'
import { behindAsked, issues, presentsAs } from '../../../english/lexicon/reporting-verbs.ts'
import { carriersOfWords, namesForWords } from '../../../english/lexicon/things.ts'
import { alternatives, regex } from '../../../english/regex.ts'
import { cueOf, mayBePlural, speechVerbs } from '../../../english/reporting.ts'
import { firstBeyond } from '../../../first-beyond.ts'
import { sentenceAt, sentenceBefore } from '../../../story/sentence-at.ts'
import type { Quotation, Sentence, Story } from '../../../story/story.ts'
import { isAboutTheVoice, isSaidBehind, showsPaper } from './in-mind.ts'

/**
 * What needs no speaker: a passage that holds the speaker itself (`“Ana Ruiz: We won.”`, `““We won,” Ruiz said.”`), a
 * theme, what a thing is made out to be, and a poster with its year behind it.
 */
export function isNobodys({ text, paragraphs }: Story, quotation: Quotation): boolean {
  const { start, end, content, paragraph } = quotation
  if (
    /^(?:[“"]|\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.’'-]+){0,3}:\s)/u.test(
      text.slice(content.start, content.start + 60),
    )
  )
    return true
  const before = text.slice(Math.max(paragraphs[paragraph].start, start - longest), start)
  const after = text.slice(end, end + 70)
  return (
    theme.test(before) ||
    // `Ruiz wound up — “I will fight for all of you!” — and the hall rose.`
    (/\s(?:[—–]|--)\s?$/.test(before) && /^\s?(?:[—–]|--)/.test(after)) ||
    madeOut.test(before) ||
    /^,?\s\([^()]{0,60}\b(?:19|20)\d\d\)/.test(after)
  )
}

/** `under the banner of “Trade for All of Us”`, `The theme of the talks, which go on until Sunday, is “Youth and its hopes.”` */
const theme = /\b(?:theme|banner|motto|slogan|heading|tagline)\b[^.?!]*\s(?:is|was|of|reads)\s$/

/** `cannot be portrayed simply as “coal against the wind and sun”` */
const madeOut = regex(
  'u',
)`\s(?:${[...presentsAs].map(stem => `${stem.replace(/e$/, '')}*`)})\s(?:\p{L}+ly\s)?as\s$`

/** `“Family leave,” the paper states, is open “after one year of work.”`: whose the other words of the sentence are. */
export function isSaidWithin(story: Story, { start }: Quotation): boolean {
  const before = story.quotations[firstBeyond(story.quotations, quotation => quotation.start >= start) - 1]
  const sentence = sentenceAt(story, start)
  if (!before || !sentence || before.start < sentence.start) return false
  return sentence.words.some(word => {
    const cue = cueOf(word.lower)
    const isBetween = word.start >= before.end && word.end <= start
    return isBetween && cue?.kind === 'says' && !cue.faint && /^(?:past|present)$/.test(cue.form)
  })
}

/** Whether the sentence before a quotation, in its paragraph, leaves readers in no doubt whose words come next. */
export function readersKnow(story: Story, quotation: Quotation): boolean {
  const before = sentenceBefore(story, quotation.start)
  if (!before || quotation.start < before.end) return false
  const told = story.text.slice(before.start, before.end).trimEnd()
  // Such a sentence may end its paragraph: it says nothing else.
  if (before.paragraph >= quotation.paragraph - 1 && introduces(told)) return true
  if (before.paragraph !== quotation.paragraph) return false
  return (
    asks(told) ||
    reports(before) ||
    showsPaper(before) ||
    (isAboutTheVoice(story, quotation) && isSaidBehind(story, quotation))
  )
}

/** `Lund called him a master. “He put it together.”`, `His first tweet was mild.`: not `A reporter asked Lund.`, nor `The fair was called off.` */
const reports = ({ words }: Sentence): boolean =>
  words.some(({ lower }, at) => {
    const cue = cueOf(lower)
    if (statements.has(lower)) return true
    if (!cue || cue.kind === 'shows' || cue.form === 'base' || mayBePlural(lower)) return false
    if (/^(?:ask|begin|continue)$/.test(cue.stem)) return false
    if (cue.kind === 'calls' && /^(?:for|in|off|on|up)$/.test(words[at + 1]?.lower ?? '')) return false
    return !passiveAuxiliaries.has(words[at - 1]?.lower ?? '')
  })

/**
 * `Why was he out in the heat?`, `Ruiz was asked if the bridge would close.`, `Asked whether it would close, Ruiz was
 * silent.`: a question, and whose answer comes next; not `A reporter asked Ruiz.`
 */
const asks = (told: string) => /\?$/.test(told) || asked.test(told)
const question = `(?:${alternatives(behindAsked)})`
const asked = new RegExp(
  [
    '\\b(?:was|were|when|if) asked\\b',
    `^\\W*(?:Asked|Pressed|Questioned|Quizzed) ${question}\\b`,
    `, (?:who was )?(?:asked|pressed|questioned|quizzed) ${question}\\b[^“”]*, `,
    '\\b(?:when|after) (?:[\\p{L}’-]+ ){1,4}asked (?:him|her|them)\\b',
  ].join('|'),
  'u',
)

const words = alternatives([...carriersOfWords, ...namesForWords, 'quote', 'quotation', 'saying'])

/**
 * A sentence that only brings words in: `Ruiz continued her attack on the port.`, `Ruiz said in a post on Friday.`, `It
 * recalls a line attributed to Thomas Jefferson.`
 */
const introduces = (told: string) =>
  [goesOn, saidIn, issued, wordsOf].some(pattern => pattern.test(told.slice(-longest)))

/** In characters. */
const longest = 160

const goesOn = regex(
  'u',
)`\b(?:continued|resumed|opened|closed|ended|finished|concluded)\s(?:his|her|their|its|the)\s(?:\p{L}+\s){0,2}(?:${words}|remarks|attack|tirade|testimony|address)\b[^.,]{0,40}\.$`

const saidIn = regex(
  'u',
)`\s(?:${speechVerbs})(?:\s(?:so|very|\p{L}+ly)){0,2}\s(?:in|on)\s(?:an?|his|her|their|its|the)\s(?:\p{L}+\s)?(?:${words})(?:\s(?:on\s)?[\p{L}\d]+){0,3}\.$`

const issued = regex('u')`\b(?:${issues})\s(?:\p{L}+\s){1,3}(?:${statements})\b`

const wordsOf = regex(
  'u',
)`\b(?:${words})\s(?:(?:often\s|once\s)?attributed\sto|of|from|by)\s(?:the\s(?:late\s)?)?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){0,3}\.$`

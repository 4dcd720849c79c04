import { attributionsNear } from '../../../english/lexicon/crediting.ts'
import { regex } from '../../../english/regex.ts'
import type { Span } from '../../../span.ts'
import { namedIn } from '../../../story/people/named-in.ts'
import { isQuoted } from '../../../story/quotations/is-quoted.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story } from '../../../story/story.ts'

/** No sentence of news is longer; a bound for text of one endless line, in characters. */
const longest = 800

/** The sentence of a place and its neighbours. */
function around({ sentences }: Story, place: number): Span | undefined {
  const sentence = sentenceAt({ sentences }, place)
  if (!sentence) return undefined
  const from = sentences[sentence.index - 1] ?? sentence
  const to = sentences[sentence.index + 1] ?? sentence
  return { start: Math.max(from.start, place - longest), end: Math.min(to.end, place + longest) }
}

/** Whether somebody is named, or quoted, in the sentence of a place or beside it. */
export function isNamedNear(story: Story, place: number): boolean {
  const near = around(story, place)
  const own = sentenceAt(story, place)
  if (!near || !own) return true
  // Who speaks in the paragraph before is not one of the critics; who speaks in the next may be.
  if (opensParagraph(story, own)) near.start = own.start
  return (
    namedIn(story, near).some(({ mention: { form } }) => form !== 'pronoun' && form !== 'role') ||
    isQuoted(story, { start: own.start, end: near.end })
  )
}

const opensParagraph = ({ paragraphs }: Story, { start, paragraph }: Sentence) =>
  start === paragraphs[paragraph].start

/** Whether the sentence of a place, or one beside it, says on whose word it is: `the sheriff said`, `according to`. */
export function isAttributed(story: Story, place: number): boolean {
  const near = around(story, place)
  return !near || attribution.test(story.text.slice(near.start, near.end))
}

const attribution = regex(
  'u',
)`\b(?:${attributionsNear}|said(?! to)|(?:he|she|they|officials|police|\p{Lu}\p{L}+)\s(?:say|believe|think|reported|believes|thinks|added))\b`

import { documents } from '../../../english/lexicon/things.ts'
import { cueOf } from '../../../english/reporting.ts'
import { firstBeyond } from '../../../first-beyond.ts'
import { namedIn } from '../../../story/people/named-in.ts'
import { sentenceAt, sentenceBefore, sentenceIndexAt } from '../../../story/sentence-at.ts'
import type { Quotation, Sentence, Story } from '../../../story/story.ts'

/**
 * Whether readers have somebody in mind for a quotation that names nobody: the text right before or after it reports
 * the same person’s words, or is about the only voice so far.
 */
export function hasSomebodyInMind(story: Story, quotation: Quotation): boolean {
  return (
    isReportedBefore(story, quotation) ||
    isAboutTheVoice(story, quotation) ||
    isTakenUp(story, quotation) ||
    isSaidBehind(story, quotation)
  )
}

/** `Ruiz said it was a danger. “It will cost us jobs.”`, `The minutes show why.`: the sentence before reports words. */
export function isReportedBefore(story: Story, quotation: Quotation): boolean {
  const before = sentenceBefore(story, quotation.start)
  if (!quotation.likely || !before || before.paragraph < quotation.paragraph - 1) return false
  return (
    showsPaper(before) ||
    before.words.some(({ lower }) => {
      const cue = cueOf(lower)
      return cue !== undefined && cue.kind !== 'shows' && cue.form !== 'base'
    })
  )
}

/** `The minutes show why.` */
export const showsPaper = ({ words }: Sentence): boolean =>
  words.some(({ lower }) => isPaper(lower)) && words.some(({ lower }) => cueOf(lower)?.kind === 'shows')

const isPaper = (lower: string) => documents.has(lower) || lower === 'minutes'

/** `She did not speak the language. “I lived under a bridge.”`: the sentence before begins with the last speaker. */
export function isAboutTheVoice(story: Story, quotation: Quotation): boolean {
  const person = quotation.likely?.person
  const before = sentenceBefore(story, quotation.start)
  const last = lastSpoken(story, quotation)
  if (!quotation.likely || !last || before?.paragraph !== quotation.paragraph) return false
  if (last.speaker?.person !== person) return false
  const first = namedIn(story, before)[0]?.person
  // A voice that Standards Desk does not take for a person, `said Haines, 44`, is at least the only one.
  return (
    first === person && (person !== undefined || before.words.some(({ lower }) => /^(?:he|she)$/.test(lower)))
  )
}

/** The last quotation in front of one that somebody speaks. */
function lastSpoken({ quotations }: Story, { start }: Quotation): Quotation | undefined {
  let at = firstBeyond(quotations, quotation => quotation.start >= start) - 1
  while (at >= 0 && !quotations[at].speaker) at--
  return quotations[at]
}

/** `“We asked them twice.”` ¶ `“Nobody came,” Ruiz said.`: the copy goes on quoting, and tells whom. */
function isTakenUp({ text, quotations, paragraphs }: Story, quotation: Quotation): boolean {
  const next = quotations[firstBeyond(quotations, ({ start }) => start > quotation.start)]
  if (next?.paragraph === quotation.paragraph) return !/\S/.test(text.slice(quotation.end, next.start))
  return next?.paragraph === quotation.paragraph + 1 && next.start - paragraphs[next.paragraph].start <= 1
}

/** `“It makes them hungry.” He added: `: the sentence behind it opens with somebody who goes on speaking. */
export function isSaidBehind(story: Story, { end, content, paragraph, likely }: Quotation): boolean {
  const own = sentenceAt(story, content.end - 1)
  const next = story.sentences[sentenceIndexAt(story, Math.max(own?.end ?? 0, end))]
  if (!likely || !next || next.paragraph > paragraph + 1) return false
  return next.words.slice(0, opening).some(({ lower }) => {
    const cue = cueOf(lower)
    return cue?.kind === 'says' && !cue.faint && (cue.form === 'past' || cue.form === 'present')
  })
}

/** The verb is among this many words at the start of a sentence: `But the committee said`. */
const opening = 6

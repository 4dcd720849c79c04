import { statements } from '../../english/lexicon/documents.ts'
import { issues } from '../../english/lexicon/reporting-verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf, takesTheFloor } from '../../english/reporting.ts'
import { firstBeyond } from '../../first-beyond.ts'
import { namedIn } from '../people/named-in.ts'
import { sentenceAt, sentenceBefore } from '../sentence-at.ts'
import type { Quotation, Speaker, Story } from '../story.ts'

/**
 * Takes back what the copy does not bear out: a quotation whose own sentence names nobody keeps its speaker only where
 * readers carry that voice over. Elsewhere it is `likely`: a guess that no surface gives out for a fact.
 */
export function settleSpeakers(story: Story): void {
  for (const [index, quotation] of story.quotations.entries()) {
    const { speaker } = quotation
    if (speaker?.how !== 'carried') continue
    if (quotation.continues && (quotation.continues.speaker || !quotation.continues.likely)) continue
    if (isCarriedOn(story, index) || isNamedInFront(story, quotation)) continue
    if (isReportedBefore(story, quotation, speaker)) continue
    quotation.likely = speaker
    quotation.speaker = undefined
  }
}

/**
 * Whether readers carry a voice over to a quotation: from one before it in the same paragraph, or in the paragraph before
 * when this one is nothing but quotation, or where the story has had one voice alone. A paragraph that only reports what
 * somebody said does not make the next one theirs: published news hardly ever leaves it at that.
 */
function isCarriedOn(story: Story, index: number): boolean {
  const quotation = story.quotations[index]
  const before = speechBefore(story, index)
  if (!before?.speaker) return false
  if (before.paragraph === quotation.paragraph) return true
  if (!isNothingElse(story, quotation.paragraph) && !isOnTheHeels(story, quotation, before)) return false
  if (before.paragraph === quotation.paragraph - 1)
    return (
      before.speaker.how !== 'carried' ||
      isSaidBeside(story, before) ||
      isNothingElse(story, before.paragraph)
    )
  return quotation.paragraph - before.paragraph <= reach && isOnlyVoice(story, index, before.speaker)
}

/**
 * `“It was a fair report,” Ruiz said.` ¶ `“Jobs were fewer than we had hoped.” Shares rose.`: a quotation opens its
 * paragraph, and the paragraph before it ends with words of the same speaker.
 */
function isOnTheHeels(story: Story, { start, paragraph }: Quotation, before: Quotation): boolean {
  // Not `Ruiz called it “a bad deal.”`: a few words say too little of who goes on.
  const isSaid = before.kind === 'full' || /^(?:after|according)$/.test(before.speaker?.how ?? '')
  if (!isSaid || before.paragraph !== paragraph - 1) return false
  if (start !== story.paragraphs[paragraph].start) return false
  const last = sentenceBefore(story, start)
  const until = Math.max(before.end, before.speaker?.verb?.end ?? 0)
  return last !== undefined && last.start < until
}

/** `“They come first,” Ruiz said. “They don’t live long.”`: the paragraph itself says whose the carried words are. */
export const isSaidBeside = ({ quotations }: Story, { paragraph, speaker }: Quotation) =>
  quotations.some(
    other =>
      other.paragraph === paragraph &&
      other.speaker?.verb !== undefined &&
      other.speaker.start === speaker?.start,
  )

/** `Ruiz said the bridge was a danger. “It will cost us jobs.”`: the sentence before, in the same paragraph, has them speak. */
function isReportedBefore(story: Story, { start, paragraph }: Quotation, speaker: Speaker): boolean {
  const before = sentenceBefore(story, start)
  if (before?.paragraph !== paragraph || speaker.start < before.start || speaker.start >= before.end)
    return false
  const told = story.text.slice(before.start, before.end)
  return (
    takesTheFloor(told) ||
    before.words.some(({ lower }) => {
      const cue = cueOf(lower)
      return (
        lower === 'according' ||
        (cue?.kind === 'says' &&
          !cue.faint &&
          cue.stem !== 'ask' &&
          /^(?:past|present|participle)$/.test(cue.form))
      )
    }) ||
    statement.test(told)
  )
}

/** `issued a statement on the closing`, `posted a reply`. */
const statement = regex('u')`\b(?:${issues})\s(?:\p{L}+\s){1,3}(?:${statements})\b`

/** Number of paragraphs through which readers still hear the one voice of a story. */
const reach = 2

/** `“Nobody had one,” Ruiz said.` ¶ `By evening the tank was empty.` ¶ `“We were close.”`: nobody else has spoken, or been named since. */
function isOnlyVoice(story: Story, index: number, { person }: Speaker): boolean {
  if (!person) return false
  const { quotations } = story
  let last: Quotation | undefined
  for (let at = index - 1; at >= 0; at--) {
    if (!quotations[at].speaker) continue
    if (quotations[at].speaker?.person !== person) return false
    last ??= quotations[at]
  }
  const since = { start: (last?.end ?? 0) + 1, end: quotations[index].start }
  return namedIn(story, since).every(named => named.person === person)
}

/** The quotation before that somebody says: titles and words under discussion in between are nobody's. */
function speechBefore({ quotations }: Story, index: number): Quotation | undefined {
  let at = index - 1
  while (quotations[at]?.speaker === undefined && /^(?:title|scare)$/.test(quotations[at]?.kind ?? '')) at--
  return quotations[at]
}

/** `For the bishop, “...”`, `Ruiz, tongue in cheek: “...”`: somebody is named before it in its own sentence. */
export function isNamedInFront(story: Story, { start }: Quotation): boolean {
  const sentence = sentenceAt(story, start)
  if (!sentence || sentence.start >= start) return false
  return namedIn(story, { start: sentence.start, end: start }).length > 0
}

/** Whether a paragraph is one quotation from its first to its last letter: `“A.” “B.”` are two, with nobody between. */
function isNothingElse(story: Story, index: number): boolean {
  const paragraph = story.paragraphs[index]
  let at = paragraph.start
  const { quotations } = story
  let place = firstBeyond(quotations, quotation => quotation.paragraph >= index)
  for (; quotations[place]?.paragraph === index; place++) {
    const quotation = quotations[place]
    if (/[\p{L}\p{N}]/u.test(story.text.slice(at, quotation.start))) return false
    const closed = quotation.content.end < quotation.end
    if (closed && /[\p{L}\p{N}]/u.test(story.text.slice(quotation.end, paragraph.end))) return false
    at = quotation.end
  }
  return !/[\p{L}\p{N}]/u.test(story.text.slice(at, paragraph.end))
}

import { isBeside } from '../../draft/draft.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { sentenceAt } from '../../story/words.ts'
import { rule } from '../rule.ts'
import { attributionFixes, attributionOptions } from './lib/attribution-fixes.ts'
import { readable } from './lib/readable.ts'

/** Shorter ones are names, slogans and words under discussion as often as speech. */
const fewest = 5

export default rule({
  id: 'quotes/unattributed',
  summary: 'A direct quotation with no speaker',
  why: 'Readers need to know whose words these are. So do the lawyers.',
  basis: 'AP Stylebook, “attribution”',
  severity: 'warning',
  where: 'quote',
  options: {
    ...attributionOptions,
    carry: {
      default: 'quotation' as 'quotation' | 'report',
      choices: ['quotation', 'report'] as const,
      description:
        'Whose a quotation is that stands alone: the speaker’s of the quotation before it, or (`report`) also of a sentence that only reports what somebody said, as British newsrooms have it.',
    },
  },
  examples: [
    {
      bad: 'Mayor Ana Ruiz opened the hearing. The hall was cold.\n\n“It will cost us jobs and homes.” The vote is on Monday.',
      finds: '“It will cost us jobs and homes.”',
      fixes: ['“It will cost us jobs and homes,” Ruiz said. The vote'],
    },
    {
      bad: 'Ana Ruiz met Erik Lund.\n\nA reporter asked Lund how the talks had gone. “We are closer than we were.”',
      fixes: ['were,” Lund said.', 'were,” Ruiz said.'],
    },
    {
      bad: 'The bridge closed in May.\n\n“Nobody told the shops about it.” Trade fell by half.',
      fixes: [],
    },
    {
      bad: 'Ana Ruiz opened the hearing. The hall was cold.\n\n“Will it cost us jobs and homes?” The vote is on Monday.',
      house: 'rules:\n  quotes/unattributed: { options: { order: verb-first, verb: says } }',
      fixes: ['homes?” says Ruiz. The vote'],
    },
    { good: '“It will cost us jobs and homes,” Ana Ruiz said. “And it will not bring one visitor.”' },
    { good: 'Ana Ruiz said the deal was dead.\n\nShe was blunt: “It will cost us jobs and homes.”' },
    {
      good: '“It will cost us jobs and homes,” Ana Ruiz said.\n\n“We told them so in March, and nobody listened.”',
    },
    {
      good: 'The company says it would bring jobs.\n\n“We have answered every question they have put to us.”\n\nAna Ruiz, its director, said that in a letter.',
    },
    { good: '“It will cost us jobs and homes.” Those were the words of Ana Ruiz.' },
    { good: 'The hall was cold.\n\n“Leave your boots at the door.”\n\nSo says a sign in the hall.' },
    {
      bad: 'Ana Ruiz opened the hearing. The hall was cold.\n\n“It will cost us jobs and homes.”\n\nErik Lund said that in May the council voted for it.',
      finds: '“It will cost us jobs and homes.”',
    },
    {
      good: '“It will cost us jobs and homes,” Ana Ruiz said. The “sex tape” is false. “And it will not bring one visitor.”',
    },
    {
      house: 'rules:\n  quotes/unattributed: { options: { carry: report } }',
      good: 'Ana Ruiz said the bridge was a danger to every child in the town.\n\n“It will cost us jobs and homes.”\n\nThe vote is on Monday.',
    },
    {
      bad: 'Ana Ruiz said the bridge was a danger to every child in the town.\n\n“It will cost us jobs and homes.”\n\nThe vote is on Monday.',
      finds: '“It will cost us jobs and homes.”',
    },
    {
      good: 'The question on the ballot will be: “Should the town close the bridge to cars?” The vote is on Monday.',
    },
    {
      good: 'The hall was cold.\n\n“It will cost us jobs and homes.” — Ana Ruiz, the mayor\n\nThe vote is on Monday.',
    },
    { good: 'The hall was cold. Ana Ruiz agreed. “It will cost us jobs and homes.” The vote is on Monday.' },
    { good: 'The hall was cold. “Tough choices for all of us” was the motto on the wall.' },
    {
      good: '“It will cost us jobs and homes,” Ana Ruiz said.\n\nThe hall was cold.\n\n“It will cost us jobs and homes.”\n\nThe vote is on Monday.',
    },
    { good: 'The band played “Once More Around the Old Mill” twice.' },
    { good: 'Q: Will it cost us jobs and homes?\n\nA: It will cost us all of that.\n\nQ: How many will go?' },
  ],
  check(story, report, { options }) {
    for (const quotation of readable(story)) {
      if (quotation.length < fewest || quotation.kind === 'title' || quotation.continues) continue
      const { kind } = story.paragraphs[quotation.paragraph]
      if (isBeside(kind) || isExplained(story, quotation)) continue
      if (options.carry === 'report' && isReportedBefore(story, quotation)) continue
      report({
        start: quotation.start,
        end: quotation.end,
        message: quotation.speaker
          ? `Who said this? Readers may take it for ${quotation.speaker.person?.name ?? 'the last speaker'}, but the draft doesn’t say.`
          : 'Unattributed quotation: the draft doesn’t say who said this.',
        fixes: attributionFixes(story, quotation, options),
      })
    }
  },
})

/**
 * A speaker of its own, or one that readers carry over: from a quotation before it in the same paragraph, or in the
 * paragraph before when this one is nothing but quotation. A sentence that only tells what somebody said does not
 * make the next quotation theirs: published news hardly ever leaves it at that.
 */
function isExplained(story: Story, quotation: Quotation): boolean {
  const { speaker } = quotation
  if (isNamedInFront(story, quotation) || isShown(story, quotation)) return true
  // A story may open with a voice and say whose it is in its next breath.
  if (!speaker) return quotation.paragraph === 0 || isFirstAfterHeadline(story, quotation)
  if (speaker.how !== 'carried') return true
  const before = speechBefore(story, quotation)
  if (before?.speaker === undefined) return false
  if (before.paragraph === quotation.paragraph) return true
  return (
    before.paragraph === quotation.paragraph - 1 &&
    isNothingElse(story, quotation.paragraph) &&
    (before.speaker.how !== 'carried' || isNothingElse(story, before.paragraph))
  )
}

/** `Ruiz said it was a danger. “It will cost us jobs.”`: the sentence before reports what the same person said. */
function isReportedBefore(story: Story, { start, speaker, paragraph }: Quotation): boolean {
  const before = story.sentences.findLast(sentence => sentence.end <= start)
  if (!speaker || !before || before.paragraph < paragraph - 1) return false
  return before.words.some(word => {
    const cue = cueOf(word.lower)
    return cue?.kind === 'says' && cue.form !== 'base'
  })
}

/** The quotation before that somebody says: titles and words under discussion in between are nobody's. */
function speechBefore({ quotations }: Story, quotation: Quotation): Quotation | undefined {
  let at = quotations.indexOf(quotation) - 1
  while (quotations[at]?.speaker === undefined && /^(?:title|scare)$/.test(quotations[at]?.kind ?? '')) at--
  return quotations[at]
}

/**
 * What the copy around it shows: a colon that brings it in (`The question will be: “...?”`), a name behind a dash
 * (`“...” — Ana Ruiz`), a verb of which it is the subject (`“Tough choices for all of us” is the motto`), a sentence
 * beside it that does nothing else (`Lund agreed.`, `So says a sign in the hall.`), or the same words in the running copy,
 * from which a pull quote repeats them.
 */
function isShown({ text }: Story, { start, content, end }: Quotation): boolean {
  if (/:\s*$/.test(text.slice(Math.max(0, start - 4), start))) return true
  if (/^\s{0,3}(?:[—–―]|--|-)\s?\p{Lu}\p{Ll}/u.test(text.slice(end, end + 8))) return true
  if (/^\s(?:is|was|are|were|became)\s/.test(text.slice(end, end + 8))) return true
  if (
    /^\s+(?:(?:So|Thus) (?:says?|said|reads?|wrote)|(?:That|This) (?:quote|line|remark|sentence))\b/.test(
      text.slice(end, end + 24),
    )
  )
    return true
  if (
    /\s(?:agreed|disagreed|concurred|demurred|explained|elaborated|replied|responded|answered|objected)\.\s+$/.test(
      text.slice(Math.max(0, start - 20), start),
    )
  )
    return true
  const words = text
    .slice(content.start, Math.min(content.end, content.start + enoughToKnow))
    .replace(/[.,]$/, '')
  return text.indexOf(words) < content.start || text.indexOf(words, content.end) > 0
}

/** So many characters tell whether two stretches are the same words. */
const enoughToKnow = 120

/** `For the bishop, “...”`, `Ruiz, tongue in cheek: “...”`: somebody stands in front of it in its own sentence. */
function isNamedInFront(story: Story, { start }: Quotation): boolean {
  const sentence = sentenceAt(story.sentences, start)
  if (!sentence || sentence.start >= start) return false
  return story.people.some(person =>
    person.mentions.some(mention => mention.start >= sentence.start && mention.start < start),
  )
}

const isFirstAfterHeadline = (story: Story, { paragraph, start }: Quotation) =>
  start === story.paragraphs[paragraph].start &&
  story.paragraphs
    .slice(0, Math.min(paragraph, 4))
    .every(({ kind }) => kind !== 'paragraph' && kind !== 'item') &&
  paragraph <= 4

/** Whether a paragraph is one quotation from its first to its last letter: `“A.” “B.”` are two, with nobody between. */
function isNothingElse(story: Story, index: number): boolean {
  const paragraph = story.paragraphs[index]
  let at = paragraph.start
  for (const quotation of story.quotations) {
    if (quotation.paragraph !== index) continue
    if (/[\p{L}\p{N}]/u.test(story.text.slice(at, quotation.start))) return false
    const closed = quotation.content.end < quotation.end
    if (closed && /[\p{L}\p{N}]/u.test(story.text.slice(quotation.end, paragraph.end))) return false
    at = quotation.end
  }
  return !/[\p{L}\p{N}]/u.test(story.text.slice(at, paragraph.end))
}

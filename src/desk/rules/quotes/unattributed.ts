import { isBeside } from '../../draft/draft.ts'
import { passiveAuxiliaries } from '../../english/lexicon/auxiliaries.ts'
import { endsWithSpeaker } from '../../english/lexicon/reporting-verbs.ts'
import { documents } from '../../english/lexicon/things.ts'
import { beforeShown } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf, takesTheFloor } from '../../english/reporting.ts'
import { firstBeyond } from '../../first-beyond.ts'
import { namedIn } from '../../story/people/named-in.ts'
import { sentenceAt, sentenceIndexAt } from '../../story/sentence-at.ts'
import { isNamedInFront } from '../../story/speakers/settled.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { firstWordFrom } from '../../story/words.ts'
import { rule } from '../rule.ts'
import { attributionFixes, attributionOptions } from './lib/attribution-fixes.ts'
import { hasSomebodyInMind, isReportedBefore } from './lib/in-mind.ts'
import { lastWordOf } from './lib/last-word.ts'
import { readable } from './lib/readable.ts'
import { isNobodys, isSaidWithin, readersKnow } from './lib/readers-know.ts'
import { isRepeated } from './lib/repeated.ts'

/** Shorter ones are names, slogans and words under discussion as often as speech. */
const fewest = 5

export default rule({
  id: 'quotes/unattributed',
  summary: 'A direct quotation with no speaker',
  why: 'Readers need to know whose words these are. So do the lawyers.',
  knows: [
    'The speaker can be named in the quotation’s own sentence, before, after or in the middle, or in a label or a credit line.',
    'It can be the speaker of another quotation in the paragraph, or of the paragraph before if this one is all quotation.',
    'It can be the speaker of the quotation right above, if this one opens its paragraph.',
    'A sentence right before it in the same paragraph can name the speaker, if it reports the person’s words or asks a question.',
    'So can a sentence that only introduces it: `Ruiz continued her attack.`',
    'When readers can guess who is speaking, the finding is only a suggestion.',
    'Pull quotes, signs, slogans, ballot questions and positions set side by side need no speaker.',
  ],
  basis: 'AP Stylebook, “attribution”',
  severity: 'warning',
  where: 'quote',
  options: {
    ...attributionOptions,
    carry: {
      default: 'quotation' as 'quotation' | 'report',
      choices: ['quotation', 'report'] as const,
      description:
        'The speaker of a quotation alone in its paragraph: the speaker of the last quotation, or (`report`, as in British newsrooms) also a person paraphrased in the sentence before.',
    },
  },
  examples: [
    {
      bad: 'Mayor Ana Ruiz opened the hearing. The hall was cold.\n\n“It will cost us jobs and homes.” The vote is on Monday.',
      finds: '“It will cost us jobs and homes.”',
      underlines: 'homes.”',
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
    {
      bad: 'Marc Teller was charged with the murder of Denise Okoro, who was pronounced dead on Monday. Ana Ruiz led the search. The hall was cold.\n\n“People are scared to ride after dark.”\n\nThe vote is on Monday.',
      fixes: ['dark,” Ruiz said.', 'dark,” Teller said.'],
    },
    { good: '“It will cost us jobs and homes,” Ana Ruiz said. “And it will not bring one visitor.”' },
    { good: 'Ana Ruiz said the deal was dead.\n\nShe was blunt: “It will cost us jobs and homes.”' },
    {
      good: '“It will cost us jobs and homes,” Ana Ruiz said.\n\n“We told them so in March, and nobody listened.”',
    },
    {
      good: 'The company says it would bring jobs.\n\n“We have answered every question they have put to us.”\n\nAna Ruiz, its director, said that in a letter.',
    },
    { good: 'The hall was cold. “We asked them for homes twice. “Nobody came, not one,” Ruiz said.' },
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
    { good: 'Ana Ruiz told the council that the bridge was a danger. “It will cost us jobs and homes.”' },
    {
      good: 'The hall was cold. “It will cost us jobs and homes.” Mayor Ana Ruiz, who leads the port, warned on Friday.',
    },
    {
      good: 'The hall was cold.\n\n“It will cost us jobs and homes,” the daily said. The vote is on Monday.',
    },
    { good: 'The hall was cold.\n\n“It will cost us jobs and homes.” And that is all. ― Ana Ruiz' },
    { good: 'The hall was cold. Ana Ruiz agreed. “It will cost us jobs and homes.” The vote is on Monday.' },
    { good: 'The hall was cold. Ana Ruiz, 20, a student, chimed in. “It will cost us jobs and homes.”' },
    { good: 'The hall was cold. “Tough choices for all of us” was the motto on the wall.' },
    {
      good: '“It will cost us jobs and homes,” Ana Ruiz said.\n\nThe hall was cold.\n\n“It will cost us jobs and homes.”\n\nThe vote is on Monday.',
    },
    {
      good: '“It was a ten-dollar part and nobody had one,” Ana Ruiz said.\n\nBy evening the tank was empty.\n\n“We were close to shutting off the boilers.”\n\nThe vote is on Monday.',
    },
    {
      bad: '“It was a ten-dollar part and nobody had one,” Ana Ruiz said.\n\nErik Lund was not in the hall.\n\n“We were close to shutting off the boilers.”\n\nThe vote is on Monday.',
      finds: '“We were close to shutting off the boilers.”',
    },
    {
      bad: 'The bridge, which carries 40,000 cars a day, is “held up by rust and good manners,” and its replacement has been put off.\n\nNets catch what falls.',
      finds: '“held up by rust and good manners,”',
    },
    {
      good: 'The bridge is “held up by rust and good manners,” and its replacement has been put off.\n\nIt was built in 1958, Ana Ruiz said.',
    },
    {
      good: 'The company made three offers:\n\n- two more mates\n\n- “no change to the winter timetable”\n\nThe union declined.',
    },
    {
      format: 'wire',
      good: 'The company made two offers:\n\n• two more mates\n\n• “no change to the winter timetable”\n\nThe union declined.',
    },
    {
      bad: 'The company made two offers.\n\n- two more mates\n\n- “It will cost us jobs and homes.”\n\nThe union declined.',
      finds: '“It will cost us jobs and homes.”',
    },
    {
      good: '“It was a fair report,” said Ana Ruiz.\n\n“It will cost us jobs and homes.” The market rose all the same.',
    },
    {
      good: 'The hall was cold. Ana Ruiz called him the best she had met. “He put the whole thing together.”',
    },
    {
      good: 'The hall was cold. Ana Ruiz was asked if she would run again. “It would cost us jobs and homes.”',
    },
    {
      bad: 'The hall opens at noon. “It will cost us jobs and homes.” It rained.\n\nThe hall cost $4 million, its report says.',
      finds: '“It will cost us jobs and homes.”',
    },
    {
      good: 'The hall was cold. Asked whether she would run again, Ana Ruiz was silent. “It would cost us jobs and homes.”',
    },
    {
      bad: 'Nobody on Cobb Street has forgotten the pipes, which left the block “eleven days without a drop of water.” It rained.',
      finds: '“eleven days without a drop of water.”',
    },
    {
      good: 'The hall was cold. Ana Ruiz continued her attack on the port.\n\n“It will cost us jobs and homes.”',
    },
    { good: 'The hall was cold. It recalls a line of Amos Greer.\n\n“It will cost us jobs and homes.”' },
    { good: '“It will cost us jobs and homes,” the Herald quotes a union source as saying. It rained.' },
    { good: '“It will cost us jobs and homes,” said on Monday Ana Ruiz, a nurse. The market rose.' },
    { good: 'The fair was held under the banner of “homes and jobs for all of us” in May.' },
    { good: 'The change cannot be portrayed simply as “homes against jobs and trees.”' },
    { good: '“Family leave,” the new rules state, is open “after one year of work.” The shops closed.' },
    { good: 'The candidate wound up — “I will fight for all of you!” — and the hall rose.' },
    { good: 'The port issued a reply to the union.\n\n“It will cost us jobs and homes.”' },
    { good: 'The party put up posters.\n\n“Lose your jobs? Lose your homes?” (2005)' },
    { good: 'The band played “Once More Around the Old Mill” twice.' },
    { good: 'Q: Will it cost us jobs and homes?\n\nA: It will cost us all of that.\n\nQ: How many will go?' },
  ],
  check(story, report, { options }) {
    /** One of a paragraph stands for those behind it. */
    let told = -1
    for (const quotation of readable(story)) {
      if (quotation.paragraph === told) continue
      if (quotation.length < fewest || quotation.kind === 'title' || quotation.continues) continue
      const { kind } = story.paragraphs[quotation.paragraph]
      if (isBeside(kind) || isExplained(story, quotation)) continue
      if (options.carry === 'report' && isReportedBefore(story, quotation)) continue
      told = quotation.paragraph
      report({
        // Readers have somebody in mind: what is left is the house's own rule.
        severity: hasSomebodyInMind(story, quotation) ? 'info' : undefined,
        start: quotation.start,
        end: quotation.end,
        underline: lastWordOf(story, quotation),
        message: quotation.likely
          ? `Who said this? Readers may think ${quotation.likely.person?.name ?? 'the last speaker'} said it, but the draft doesn’t say so.`
          : 'Unattributed quotation: the draft doesn’t say who said this.',
        fixes: attributionFixes(story, quotation, options),
      })
    }
  },
})

/** A speaker that the copy bears out, or something beside the quotation that shows whose it is. */
function isExplained(story: Story, quotation: Quotation): boolean {
  if (quotation.speaker || isNamedInFront(story, quotation) || isNamedBehind(story, quotation)) return true
  if (isShown(story, quotation) || isNobodys(story, quotation) || isBesideAnother(story, quotation))
    return true
  if (isLeftOpen(story, quotation) || isSaidWithin(story, quotation) || readersKnow(story, quotation))
    return true
  // A story may open with a voice and say whose it is in its next breath.
  return (
    !quotation.likely &&
    (quotation.paragraph === 0 || isFirstAfterHeadline(story, quotation)) &&
    isAnybodyHeard(story, quotation)
  )
}

/** `“We asked them twice. “Nobody came,” Ruiz said.`: no mark closes it, so it is the speech that Ruiz goes on with. */
function isLeftOpen({ text, quotations }: Story, { start, end, content }: Quotation): boolean {
  const next = quotations[firstBeyond(quotations, quotation => quotation.start > start)]
  return content.end === end && next?.speaker !== undefined && !/\S/.test(text.slice(end, next.start))
}

/** Whether anybody speaks further on, as somebody does in nearly every story that opens with a voice. */
const isAnybodyHeard = ({ words, quotations }: Story, { end }: Quotation) =>
  quotations.some(({ start, speaker }) => start > end && speaker) ||
  words.slice(firstWordFrom(words, end)).some(({ lower, index }) => {
    const cue = cueOf(lower)
    // `Buses are asked to cross one at a time` says nothing.
    const isActive = !passiveAuxiliaries.has(words[index - 1]?.lower ?? '')
    return (
      (lower === 'according' && !documents.has(words[index + 3]?.lower ?? '')) ||
      (cue?.kind === 'says' &&
        !cue.faint &&
        isActive &&
        // `its annual report says`: paper is no voice.
        !documents.has(words[index - 1]?.lower ?? '') &&
        !/^(?:base|ing)$/.test(cue.form))
    )
  })

/** `“We won,” since May the mayor, Ana Ruiz, has hoped to say`, `“We won!” Ruiz, who leads the union, cried Friday`. */
function isNamedBehind(story: Story, { end, paragraph, content }: Quotation): boolean {
  const own = sentenceAt(story, content.end - 1)
  const goesOn = own && own.end > end + 1
  const sentence = goesOn ? own : story.sentences[sentenceIndexAt(story, end)]
  if (sentence?.paragraph !== paragraph) return false
  const stretch = goesOn
    ? { start: end, end: sentence.end }
    : { start: sentence.start, end: sentence.start + closeBehind }
  return namedIn(story, stretch).some(
    ({ mention: { start, form } }) =>
      form !== 'pronoun' && (goesOn || speaksAfter(story, start, sentence.end)),
  )
}

/**
 * `an argument between “This is ours” and “This is theirs”`: positions that the reporter sets side by side; and what is
 * under a headline of its own in a morning letter.
 */
function isBesideAnother({ text }: Story, { start, end }: Quotation): boolean {
  const before = text.slice(Math.max(0, start - 120), start)
  if (
    /(?:^|[\s.])(?:\p{Lu}[\p{Lu}\d.,’'-]+\s){3,}$/u.test(before) ||
    /\bstatement\s(?:that|saying)\s$/.test(before)
  )
    return true
  const after = text.slice(end, end + 6)
  return (
    (/\b(?:between|from)\s$/.test(before) && /^\s(?:and|to)\s["“'‘]/.test(after)) ||
    /\b(?:between|from)\s["“'‘][^.?!]{1,100}["”'’]\s(?:and|to)\s$/.test(before)
  )
}

/** Maximum distance in characters from the start of the next sentence to a name: a title may come before the name. */
const closeBehind = 24

/** Whether a verb of speech follows a name in its sentence, before any other quotation. */
const speaksAfter = ({ words, quotations }: Story, start: number, end: number) =>
  words
    .slice(firstWordFrom(words, start), firstWordFrom(words, end))
    .some(
      ({ lower, start: at }) =>
        cueOf(lower)?.kind === 'says' &&
        cueOf(lower)?.form !== 'base' &&
        firstBeyond(quotations, quotation => quotation.start > start) ===
          firstBeyond(quotations, quotation => quotation.start >= at),
    )

const spokenOf = regex()`^\s(?:${beforeShown})\s`

const namesSpeaker = regex()`\s(?:${endsWithSpeaker})\.\s+$`

/**
 * What the copy around it shows: a colon that brings it in (`The question will be: “...?”`), a name behind a dash
 * (`“...” — Ana Ruiz`), a verb of which it is the subject (`“Tough choices for all of us” is the motto`), a sentence
 * beside it that does nothing else (`Lund agreed.`, `So says a sign in the hall.`), or the same words in the running copy,
 * from which a pull quote repeats them.
 */
function isShown(story: Story, quotation: Quotation): boolean {
  const { text } = story
  const { start, end } = quotation
  if (/:\s*$/.test(text.slice(Math.max(0, start - 4), start)) || isListed(story, quotation)) return true
  if (takesTheFloor(text.slice(Math.max(0, start - 60), start))) return true
  if (/^\s{0,3}(?:[—–―]|--|-)\s?\p{Lu}\p{Ll}/u.test(text.slice(end, end + 8))) return true
  if (isSigned(text.slice(end, story.paragraphs[quotation.paragraph].end))) return true
  if (spokenOf.test(text.slice(end, end + 8))) return true
  if (
    /^\s+(?:(?:So|Thus) (?:says?|said|reads?|wrote)|(?:That|This) (?:quote|line|remark|sentence))\b/.test(
      text.slice(end, end + 24),
    )
  )
    return true
  if (namesSpeaker.test(text.slice(Math.max(0, start - 20), start))) return true
  return isRepeated(story, quotation)
}

/** Maximum number of list items that are searched upward for the line that introduces the list. */
const longestList = 40

const isItem = ({ text, paragraphs }: Story, index: number) =>
  paragraphs[index].kind === 'item' ||
  /^[•·▪◦*–-]\s/.test(text.slice(paragraphs[index].start, paragraphs[index].start + 2))

/** An item of a list that the copy leads into: `The company listed its offers:` */
function isListed(story: Story, { paragraph }: Quotation): boolean {
  const { text, paragraphs } = story
  let lead = paragraph
  while (lead > 0 && paragraph - lead < longestList && isItem(story, lead)) lead--
  return lead < paragraph && text[paragraphs[lead].end - 1] === ':'
}

/** `“Thank you for the help!” the former agent signed.`, `“He is no leader.” And that is all. ― Christina Lastra` */
const isSigned = (rest: string) =>
  /^\s(?:the|an?|his|her|one)\s(?:[\p{L}’'-]+\s){1,7}\p{Ll}+ed\.(?:\s|$)/u.test(rest) ||
  /\s(?:[—―]|--)\s?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,3}\.?\s*$/u.test(rest)

const isFirstAfterHeadline = (story: Story, { paragraph, start }: Quotation) =>
  start === story.paragraphs[paragraph].start &&
  story.paragraphs
    .slice(0, Math.min(paragraph, 4))
    .every(({ kind }) => kind !== 'paragraph' && kind !== 'item') &&
  paragraph <= 4

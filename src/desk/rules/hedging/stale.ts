import { type Accusation, accusationsIn } from '../../claims/accusations.ts'
import { stem } from '../../claims/convictions.ts'
import { deedOf } from '../../claims/labels.ts'
import { otherAccused } from '../../english/lexicon/accusing.ts'
import { subordinators } from '../../english/lexicon/function-words.ts'
import { regex } from '../../english/regex.ts'
import { hasAny, listOf } from '../../english/word-lists.ts'
import { namedIn } from '../../story/people/named-in.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const hedged =
  /(?<![\p{L}\p{N}-])(?<hedge>[Aa]lleged|[Aa]ccused|[Ss]uspected)\s+(?<words>(?:[\p{Ll}-]+\s+){0,2}[\p{Ll}-]+)/gu

const hedges = listOf(['alleged', 'accused', 'suspected'])

export default rule({
  id: 'hedging/stale',
  summary: '“Alleged” after the same story reports a conviction or guilty plea',
  why: 'After a conviction or a guilty plea, it is no longer alleged.',
  knows: [
    '`Alleged`, `accused` or `suspected` before the act, or the person, that a conviction or guilty plea in the story names.',
    'Not reported: another person or another act, others still accused, an appeal, an acquittal.',
  ],
  basis: 'NPR Ethics Handbook; AP Stylebook, “allege”',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      bad: 'John Doe was convicted of murder on Friday. The alleged killer showed no emotion.',
      finds: 'alleged',
      fixed: 'John Doe was convicted of murder on Friday. The killer showed no emotion.',
    },
    {
      bad: 'Mary Major pleaded guilty to fraud. The alleged fraud cost the town $2 million.',
      fixed: 'Mary Major pleaded guilty to fraud. The fraud cost the town $2 million.',
    },
    {
      bad: 'The former treasurer pleaded guilty to embezzlement. Mary Major, 47, wept. The alleged embezzlement cost $2 million.',
      finds: 'alleged',
    },
    {
      good: 'A second man, John Doe, pleaded guilty to theft. The alleged thief, who has fled, is his cousin.',
    },
    { good: 'A second man pleaded guilty to fraud. The alleged fraud cost $2 million.' },
    { bad: 'A jury took an hour to convict John Doe of arson. The alleged arsonist looked at the floor.' },
    {
      bad: 'A painter pleaded guilty to forgery. The alleged forger looked at his hands while Mary Major spoke.',
      finds: 'alleged',
    },
    { good: 'A painter pleaded guilty to forgery. The alleged forger of the letters is Mary Major.' },
    { good: 'John Doe was convicted of perjury on Friday. The alleged killer showed no emotion.' },
    { good: 'John Doe was charged with murder on Friday. The alleged killer showed no emotion.' },
    { good: 'John Doe pleaded not guilty to murder. The alleged killer showed no emotion.' },
  ],
  check(story, report) {
    if (!hasAny(story, hedges)) return
    const convictions = accusationsIn(story).filter(each => each.kind === 'convicted' && each.of)
    if (convictions.length === 0) return
    for (const match of story.text.matchAll(hedged)) {
      const { hedge, words } = match.groups as Record<'hedge' | 'words', string>
      const deeds = words
        .toLowerCase()
        .split(/\s+/)
        .flatMap(word => [word, deedOf(word) ?? word])
        .map(stem)
      const conviction = convictions.find(
        each =>
          each.sentence.end <= match.index &&
          isSameDeed(story, each.of!, deeds) &&
          (each.who.length > 0 || isTheOnly(story, each)) &&
          !namesSomebodyElse(story, match.index, each.who) &&
          (!isContested(story, each.start) || namesAny(story, match.index, each.who)),
      )
      // Of several accused, another may still be on trial.
      if (!conviction || isContested(story, match.index)) continue
      const end = match.index + hedge.length
      const space = /^\s+/.exec(story.text.slice(end))?.[0].length ?? 0
      report({
        start: match.index,
        end,
        message: `Drop “${hedge}”: this story reports the conviction or guilty plea.`,
        evidence: [
          { start: conviction.start, end: conviction.end, message: 'The conviction or guilty plea.' },
        ],
        fixes: [{ title: `Drop “${hedge}”`, edits: [{ start: match.index, end: end + space, text: '' }] }],
      })
    }
  },
})

/** `The former treasurer pleaded guilty`: somebody whom the sentence does not name, in a story that accuses nobody else. */
const isTheOnly = (story: Story, { sentence }: Accusation) =>
  !isContested(story, sentence.start) && accusationsIn(story).every(({ kind }) => kind === 'convicted')

const isSameDeed = (story: Story, of: { start: number; end: number }, deeds: string[]) =>
  story.text
    .slice(of.start, of.end)
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(word => word.length > 3)
    .some(word => deeds.includes(stem(word)))

const opensClause = regex('i')`\b(?:${subordinators})\b`

/** Whom the sentence names, but for a later clause: `The alleged forger looked down while Renfrew spoke.` */
function namedBeside(story: Story, at: number): Story['people'] {
  const sentence = sentenceAt(story, at)
  return sentence
    ? namedIn(story, sentence).flatMap(({ person, mention }) =>
        mention.form === 'pronoun' || opensClause.test(story.text.slice(at, mention.start)) ? [] : person,
      )
    : []
}

function namesSomebodyElse(story: Story, at: number, who: Story['people']): boolean {
  const named = namedBeside(story, at)
  return named.length > 0 && !named.some(person => who.includes(person))
}

/** `A second man, Peter Hollin, pleaded guilty`: another may still be the alleged thief, unless he is named. */
const namesAny = (story: Story, at: number, who: Story['people']) =>
  namedBeside(story, at).some(person => who.includes(person))

const ofAnother = regex('u')`^(?:${otherAccused})$`

function isContested(story: Story, at: number): boolean {
  const sentence = sentenceAt(story, at)
  return sentence?.words.some(word => ofAnother.test(word.lower)) ?? false
}

import { emptyBeforeSources, nobody, placesSource } from '../../english/lexicon/anonymity.ts'
import { weekdays } from '../../english/lexicon/calendar.ts'
import { behindNoSource, betweenSourceAndVerb, opensAnother } from '../../english/lexicon/function-words.ts'
import { publicBodies, publicOffices } from '../../english/lexicon/institutions.ts'
import { keepsBack } from '../../english/lexicon/reporting-verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { wordSet } from '../../english/word-set.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const listed = listOf(nobody)

/** `Campaign aides`, `government officials` in a story of many campaigns: a kind of thing, and none by name. */
const kinds = wordSet('campaign inside internal')

export default rule({
  id: 'sourcing/anonymous',
  summary: '“A source said” or “officials said,” with nothing about who they are',
  why: 'Readers judge information by its source: name at least the agency, company or side.',
  knows: [
    'Bare sources, officials, authorities, insiders and aides who say or believe, including passives (`announced by authorities`) and `according to`.',
    'Specific enough: an agency, a town, `close to the talks`, `familiar with the matter`, or an office named in the next sentences; officials of an organization named in the two sentences before; aides to someone named nearby.',
    'Each is reported once.',
  ],
  basis: 'AP News Values, “anonymous sources”; Reuters Handbook, “sources”',
  severity: 'warning',
  where: 'prose',
  options: {
    allow: {
      default: [] as string[],
      description: 'Nouns that the house allows alone, such as `authorities`.',
    },
  },
  examples: [
    { bad: 'The bridge will stay closed, a source said.', finds: 'a source' },
    { bad: 'Officials said the bridge would stay closed.', finds: 'Officials' },
    {
      bad: 'Several senior officials told the paper that the talks had failed.',
      finds: 'Several senior officials',
    },
    { bad: 'Campaign aides believe the late push cost less than it won.', finds: 'Campaign aides' },
    { bad: 'A body has been found, it was announced by authorities.', finds: 'authorities' },
    { bad: 'The talks have failed, according to senior officials.', finds: 'senior officials' },
    { good: 'The officials reviewed the play for nine minutes. The officials said nothing to either coach.' },
    {
      bad: 'Their release was announced late Saturday by authorities, who gave no details.',
      finds: 'authorities',
    },
    { good: 'The harvest fell, according to official figures.' },
    { good: 'Ruiz’s aides believe the late push cost less than it won.' },
    { good: 'A senior State Department official said the talks had failed.' },
    { good: 'Police and prosecutors said the bridge would stay closed.' },
    { good: 'City officials closed the bridge in May. Officials said it was not safe.' },
    { good: 'Officials in Lima said the bridge would stay closed.' },
    { good: 'A source close to the talks said they had failed.' },
    { good: 'Investigators found the rifle near the house. Officials said it was his.' },
    { good: 'The thing that Ana Ruiz needs most, aides said, is for Erik Lund to quit.' },
    { good: 'State inspectors closed the bridge on Monday. Officials said that a bolt had sheared.' },
    { bad: 'Police found the rifle near the house. A source said it was his.', finds: 'A source' },
    {
      bad: 'The two governments are near a deal, a senior official said on Monday.',
      finds: 'a senior official',
    },
    { good: '“Officials said it was safe,” Ana Ruiz said.' },
    { good: 'The bridge will stay closed, officials said. The highway department found cracks in May.' },
    { good: 'The gates will stay shut, officials said. The Dell County water district found cracks in May.' },
    {
      bad: 'The bridge will stay closed, a source said. The highway department found cracks in May.',
      finds: 'a source',
    },
  ],
  check(story, report, { options }) {
    const placed = new Set<string>()
    const met = new Set<string>()
    for (const word of wordsOn(story, listed)) {
      if (!nobody.has(word.lower) || options.allow.includes(word.lower)) continue
      const kind = word.lower.replace(/s$/, '').replace('authoritie', 'authority')
      const isKnown = met.has(kind)
      met.add(kind)
      const start = startOfPhrase(story, word)
      if (start === undefined || isPlacedAfter(story, word)) {
        placed.add(kind)
        continue
      }
      if (placed.has(kind) || !speaks(story, word, start)) continue
      if (isPlacedSoon(story, word) || isPlacedBefore(story, word, start)) continue
      const article = story.text.slice(start, word.end)
      // `the source said`: the one whom the story has introduced.
      if (/^the\s+(?:source|official|insider|aide)$/i.test(article) || (isKnown && /^the\s/i.test(article)))
        continue
      // Once a story has told who they are, or has been told that it does not, it need not hear it again.
      placed.add(kind)
      report({
        start,
        end: word.end,
        message: `“${article}” is too vague: say where the source works or how the source knows.`,
      })
    }
  },
})

/** Where the phrase begins, when nothing in it places its noun; nothing when something does. */
function startOfPhrase(story: Story, noun: Word): number | undefined {
  let start = noun.start
  for (let index = noun.index - 1; index >= 0; index--) {
    const word = story.words[index]
    if (story.text.slice(word.end, start) !== ' ') break
    if (!emptyBeforeSources.has(word.lower) && !kinds.has(word.lower)) {
      if (sentenceAt(story, word.start) !== sentenceAt(story, noun.start)) break
      return isVerbOrLink(word) ? start : undefined
    }
    if (opensAnother.has(word.lower)) break
    start = word.start
  }
  return start
}

const isVerbOrLink = (word: Word) =>
  (cueOf(word.lower)?.form ?? 'base') !== 'base' || behindNoSource.has(word.lower)

/** `officials in Lima`, `a source close to the talks`, `officials at the bank`, `officials who`, `source, who`. */
function isPlacedAfter(story: Story, noun: Word): boolean {
  const next = story.words[noun.index + 1]
  // `authorities, who gave no details`: what they kept back does not say who they are.
  if (!next || toldNothing.test(story.text.slice(noun.end, noun.end + 24))) return false
  if (placesSource.has(next.lower)) return true
  return /^['’]/.test(story.text.slice(noun.end, noun.end + 1)) || story.text[noun.end] === '-'
}

const toldNothing = regex()`^, who (?:${keepsBack})\b`

/** Bodies whose officials speak once they have been named: `Investigators found the rifle. … Officials said it was his.` */
const body = regex('i')`\b(?:${publicBodies})\b`
/** `The two governments are near a deal`: an official of which? */
const severalBodies = /\b(?:two|three|four|both|several|rival)\s(?:\p{Ll}+\s){0,2}\p{Ll}+s\b/giu
/** `the Gauteng Cricket Board`, not `the board`. */
const namedBody = /\p{Lu}\p{L}+\s(?:Board|Council|Committee|Office|Service|University)\b/u

/** Maximum distance in sentences back to the one that names a body. */
const justBefore = 2

/** `Police said he fled. Authorities believe he is in Lima.`; `The thing Rubio needs, aides said`: readers know whose they are. */
function isPlacedBefore(story: Story, noun: Word, start: number): boolean {
  const sentence = sentenceAt(story, noun.start)
  if (!sentence || /sources?|insiders?/.test(noun.lower)) return false
  if (noun.lower.startsWith('aide')) return isNearPerson(story, sentence)
  const first = story.sentences[Math.max(0, sentence.index - justBefore)]
  const copy = story.text.slice(first.start, start).replace(severalBodies, '')
  return body.test(copy) || namedBody.test(copy)
}

/** Whether a sentence or the one before it names somebody who has aides. */
function isNearPerson({ people, sentences }: Story, { index, end }: Sentence): boolean {
  const { start } = sentences[Math.max(0, index - 1)]
  return people.some(({ mentions }) => mentions.some(each => each.start >= start && each.end <= end))
}

/** Sentences at the start of a story, and sentences after one of them that may name the office. */
const opening = 3
const soon = 3

const office = regex('i')`\b(?:${publicOffices})\b`

/** `The bridge has closed, officials said.`: a story may open so and say in its next breath which office it was. */
function isPlacedSoon(story: Story, noun: Word): boolean {
  const sentence = sentenceAt(story, noun.start)
  if (!sentence || sentence.index >= opening || /sources?|insiders?/.test(noun.lower)) return false
  const last = story.sentences[Math.min(sentence.index + soon, story.sentences.length - 1)]
  return office.test(story.text.slice(sentence.end, Math.min(last.end, sentence.end + 1000)))
}

/** `officials said`, `sources have told`, `aides believe`, `said officials`, `it was announced by authorities`, `according to a source`. */
function speaks(story: Story, noun: Word, start: number): boolean {
  let next: Word | undefined = story.words[noun.index + 1]
  while (next && isBetween(next.lower)) next = story.words[next.index + 1]
  const cue = next && next.start - noun.end < 30 ? cueOf(next.lower) : undefined
  if (
    cue !== undefined &&
    (cue.kind === 'says' ? !cue.faint : /^(?:believe|think|expect|fear)$/.test(cue.stem)) &&
    cue.form !== 'ing' &&
    !/[.;:]/.test(story.text.slice(noun.end, next?.start))
  )
    return true
  // `according to official figures`: whose they are is not asked.
  return (
    isAgent(story, start) &&
    !(noun.lower === 'official' && /^\s\p{Ll}/u.test(story.text.slice(noun.end, noun.end + 2)))
  )
}

const isBetween = (lower: string) =>
  weekdays.has(lower) || /^(?:early|late|night|morning)$/.test(lower) || betweenSourceAndVerb.has(lower)

/** `announced` of `announced late on Saturday by`. */
function beforeTime(words: Word[], last: Word): Word {
  let { index } = last
  while (index > 0 && last.index - index < 3 && isBetween(words[index].lower)) index--
  return words[index]
}

/** Words before the source of a statement: `according to`, `announced by`, `, said`. */
function isAgent({ text, words }: Story, start: number): boolean {
  const at = words.findLastIndex(word => word.end <= start)
  const [before, last] = [words[at - 1], words[at]]
  if (!last || text.slice(last.end, start) !== ' ') return false
  if (last.lower === 'to') return before?.lower === 'according'
  const cue = last.lower === 'by' ? before && cueOf(beforeTime(words, before).lower) : cueOf(last.lower)
  if (cue?.kind !== 'says' || cue.faint) return false
  if (last.lower === 'by') return cue.form === 'participle' || cue.form === 'past'
  return cue.stem === 'say' && /[,”"]/.test(text.slice(Math.max(0, last.start - 2), last.start))
}

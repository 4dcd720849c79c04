import type { Span } from '../span.ts'
import type { Story, Word } from './story.ts'
import { firstWordFrom, sentenceAt } from './words.ts'

export type Tense = 'past' | 'future'

/** What a word says of tense: `ahead` whatever its own (`scheduled`), `calendar` in its present (`begins Monday`), `past`. */
type Cue = 'ahead' | 'calendar' | 'past' | 'set' | 'to' | 'as'

const cues = new Map<string, Cue>()
const say = (cue: Cue, words: string) => {
  for (const word of words.split(' ')) cues.set(word, cue)
}

say(
  'past',
  'was were had did said told went came saw took gave got made found left led met held won lost began fell rose',
)
say(
  'past',
  'shot struck hit sent spent kept brought bought thought caught taught stood understood spoke broke drove wrote',
)
say(
  'past',
  'rode flew grew knew threw drew blew became ran swam sang fought sold built felt dealt paid laid read put cut let',
)
say(
  'past',
  'shut quit hurt ate drank chose froze stole woke wore tore swore bore beat bit hid slid sat lit dug hung stuck',
)
say('past', 'swept slept wept crept heard been')
say(
  'calendar',
  'begins starts opens ends expires closes arrives leaves departs returns resumes reconvenes meets hosts airs',
)
say(
  'calendar',
  'premieres kicks faces begin start open end expire resume reconvene meet takes runs continues',
)
say(
  'ahead',
  'will shall won’t can could may might would should must scheduled expected planned plans plan planning due slated',
)
say(
  'ahead',
  'upcoming forthcoming intends intend intended hopes hope hoping prepares preparing prepared expects expect',
)
say('ahead', 'effective payable deadline aims going i’ll you’ll he’ll she’ll it’ll we’ll they’ll there’ll')
say('set', 'set')
say('to', 'to')
say('as', 'soon early')

/** Words in -ed that are no verbs, or not by themselves. */
const notVerbs = new Set(
  'united hundred need red bed indeed speed feed seed weed breed shed wed sacred naked wicked rugged aged beloved wounded armed unidentified'.split(
    ' ',
  ),
)

/**
 * Whether the sentence speaks of what is past or to come at the words from `first` to `last`: the nearest verb before them
 * decides, or, at a sentence's opening, the first after them. Undefined where no verb says.
 */
export const tenseAt = (story: Story, first: number, last: number): Tense | undefined =>
  tenseBefore(story, first) ?? tenseAfter(story, last)

/** The nearest verb before a word, in its sentence. `would be ready to leave as soon as Tuesday` looks ahead. */
export function tenseBefore(story: Story, first: number): Tense | undefined {
  const { words } = story
  const from = Math.max(sentenceAt(story.sentences, words[first].start)?.words[0]?.index ?? 0, first - 18)
  for (let index = first - 1; index >= from; index--) {
    const cue = cueOf(words[index])
    if (cue === undefined) continue
    const before = words[index - 1]?.lower
    const after = words[index + 1].lower
    if (cue === 'ahead' || (cue === 'set' && (after === 'to' || after === 'for')))
      return hasHadBefore(words, index) ? 'past' : 'future'
    if (cue === 'as' && after === 'as') return 'future'
    if (cue === 'to' && (before === 'is' || before === 'are' || before === 'was' || before === 'were'))
      return 'future'
    // `to meet` has the tense of what governs it; `the start` is no verb.
    if (cue === 'calendar' && before !== 'the' && before !== 'to') return 'future'
    if (cue === 'past' || cue === 'set') {
      if (governedAhead(words, index)) return 'future'
      // `when the case is heard in May`: a participle in the present says nothing of when.
      return before === 'is' || before === 'are' ? undefined : 'past'
    }
  }
  return undefined
}

function tenseAfter(story: Story, last: number): Tense | undefined {
  const { words } = story
  const sentence = sentenceAt(story.sentences, words[last].start)?.words
  const until = Math.min(sentence?.[sentence.length - 1]?.index ?? last, last + 25)
  for (let index = last + 1; index <= until; index++) {
    const cue = cueOf(words[index])
    if (cue === 'ahead') return hasHadBefore(words, index) ? 'past' : 'future'
    if (cue === 'past' || cue === 'set') {
      const before = words[index - 1].lower
      return before === 'is' || before === 'are' ? undefined : 'past'
    }
  }
  return undefined
}

/** As `tenseAt`, for a span of the prose. */
export function tenseOf(story: Story, span: Span): Tense | undefined {
  const first = firstWordFrom(story.words, span.start)
  const last = firstWordFrom(story.words, span.end) - 1
  return first < story.words.length && last >= first ? tenseAt(story, first, last) : undefined
}

function cueOf(word: Word): Cue | undefined {
  const { lower } = word
  const cue = cues.get(lower)
  if (cue !== undefined) return cue
  if (lower.charCodeAt(lower.length - 1) === 100) return isRegularPast(word) ? 'past' : undefined
  return lower.endsWith("'ll") || lower === "won't" ? 'ahead' : undefined
}

/** `walked`, not `Reed`, `red` or `red-headed`. */
const isRegularPast = ({ lower, text }: Word) =>
  lower.length > 3 &&
  lower.endsWith('ed') &&
  text[0] === lower[0] &&
  !notVerbs.has(lower) &&
  !lower.includes('-')

export const isPastVerb = (word: Word) => cues.get(word.lower) === 'past' || isRegularPast(word)

/** `was to be held`, `be held`, `to be arrested`: a participle that an infinitive or a modal governs. */
function governedAhead(words: Word[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 3); back--) {
    const { lower } = words[back]
    if (lower === 'been' || lower === 'was' || lower === 'were' || lower === 'had') return false
    if (lower === 'be' || cues.get(lower) === 'ahead') return true
  }
  return false
}

/** `had been scheduled to expire`: what was to come has come. */
const hasHadBefore = (words: Word[], index: number) =>
  words[index - 1]?.lower === 'had' || words[index - 2]?.lower === 'had'

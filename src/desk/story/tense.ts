import type { Sentence, Story, Word } from './story.ts'

export type Tense = 'past' | 'future'

/** Words that look ahead whatever their own tense: `was expected Friday`, `planned to leave on Thursday`. */
const ahead = new Set(
  (
    'will shall won’t scheduled expected planned plans plan planning due slated upcoming forthcoming intends intend ' +
    'intended hopes hope hoping prepares preparing prepared expects expect effective payable can could may might would should must ' +
    'deadline aims going'
  ).split(' '),
)

/** Present forms that speak of what is on a calendar: `The talks begin Monday.` */
const calendarVerbs = new Set(
  (
    'begins starts opens ends expires closes arrives leaves departs returns resumes reconvenes meets hosts airs premieres kicks faces ' +
    'begin start open end expire resume reconvene meet takes runs continues'
  ).split(' '),
)

const pastVerbs = new Set(
  (
    'was were had did said told went came saw took gave got made found left led met held won lost began fell rose shot ' +
    'struck hit sent spent kept brought bought thought caught taught stood understood spoke broke drove wrote rode flew grew knew threw drew ' +
    'blew became ran swam sang fought sold built felt dealt paid laid read put cut let shut quit hurt ate drank chose froze stole woke wore tore ' +
    'swore bore beat bit hid slid set sat lit dug hung stuck swept slept wept crept heard been died ended'
  ).split(' '),
)

const notVerbs = new Set(
  'united hundred need needed red bed indeed speed feed seed weed breed shed wed sacred naked wicked rugged aged beloved wounded armed unidentified'.split(
    ' ',
  ),
)

/**
 * Whether the sentence speaks of what is past or to come at the words from `first` to `last`: the nearest verb before them
 * decides, or, at a sentence's opening, the first after them. Undefined where no verb says.
 */
export function tenseAt(story: Story, first: number, last: number): Tense | undefined {
  return tenseBefore(story, first) ?? tenseAfter(story, last)
}

/** The nearest verb before a word, in its sentence. `would be ready to leave as soon as Tuesday` looks ahead. */
export function tenseBefore(story: Story, first: number): Tense | undefined {
  const { words } = story
  const from = Math.max(sentenceOf(story, words[first].start)?.words[0]?.index ?? 0, first - 18)
  for (let index = first - 1; index >= from; index--) {
    const word = words[index]
    const { lower } = word
    if ((lower === 'soon' || lower === 'early') && words[index + 1].lower === 'as') return 'future'
    if (ahead.has(lower) || /['’]ll$/.test(lower)) return hasHadBefore(words, index) ? 'past' : 'future'
    if (lower === 'set' && /^(?:to|for)$/.test(words[index + 1].lower))
      return hasHadBefore(words, index) ? 'past' : 'future'
    if (lower === 'to' && /^(?:is|are|was|were)$/.test(words[index - 1]?.lower ?? '')) return 'future'
    if (calendarVerbs.has(lower) && words[index - 1]?.lower !== 'the')
      return words[index - 1]?.lower === 'to' ? tenseBefore(story, index) : 'future'
    if (isPastVerb(word)) {
      if (governedAhead(words, index)) return 'future'
      // `when the case is heard in May`: a participle in the present says nothing of when.
      return /^(?:is|are)$/.test(words[index - 1]?.lower ?? '') ? undefined : 'past'
    }
  }
  return undefined
}

function tenseAfter(story: Story, last: number): Tense | undefined {
  const { words } = story
  const sentence = sentenceOf(story, words[last].start)?.words
  const until = Math.min(sentence?.[sentence.length - 1]?.index ?? last, last + 25)
  for (let index = last + 1; index <= until; index++) {
    const word = words[index]
    if (ahead.has(word.lower)) return hasHadBefore(words, index) ? 'past' : 'future'
    if (isPastVerb(word)) return 'past'
  }
  return undefined
}

/** `was to be held`, `be held`, `to be arrested`: a participle that an infinitive or a modal governs. */
function governedAhead(words: Word[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 3); back--) {
    const { lower } = words[back]
    if (lower === 'been' || lower === 'was' || lower === 'were' || lower === 'had') return false
    if (lower === 'be' || ahead.has(lower)) return true
  }
  return false
}

/** `had been scheduled to expire`: what was to come has come. */
const hasHadBefore = (words: Word[], index: number) =>
  words[index - 1]?.lower === 'had' || words[index - 2]?.lower === 'had'

export function isPastVerb({ lower, text }: Word): boolean {
  if (pastVerbs.has(lower)) return true
  return (
    lower.length > 3 &&
    lower.endsWith('ed') &&
    !notVerbs.has(lower) &&
    text[0] === lower[0] &&
    !lower.includes('-')
  )
}

/** The sentence that holds a place in the prose. */
export function sentenceOf(story: Story, offset: number): Sentence | undefined {
  const { sentences } = story
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].end > offset) high = middle
    else low = middle + 1
  }
  return sentences[low]?.start <= offset ? sentences[low] : undefined
}

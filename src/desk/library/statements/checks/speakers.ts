import { withoutPossessive } from '../../../english/possessive.ts'
import { cueOf } from '../../../english/reporting.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps, type Span } from '../../../span.ts'
import type { Person, Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isSaidNext } from '../../fidelity/other-speaker.ts'
import type { Source } from '../../source.ts'
import { areSurelyTwo, hasParty, isKnown as isPartyKnown } from '../apart.ts'
import { shareIn } from '../common.ts'
import { baseOf, deedAt, deedsIn, doerOf } from '../deeds.ts'
import type { Difference } from '../difference.ts'
import { fillerOf } from '../fillers.ts'
import { isOwnReport, matchesOf, rewordedIn } from '../matches.ts'
import { type Party, partiesIn } from '../parties.ts'
import { weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { statementsOf } from '../statement.ts'

/** What an inquiry says: `the auditor found`. */
const findingVerbs = new Set(['find', 'conclude', 'rule', 'hold', 'determine', 'establish'])

/** What somebody says, in a sentence of speech. */
interface Saying {
  /** The speaker, where that is a known person. */
  person?: Person
  /** The same by name or noun: `the auditor`, `Fishermen`. */
  party?: Party
  /** Whether the person is a guess: `she said`, `said Ruiz and Lund`. */
  isGuess: boolean
  /** Who says it, and that it is said: `Okelo said`. */
  told: Span
  /** The words of meaning of what is said, but for those of its days and times. */
  words: Word[]
  times: Word[]
}

/** Somebody says it who is known to the sources, and there somebody else does: `Okelo said she would not run` for her coach. */
export function speakerDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (isOwnReport(comparison)) return []
  return rewordedIn(comparison).flatMap(sentence =>
    sayingsIn(story, sentence).flatMap(saying => otherSayer(comparison, sentence, saying) ?? []),
  )
}

/** A saying of fewer words of meaning says nothing. */
const fewest = 2

/** What a sentence has on somebody’s word, without what is in marks. */
function sayingsIn(story: Story, sentence: Sentence): Saying[] {
  const sayings = new Map<number, Saying>()
  for (const { frame, isQuoted } of statementsOf(story, sentence)) {
    const { attribution } = frame
    if (isQuoted || !attribution?.speaker || !isSaid(attribution.lemma)) continue
    const { cue, speaker } = attribution
    const party = partyAt(story, sentence, cue, speaker)
    const saying = sayings.get(cue.start) ?? {
      person: fillerOf(story, speaker).person ?? party?.person,
      party,
      isGuess: speaker.kind === 'pronoun' || speaker.others.length > 0,
      told: { start: Math.min(cue.start, speaker.start), end: Math.max(cue.end, speaker.end) },
      words: [],
      times: [],
    }
    addWords(story, sentence, frame, saying)
    sayings.set(cue.start, saying)
  }
  const found = [...sayings.values()]
  const all = found.length > 0 ? found : plainSayings(story, sentence)
  return all.filter(({ words, times }) => words.length + times.length >= fewest)
}

/** `Hollander said there had been two: in 2022 and 2023`, in a sentence that begins with who says it, where no tree has it. */
function plainSayings(story: Story, sentence: Sentence): Saying[] {
  const deed = deedsIn(sentence, story).find(each => baseOf(each) === 'say')
  const party = deed && doerOf(deed)
  if (!deed || !party?.isWho || party.isPronoun || party.start !== sentence.start) return []
  if (story.quoted.some(each => overlaps(each, sentence))) return []
  const told = { start: party.start, end: deed.verb.end }
  const saying: Saying = { person: party.person, party, isGuess: false, told, words: [], times: [] }
  addWords(story, sentence, { start: deed.verb.end, end: sentence.end }, saying)
  return [saying]
}

/** Who says it, by the order of the words: `A spokeswoman for Pike, Lena Voss,` is no Pike. */
function partyAt(story: Story, sentence: Sentence, cue: Span, speaker: Span): Party | undefined {
  const deed = deedAt(story, sentence, cue)
  const doer = deed && doerOf(deed)
  if (doer && !doer.isPronoun && overlaps(doer, speaker)) return doer
  return partiesIn(sentence, story)?.chunks.find(
    each => overlaps(each, speaker) && each.isWho && !each.isPronoun,
  )
}

const isSaid = (lemma: string) =>
  lemma === 'according to' || cueOf(lemma)?.kind === 'says' || findingVerbs.has(lemma)

/** What a sentence has in marks, with who says it. */
function quotedIn(story: Story, sentence: Sentence): Saying[] {
  return story.quotations.flatMap(quotation => {
    const { speaker, content } = quotation
    if (!speaker || !overlaps(content, sentence)) return []
    const isCarried = /^(?:near|carried)$/.test(speaker.how) && !isSaidNext(story, quotation)
    const isGuess = isCarried || speaker.candidates !== undefined
    const saying: Saying = { person: speaker.person, isGuess, told: speaker, words: [], times: [] }
    addWords(story, sentence, content, saying)
    return saying.words.length < fewest ? [] : [saying]
  })
}

/** `“Condi called me and said a plane has hit,” he said of Condoleezza Rice`: in his words she says it. */
const quotedFrom = (story: Story, sentence: Sentence, person: Person | undefined): Saying[] =>
  sentence.words.some(({ text }) => withoutPossessive(text) === person?.surname)
    ? []
    : quotedIn(story, sentence)

function addWords(story: Story, sentence: Sentence, span: Span, { words, times, told }: Saying) {
  for (const word of sentence.words) {
    if (weightOf(word) === 0 || !overlaps(word, span) || overlaps(word, told)) continue
    const list = story.times.some(time => overlaps(time, word)) ? times : words
    if (!list.includes(word)) list.push(word)
  }
}

/** How much of what the draft has said is in the source’s saying, and how much of both in the other. */
const leastMine = 0.6
const leastTogether = 1
/** From this share on a saying of the same person may be the one that is meant. */
const mayBeMeant = 0.4
const mayBeMeantTogether = 0.7

/** Whether a saying is that of somebody whom the sources know. */
const isToldOf = (comparison: Comparison, { person, party }: Saying): boolean =>
  person
    ? comparison.compared.some(source => isKnown(source, person))
    : Boolean(party?.isWho) && isPartyKnown(comparison, party as Party)

function otherSayer(comparison: Comparison, sentence: Sentence, mine: Saying): Difference | undefined {
  const { story } = comparison
  const { person } = mine
  if (!isToldOf(comparison, mine)) return undefined
  let best: { saying: Saying; source: Source; there: Sentence; cover: number; back: number } | undefined
  for (const { source, sentence: there } of matchesOf(comparison)[sentence.index])
    for (const saying of [...sayingsIn(source.story, there), ...quotedFrom(source.story, there, person)]) {
      const cover = coverage(mine, saying, person)
      const back = coverage(saying, mine, person)
      if (cover < mayBeMeant || cover + back < mayBeMeantTogether) continue
      if (mayBeOne(comparison, mine, saying)) return undefined
      if (cover < leastMine || cover + back < leastTogether) continue
      if (isMentioned(story, sentence, mine, saying)) return undefined
      if (!best || cover + back > best.cover + best.back) best = { saying, source, there, cover, back }
    }
  if (!best || saysItToo(best.source, best.there, mine)) return undefined
  return differenceOf({
    check: 'speaker',
    span: mine.told,
    source: best.source,
    inSource: best.saying.told,
    certainty: certaintyOfSpeaker,
    features: { cover: best.cover, back: best.back },
  })
}

/** `Ruiz said the same: no sale before June.` beside what Lund said. */
const saysItToo = ({ story }: Source, { index }: Sentence, { words, person, party }: Saying) =>
  [story.sentences[index - 1], story.sentences[index + 1]].some(
    each =>
      each &&
      (person
        ? each.words.some(({ text }) => text === person.surname)
        : party && hasParty(story, each, party)) &&
      shareIn(words, each.words) >= mayBeMeant,
  )

/** Always a warning: who says the same elsewhere nobody can tell. */
const certaintyOfSpeaker = 0.7

/** How much of what one saying says the other says too. `Next year` is 2027: a time counts where it is the same. */
function coverage(one: Saying, other: Saying, person: Person | undefined): number {
  const names = person?.name.toLowerCase().split(' ') ?? []
  const others = [...other.words, ...other.times]
  const same = one.times.filter(({ lower }) => others.some(each => each.lower === lower))
  // `He had offered` is `Hemming had offered`.
  return shareIn([...one.words.filter(({ lower }) => !names.includes(lower)), ...same], others)
}

const isKnown = ({ story }: Source, { surname }: Person) =>
  story.people.some(each => each.surname === surname)

/** Whether a saying of a source may be that of a person: of a pronoun or a role nobody can tell. */
function mayBeOne(comparison: Comparison, mine: Saying, { person, party, isGuess }: Saying): boolean {
  if (isGuess || mine.isGuess) return isGuess || !mine.person || !person || areNamesakes(mine.person, person)
  if (mine.person && person) return areNamesakes(mine.person, person)
  return !mine.party || !party || !areSurelyTwo(comparison, mine.party, party)
}

const areNamesakes = (one: Person, other: Person) =>
  one.surname === other.surname || wordsOf(one.name).some(word => wordsOf(other.name).includes(word))

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(word => word.length > 1)

/** `Hemming, his lawyer Gail Strand said, had offered to pay`: the draft has both. Of a `he` both may be spoken of before. */
function isMentioned(
  story: Story,
  sentence: Sentence,
  { isGuess }: Saying,
  { person, party }: Saying,
): boolean {
  const { paragraphs } = story
  const before = isGuess ? paragraphs[Math.max(0, sentence.paragraph - 1)].sentences : []
  return [...before, ...(isGuess ? paragraphs[sentence.paragraph].sentences : []), sentence].some(
    each =>
      each.words.some(({ text }) => withoutPossessive(text) === person?.surname) ||
      (party !== undefined && hasParty(story, each, party)),
  )
}

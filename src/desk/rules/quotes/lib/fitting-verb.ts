import { finiteAndModal } from '../../../english/lexicon/auxiliaries.ts'
import {
  beforeNoun,
  behindNoun,
  determiners,
  prepositions,
  pronouns,
} from '../../../english/lexicon/function-words.ts'
import { genericActors, groups } from '../../../english/lexicon/people.ts'
import {
  callsWrong,
  ownFaults,
  penalties,
  suits,
  turnsAgainst,
} from '../../../english/lexicon/reporting-verbs.ts'
import { regex } from '../../../english/regex.ts'
import type { Cue } from '../../../english/reporting.ts'
import type { Word } from '../../../english/word.ts'
import { namedUpTo } from '../../../story/people/named-in.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story } from '../../../story/story.ts'

const followsNoun = regex()`^\s(?:${behindNoun})\b`

const leadsToNoun = regex()`^(?:${beforeNoun})$|['’]s?$`

/** `the party’s claims`, `his claim that`, `amid Harbor Party claims`, `hit back at Labour claims he lied`. */
export function isClaimNoun(story: Story, word: Word): boolean {
  const { words, text } = story
  const before = words[word.index - 1]
  if (!before || !/^claims?$/.test(word.lower)) return false
  if (leadsToNoun.test(before.lower) || prepositions.has(before.lower)) return true
  if (word.lower === 'claim') return false
  if (isCompound(story, word)) return true
  if (followsNoun.test(text.slice(word.end, word.end + 8)) && !isSubject(story, before, word)) return true
  // `three others in the ward, claims which are denied`, `amid opposition claims he was late`
  if (/^\swhich\b/.test(text.slice(word.end, word.end + 7))) return true
  if (/^(?:amid|despite|over|against|following|after)$/.test(words[word.index - 2]?.lower ?? '')) return true
  // `derided Tory claims they could`: a party or a country before it, and the verb before that.
  if (!/^\p{Lu}/u.test(before.text) || namedUpTo(story, before.end)) return false
  let at = word.index - 1
  while (at > 0 && /^\p{Lu}/u.test(words[at].text) && text.slice(words[at - 1].end, words[at].start) === ' ')
    at--
  const lead = words[at]
  return !/^\p{Lu}/u.test(lead.text) && (prepositions.has(lead.lower) || /ed$/.test(lead.lower))
}

/** `Ruiz claims that`, `the council claims that`, `the leader of the council, Ana Ruiz, claims that`: somebody who does. */
function isSubject(story: Story, before: Word, { start, end }: Word): boolean {
  const { words, text } = story
  if (
    !/^ that\b/.test(text.slice(end, end + 6)) ||
    /^ that (?:is|was|are|were)\b/.test(text.slice(end, end + 10))
  )
    return false
  // `Nandra, claims that`; not `that she had kept the rules, claims that the report could not bear out`.
  if (text.slice(before.end, start) !== ' ') return before.text !== before.lower
  if (namedUpTo(story, before.end) || /^(?:he|she|it|who)$/.test(before.lower)) return true
  const isActor =
    roleNouns.has(before.lower) || (genericActors.has(before.lower) && !groups.has(before.lower))
  return (
    isActor &&
    words
      .slice(Math.max(0, before.index - longestCompound), before.index)
      .some(({ lower }) => determiners.has(lower))
  )
}

/** `for inflating hail claims on fields`, `the claims that could cost it $4 million`: one person or thing has a small word. */
function isCompound({ words, text }: Story, { index, end }: Word): boolean {
  if (relative.test(text.slice(end, end + 20))) return true
  const before = words.slice(Math.max(0, index - longestCompound), index)
  const [noun] = before.slice(-1)
  if (noun.text !== noun.lower || pronouns.has(noun.lower) || /^(?:who|that|which)$/.test(noun.lower))
    return false
  if (groups.has(noun.lower) || roleNouns.has(noun.lower) || noun.lower.endsWith('ly')) return false
  return before.every(({ lower, end }, at) => {
    const next = before[at + 1]?.start ?? words[index].start
    return text.slice(end, next) === ' ' && !determiners.has(lower) && !/['’]s?$/.test(lower)
  })
}

/** The small word of one who claims is at most this many words back: `the old mine’s owner claims`. */
const longestCompound = 3

const relative = regex()`^ (?:that|which) (?:${finiteAndModal})\b`

/** `that he lied`, `its crews had broken the rules`: the speaker’s own fault. */
const ownFault = regex(
  'i',
)`^\s(?:that\s)?(?:[^.,;:“”"]{0,40}\s)?(?:${pronouns}|his|her|its|their|our|my)\b.*\b(?:${ownFaults})\b`

const turns = regex('i')`\b(?:${turnsAgainst})\b`

const wrongBefore = regex('i')`\b(?:${callsWrong}),?\s(?:\S+\s){0,3}$`
const wrongBehind = regex('i')`^,?\s(?:${callsWrong})\b`
const inCourt = regex('i')`\b(?:${suits})\b`

/** In characters: a fault is named soon behind `admitted`. */
const soon = 90

/** `admitted that he had taken off its tag`: what somebody did. */
const ownDeed = regex(
  'u',
)`^\s(?:that\s)?(?:he|she|they|it|its\s\p{L}+)\s(?:often\s|once\s|also\s|\p{L}+ly\s)?(?:had|was|were|took|[\p{L}]+ed)\b`
const inCourtOrTo =
  /^ (?:in court|under oath|on the (?:witness )?stand|in (?:his|her|their) plea|to (?:the )?(?:police|court|judge|investigators|detectives))(?= )/
const settled = regex('i')`\b(?:${penalties})\b`

const courtroom =
  /\b(?:in court|on the (?:witness )?stand|under oath|testif(?:y|ied|ying)|testimony|in (?:his|her|their) plea|deposition)\b/i

/** `admitted on the stand that he had used the fund`: to a court it is the word. */
const isInCourt = ({ text }: Story, { start, end }: Sentence, word: Word) =>
  courtroom.test(text.slice(Math.max(start, word.start - soon), Math.min(end, word.end + soon / 3)))

/** Whether a penalty is mentioned there or in a sentence beside it: what was fined was no mere claim. */
function isPunished({ sentences, text }: Story, { index, paragraph }: Sentence): boolean {
  const beside = sentences
    .slice(Math.max(0, index - 1), index + 2)
    .filter(each => each.paragraph === paragraph)
  return settled.test(text.slice(beside[0].start, beside[beside.length - 1].end).slice(0, 2000))
}

/**
 * Where the word says no more than happened: who admits that he lied admits it, and who insists against what was just
 * said does insist.
 */
export function isRightWord(story: Story, word: Word, { stem }: Cue): boolean {
  const sentence = sentenceAt(story, word.start)
  if (!sentence) return false
  if (/^(?:admit|confess|concede)$/.test(stem)) {
    const rest = story.text.slice(word.end, Math.min(word.end + soon, sentence.end))
    return (
      ownFault.test(rest) ||
      (ownDeed.test(rest.replace(inCourtOrTo, '')) &&
        (isInCourt(story, sentence, word) || isPunished(story, sentence)))
    )
  }
  const lead = story.text.slice(sentence.start, word.start)
  // `falsely claimed`, `claimed without evidence`: the doubt is the story's own. What is sued for is claimed.
  if (stem === 'claim')
    return (
      wrongBefore.test(lead) ||
      wrongBehind.test(story.text.slice(word.end, Math.min(word.end + soon, sentence.end))) ||
      inCourt.test(lead)
    )
  return stem === 'insist' && turns.test(lead)
}

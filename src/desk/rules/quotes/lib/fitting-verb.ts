import { beforeNoun, behindNoun, prepositions, pronouns } from '../../../english/lexicon/function-words.ts'
import { callsWrong, ownFaults, suits, turnsAgainst } from '../../../english/lexicon/reporting-verbs.ts'
import { regex } from '../../../english/regex.ts'
import type { Cue } from '../../../english/reporting.ts'
import type { Word } from '../../../english/word.ts'
import { namedUpTo } from '../../../story/people/named-in.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Story } from '../../../story/story.ts'

const followsNoun = regex()`^\s(?:${behindNoun})\b`

const leadsToNoun = regex()`^(?:${beforeNoun})$|['’]s?$`

/** `the party’s claims`, `his claim that`, `amid Harbor Party claims`, `hit back at Labour claims he lied`. */
export function isClaimNoun(story: Story, word: Word): boolean {
  const { words, text } = story
  const before = words[word.index - 1]
  if (!before || !/^claims?$/.test(word.lower)) return false
  if (leadsToNoun.test(before.lower) || prepositions.has(before.lower)) return true
  if (word.lower === 'claim') return false
  if (followsNoun.test(text.slice(word.end, word.end + 8))) return true
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

/** `that he lied`, `its crews had broken the rules`: a fault of the speaker’s. */
const ownFault = regex(
  'i',
)`^\s(?:that\s)?(?:[^.,;:“”"]{0,40}\s)?(?:${pronouns}|his|her|its|their|our|my)\b.*\b(?:${ownFaults})\b`

const turns = regex('i')`\b(?:${turnsAgainst})\b`

const wrongBefore = regex('i')`\b(?:${callsWrong}),?\s(?:\S+\s){0,3}$`
const wrongBehind = regex('i')`^,?\s(?:${callsWrong})\b`
const inCourt = regex('i')`\b(?:${suits})\b`

/** In characters: a fault is named soon behind `admitted`. */
const soon = 90

/**
 * Where the word says no more than happened: who admits that he lied admits it, and who insists against what was just
 * said does insist.
 */
export function isRightWord(story: Story, word: Word, { stem }: Cue): boolean {
  const sentence = sentenceAt(story, word.start)
  if (!sentence) return false
  if (/^(?:admit|confess|concede)$/.test(stem))
    return ownFault.test(story.text.slice(word.end, Math.min(word.end + soon, sentence.end)))
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

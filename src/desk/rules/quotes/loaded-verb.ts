import { finiteAndModal } from '../../english/lexicon/auxiliaries.ts'
import {
  adverbialOpeners,
  betweenSubjectAndVerb,
  leadsAwayFromVerb,
  neverSubject,
  opensDescription,
  prepositions,
  subordinators,
} from '../../english/lexicon/function-words.ts'
import { genericActors, groups, indefinitePronouns } from '../../english/lexicon/people.ts'
import { beforePlainVerb, demanded, loadedVerbs } from '../../english/lexicon/reporting-verbs.ts'
import { regex } from '../../english/regex.ts'
import { type Cue, cueOf, cueWords } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { roleNouns } from '../../story/people/roles.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { isPastVerb } from '../../story/tense.ts'
import { table } from '../../table.ts'
import { rule } from '../rule.ts'
import { isClaimNoun, isRightWord } from './lib/fitting-verb.ts'

/** What each verb says beside “said”. */
const shades = table<string>({
  claim: 'casts doubt on the speaker',
  admit: 'implies guilt',
  confess: 'implies guilt',
  concede: 'implies defeat',
  reveal: 'implies a hidden fact',
  point: 'treats the words as fact',
  note: 'treats the words as fact',
  insist: 'implies that no one believes it',
  maintain: 'implies that no one believes it',
  boast: 'judges the speaker',
  brag: 'judges the speaker',
  gush: 'judges the speaker',
})

/** Which of them the house prints is its own to say. */
const verbs = listOf(cueWords)

export default rule({
  id: 'quotes/loaded-verb',
  summary: 'An attribution verb that casts doubt, convicts or endorses',
  why: '“Said” is neutral; these verbs take a side.',
  knows: [
    'The verb beside a quotation.',
    'The verb before a clause, with or without `that`, after adverbs, `in an interview Thursday`, `to investigators`.',
    'Plural subjects in the present: `officials claim`.',
    'Not reported: an object (`claimed four lives`), `admitted to a hospital`, `insisted on a vote`, papers that reveal.',
    'Not reported: the right word, such as `admitted` for one’s own fault (`admitted he lied`) or `But Ruiz insisted` after someone disagrees.',
  ],
  basis: 'AP Stylebook, “said”; Reuters Handbook, “attribution”',
  severity: 'info',
  where: 'prose',
  options: {
    verbs: {
      default: [...loadedVerbs],
      description: 'The verbs, in their base form; `note` and `maintain` are not on the default list.',
    },
    allow: { default: [] as string[], description: 'Verbs on the list that the house allows.' },
  },
  examples: [
    { bad: '“We never met,” Ruiz claimed.', finds: 'claimed', fixed: '“We never met,” Ruiz said.' },
    {
      bad: 'The mayor admits that she signed the papers.',
      finds: 'admits',
      fixed: 'The mayor says that she signed the papers.',
    },
    {
      bad: 'Ana Ruiz was late. She pointed out that the train had stopped.',
      finds: 'pointed out',
      fixes: ['She said that'],
    },
    { bad: 'Ruiz insisted that the contract made it clear that the port should pay.', finds: 'insisted' },
    { bad: '“It is done,” the minister insisted. “We signed.”', finds: 'insisted' },
    {
      bad: 'The port director, Ana Ruiz, admitted in an interview Thursday the crane had not been inspected.',
      finds: 'admitted',
    },
    {
      bad: 'The director, Ana Ruiz, admitted in an email to commissioners the crane had not been inspected.',
    },
    {
      bad: 'Its sponsors, Ana Ruiz and Erik Lund, have repeatedly insisted that nobody would pay more.',
      finds: 'insisted',
    },
    { bad: 'Officials claim the bridge was safe.', finds: 'claim', fixes: ['Officials say the'] },
    { bad: 'Harbor officials in Lorne claim that no one told them.', finds: 'claim' },
    {
      bad: 'The Lund brothers, who between them run three of the four lots, claim that no one has paid twice.',
      finds: 'claim',
    },
    { bad: 'Officials, some of whom have retired, claim the bridge was safe.', finds: 'claim' },
    { bad: 'Neighbors who live above the shop claim that the music goes on until dawn.', finds: 'claim' },
    { good: 'The rules, which nobody has read, insist that the gate be shut.' },
    { good: 'Three men were indicted for inflating hail claims on fields that had never been planted.' },
    { good: 'The man admitted that he had taken off its tag. He has paid a fine of $75.' },
    { bad: 'The leader of the council, Ana Ruiz, claims that the road is open.', finds: 'claims' },
    { good: 'The court rejected claims that the road was open, and his claims that she lied are false.' },
    { good: 'Ben Lund admitted in his plea that he often turned over letters to reporters.' },
    { good: 'Ben Lund admitted on the stand that he had used the road fund to pay for his boat.' },
    { good: 'Officials in Lorne claim victory, and the point of the talks in Dell is that they go on.' },
    { bad: 'Waits have halved since April, the minister, Ana Ruiz, claimed on Monday.', finds: 'claimed' },
    {
      bad: 'Patients will be driven from Dell, the director, Ana Ruiz, conceded late on Monday in an interview, and some will come by sled.',
      finds: 'conceded',
    },
    { good: 'After nine hours of counting in the hall, Ana Ruiz conceded late on Monday.' },
    { bad: 'A developer who wants to build there claimed the site had been empty.', finds: 'claimed' },
    { good: '“We never met,” Ruiz said.' },
    { good: 'Ruiz insisted on a vote, and Lund conceded the race to a man who had lost it twice.' },
    { good: 'The storm claimed four lives, and a militia claimed responsibility for the fire.' },
    { good: 'Ruiz insisted that any plan include the pool, and Lund insisted the gate must stay shut.' },
    { good: 'Lund sued the port in May, claiming that it had hidden two letters.' },
    { good: 'Ruiz said on Monday, claiming without evidence that the bridge was safe, that it would open.' },
    { good: '“I was afraid of the goat,” I admitted.' },
    { good: 'Ruiz insisted that the vote be held, and Lund that it should be open.' },
    { good: 'Ruiz was denounced for claiming that the bridge was safe, amid furor with claims it was not.' },
    { good: 'A fire that claimed three lives on Sunday may have begun in a toaster, Ruiz said.' },
    { good: 'Ruiz was admitted to a hospital and insisted on a private room.' },
    { good: '“He claimed that I was there,” Ruiz said.' },
    { good: 'When the covers came off the cup, they revealed that somebody had engraved the wrong year.' },
    { good: 'Documents revealed a second account.' },
    {
      good: 'The site rated one in five of the party’s claims as “wholly true.” His claims that she lied are false.',
    },
    { good: 'Although Ruiz confessed, he kept his seat.' },
    { good: 'Lund hit back at Harbor Party claims he had lied, and derided Green claims they could win.' },
    {
      good: 'The company admitted it had broken the rules, and its founder admitted that he misled investors.',
    },
    { good: 'Ben Lund admitted that he had filed his papers late, and Ruiz that she forgot the keys.' },
    { good: 'The report says nobody checked the crane. But the port insisted it had been inspected in May.' },
    { bad: 'The port insisted it had been inspected in May.', finds: 'insisted' },
    { good: 'Clerks are accused of claiming pay for “absent” workers.' },
    {
      good: 'The mayor admits that she signed.',
      house: 'rules:\n  quotes/loaded-verb: { options: { allow: [admit] } }',
    },
  ],
  check(story, report, { options }) {
    const loaded = wordsOn(story, verbs).filter(({ lower }) => {
      const cue = cueOf(lower)
      return cue !== undefined && options.verbs.includes(cue.stem) && !options.allow.includes(cue.stem)
    })
    if (loaded.length === 0) return
    const attributing = new Set(
      story.quotations
        // `claiming pay for “absent” workers` attributes no word of it.
        .filter(({ length, start, speaker }) => length > 2 || start - (speaker?.verb?.end ?? 0) < 4)
        .map(quotation => quotation.speaker?.verb?.start),
    )
    const mentions = new Set(story.people.flatMap(person => person.mentions.map(mention => mention.end)))
    for (const word of loaded) {
      const cue = cueOf(word.lower)
      if (!cue) continue
      const next = story.words[word.index + 1]
      const out = cue.stem === 'point'
      if (out && next?.lower !== 'out') continue
      if (cue.form === 'ing' && isBlamed(story, word)) continue
      if (
        isOwnWord(story, word) ||
        isClaimNoun(story, word) ||
        isRightWord(story, word, cue) ||
        takesObject.test(next?.lower ?? '')
      )
        continue
      if (
        !attributing.has(word.start) &&
        !saysThat(story, word, out ? 2 : 1, mentions) &&
        !(cue.form === 'past' && closesClause(story, word, mentions))
      )
        continue
      const end = out ? next.end : word.end
      const plain = plainForm(cue)
      report({
        start: word.start,
        end,
        // One verb over and over is one way of writing.
        habit: cue.stem,
        message: `“${story.text.slice(word.start, end)}” ${shades[cue.stem] ?? 'is not neutral'}. Use “${plain}.”`,
        fixes: [{ title: `Write “${plain}”`, edits: [{ start: word.start, end, text: plain }] }],
      })
    }
  },
})

/** `I confessed`: the writer may say so. */
const isOwnWord = ({ words }: Story, { index }: Word) => /^(?:i|we)$/.test(words[index - 1]?.lower ?? '')

/** `denounced for claiming that`: what somebody is blamed for is no attribution. */
const isBlamed = ({ words }: Story, { index }: Word) =>
  /^(?:for|of|from|by)$/.test(words[index - 1]?.lower ?? '')

/** `bragging about it`, `admitted shooting two men`: what follows is no words of anybody’s. */
const takesObject = /^(?:about|of|for|responsibility|(?!during|nothing|everything|anything|something)..+ing)$/

const plain = { base: 'say', present: 'says', past: 'said', participle: 'said', ing: 'saying' }

const plainForm = ({ form }: Cue) => plain[form]

/** What may lie between a subject and its verb: `have repeatedly insisted`. */
const between = regex()`^(?:${betweenSubjectAndVerb}|.+ly)$`

/**
 * `Ruiz admits that`, `its sponsors have insisted that`: a clause behind the verb, and somebody in front. Whatever insists
 * or claims speaks, but papers reveal too.
 */
function saysThat(story: Story, word: Word, length: number, mentions: Set<number>): boolean {
  let at = word.index - 1
  // `a tower that burned in May claim`: the month is no `may`.
  while (at >= 0 && between.test(story.words[at].text)) at--
  const before = story.words[at]
  if (!before || sentenceAt(story, before.start) !== sentenceAt(story, word.start)) return false
  const cue = cueOf(word.lower)
  // `to claim that`, `did not admit that`, `was revealed that`
  if (!cue || noSubject.test(before.lower) || cue.form === 'participle') return false
  const noun = before.lower.replace(/s$/, '')
  const isPerson = mentions.has(before.end) || before.lower === 'who'
  const isRole = roleNouns.has(noun) || groups.has(before.lower) || pronouns.test(before.lower)
  if (cue.form === 'base') {
    const plural =
      !isPerson && (/^(?:they|who|police|people)$/.test(before.lower) || /[^s]s$/.test(before.lower))
    if (cue.stem === 'insist' && demands(story, word.index + length)) return false
    return (
      ((isRole && plural) || arePlaced(story, before.index) || areDescribed(story, before)) &&
      clauseFollows(story, word.index + length)
    )
  }
  // `When the covers came off, they revealed that`: things reveal as well.
  if (cue.stem === 'reveal' && ((!isPerson && !isRole) || before.lower === 'they')) return false
  // `a fire that claimed three lives may have begun`: the verb further on is the fire’s.
  if (cue.stem === 'insist' && demands(story, word.index + length)) return false
  if (/^(?:that|which)$/.test(before.lower) && story.words[word.index + length]?.lower !== 'that')
    return false
  return clauseFollows(story, word.index + length)
}

/** `Waits have halved since May, the minister claimed on Monday.`: the clause comes first, and little follows. */
function closesClause(story: Story, { index, start, end }: Word, mentions: Set<number>): boolean {
  const before = story.words[index - 1]
  const sentence = sentenceAt(story, start)
  if (!before || !sentence || before.start < sentence.start) return false
  if (indefinitePronouns.has(before.lower)) return false
  if (
    !mentions.has(before.end) &&
    !roleNouns.has(before.lower) &&
    !groups.has(before.lower) &&
    !/^(?:he|she|they)$/.test(before.lower)
  )
    return false
  const lead = story.text.slice(sentence.start, before.start)
  const rest = story.text.slice(end, sentence.end).trimEnd()
  const clause = leadsWithClause.exec(lead)?.[1]
  return clause !== undefined && !isOpener(clause) && closesSoon.test(rest)
}

/** `After nine hours of counting, Dubois conceded.`: what tells when is no clause; `If it rains, the road will flood` is. */
function isOpener(clause: string): boolean {
  const [first] = clause.toLowerCase().split(' ', 1)
  return !clause.includes(',') && (prepositions.has(first) || subordinators.has(first))
}

/** Some words, a comma, and the speaker: `..., the health minister, Anwen `. */
const leadsWithClause = /^[“"]?([^“”"]{20,}?), (?:[^,“”"]{0,60}, )?(?:[\p{L}’.-]{1,40} ){0,4}$/u
/** When, where and to whom it was said, and the stop or another clause: ` late on Wednesday in an interview, and`. */
const closesSoon =
  /^(?: (?:(?:early |late )?(?:on )?\p{Lu}\p{Ll}+day(?: (?:morning|afternoon|evening|night))?|yesterday|today|afterward|last (?:week|month|night|year)|(?:in|at|during|to|before|after) (?:an?|the|his|her|their) (?:\p{L}+ ){0,2}\p{L}+|in \p{Lu}\p{L}+|to \p{L}+s)){0,3}(?:\.|, (?:and|but|while|though|as)\b.*)$/su

/** Maximum number of words for the place or body that people belong to: `officials of the Port Ellery harbor board`. */
const longestPlace = 6

/** `harbor officials in Lorne` before a plural verb: people, and where or whose they are. */
function arePlaced({ words, text }: Story, last: number): boolean {
  for (let at = last; at > Math.max(0, last - longestPlace); at--) {
    const [{ lower, start }, before] = [words[at], words[at - 1]]
    if (text.slice(before.end, start) !== ' ' || cueOf(lower)) return false
    if (prepositions.has(lower))
      return groups.has(before.lower) || (/s$/.test(before.lower) && roleNouns.has(before.lower.slice(0, -1)))
  }
  return false
}

/** The most words that describe people: `who between them run three of the four parking lots near the arena`. */
const longestDescription = 20

/** `Officials, some of whom have retired, claim`, `neighbors who live above the shop claim`: people, over what is said of them. */
function areDescribed(story: Story, last: Word): boolean {
  const { words, text } = story
  const first = sentenceAt(story, last.start)?.words[0].index ?? 0
  const isClosed = text[last.end] === ','
  if (finiteAndModal.has(last.lower)) return false
  for (let at = last.index; at > Math.max(first, last.index - longestDescription); at--) {
    const [{ lower, start }, head] = [words[at], words[at - 1]]
    const gap = text.slice(head.end, start)
    const opens = isClosed ? gap === ', ' : gap === ' ' && lower === 'who'
    if (opens)
      return opensDescription.has(lower) && (areMany(head.lower, lower) || arePlaced(story, head.index))
    if (gap !== ' ') return false
  }
  return false
}

/** Whether a plural is of people: `who` says so itself. */
function areMany(head: string, opener: string): boolean {
  if (groups.has(head)) return true
  const one = head.replace(/s$/, '')
  return (
    /[^s]s$/.test(head) &&
    (/^who/.test(opener) || roleNouns.has(one) || genericActors.has(one) || genericActors.has(head))
  )
}

/**
 * `insisted that the problem should be solved`, `insisted any deal must allow visits`, `insisted that she go`: asks for
 * something, and says nothing.
 */
function demands({ words, text }: Story, from: number): boolean {
  const hasThat = words[from]?.lower === 'that'
  for (let at = hasThat ? from + 1 : from; at < Math.min(from + longestDemand, words.length); at++) {
    const { lower, start } = words[at]
    const before = words[at - 1]
    if (at > from && /[^\s]/.test(text.slice(before.end, start))) return false
    if (lower === 'should' || lower === 'must') return words[at + 1]?.lower !== 'have'
    if (hasThat && lower === 'be') return before.lower !== 'to'
    if (finiteAndModal.has(lower) || isPastVerb(words[at])) return false
    if (hasThat && isBareVerb(lower, before.lower)) return true
  }
  return false
}

const longestDemand = 10

/** `that the mayor go`, `that any deal include`: no `s` where one person or thing does it. */
const isBareVerb = (lower: string, before: string) =>
  demanded.has(lower) && !before.endsWith('s') && !beforePlainVerb.has(before)

const noSubject = regex()`^(?:${neverSubject}|.*n['’]t)$`
const pronouns = /^(?:he|she|they|police|prosecutors)$/

const opensClause = /^(?:that|he|she|it|they|we|i|there)$/
/** What tells when, where and to whom before the clause comes: `admitted in an interview Thursday the crane had`. */
const adverbial = regex('u')`^(?:${adverbialOpeners}|.+ly|\p{L}+day)$`

/** Whether a clause follows, with `that` or without, behind whatever tells when, where and to whom. */
function clauseFollows({ text, words, sentences }: Story, from: number): boolean {
  const sentence = words[from] && sentenceAt({ sentences }, words[from - 1].start)
  const introduced = adverbial.test(words[from]?.lower ?? '')
  for (let at = from; at < Math.min(from + longestObject, words.length); at++) {
    const { lower, start } = words[at]
    if (start >= (sentence?.end ?? 0) || /[^\s]/.test(text.slice(words[at - 1].end, start))) return false
    if (opensClause.test(lower)) return at === from || introduced
    // `insisted on a vote`, `admitted to a hospital`: only a full clause behind the object counts.
    if (at > from && finiteAndModal.has(lower)) return !introduced || !/^(?:on|to)$/.test(words[from].lower)
    // `admitted in an email to commissioners the audit had`: to whom.
    const isAddressed = introduced && lower === 'to' && !finiteAndModal.has(words[at + 1]?.lower ?? '')
    if (at > from && leadsAwayFromVerb.has(lower) && !isAddressed) return false
  }
  return false
}

/** Maximum number of words before the verb of the clause. */
const longestObject = 12

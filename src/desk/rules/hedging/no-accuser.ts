import { accusationsIn } from '../../claims/accusations.ts'
import { isDisplay } from '../../draft/draft.ts'
import { accusingWords } from '../../english/lexicon/accusing.ts'
import { aroundAllegedly } from '../../english/lexicon/auxiliaries.ts'
import { beforeAccusation } from '../../english/lexicon/function-words.ts'
import { kindsOfCourt } from '../../english/lexicon/institutions.ts'
import { withoutPossessive } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import { cueOf, mayBeNoun } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { hasAny, listOf, wordsOn } from '../../english/word-lists.ts'
import { overlaps, type Span } from '../../span.ts'
import { roleNouns } from '../../story/people/roles.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Person, Sentence, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

/** Those who accuse: offices, papers of the law, and what they do. Somebody who `said` is one too. */
const accusers = regex('u')`^(?:${accusingWords})$`

/** Offices that bear the name of one who accuses, and are places and boards as well: `Tilden Court`, `Trial Street`. */
const courts = /^(?:courts?|sheriff|jury|jurors|tribunal|trial)$/

/** An accusation by its name says that there is one, and not whose: `the basis for these allegations is disputed`. */
const accusations = /^(?:allegations?|accusations?)$/

const hedges = listOf(['accused', 'allegedly', 'alleged'])
const alleged = listOf(['allegedly', 'alleged'])

export default rule({
  id: 'hedging/no-accuser',
  summary: 'An accusation with no accuser',
  why: '“Allegedly” is no legal protection. Readers and courts will ask who makes the accusation.',
  knows: [
    '`Accused of`, `allegedly`, `is alleged to`, `it is alleged that`, with no accuser in the sentence or the ones beside it.',
    'Accusers: police, prosecutors, courts and their documents, anyone who is quoted or paraphrased, `allegations by`.',
    'Not accusers: a judge who rules on bail, the accused who denies it or is quoted, a place called Court.',
    'Not reported: a negated accusation, a headline.',
  ],
  basis: 'AP Stylebook, “allege”: specify the source of an allegation',
  severity: 'warning',
  where: 'prose',
  examples: [
    { bad: 'Halloran is accused of taking bribes. He lives in Kell with a dog.', finds: 'accused of' },
    { bad: 'The house is grey. Lund allegedly burned it down.', finds: 'allegedly' },
    { good: 'Halloran is accused of taking bribes, according to an indictment.' },
    { good: 'Prosecutors filed charges on Monday. Halloran is accused of taking bribes.' },
    { good: 'Halloran is not accused of taking bribes.' },
    {
      bad: 'These men are accused of belonging to a gang, although the basis for the allegations is disputed.',
      finds: 'accused of',
    },
    { good: 'Halloran is accused of taking bribes. The mayor’s accusations date from May.' },
    { good: 'Halloran is accused of taking bribes. The allegations by two former clerks date from May.' },
    { good: 'Halloran is accused of taking bribes. A clerk filed the suit on Monday.' },
    { good: 'The firm sued five banks it had accused of hiding losses. They are in Kell.' },
    { good: 'The teacher accused Halloran of taking bribes.' },
    { bad: 'Halloran is alleged to have taken bribes. He lives in Kell with a dog.', finds: 'alleged to' },
    {
      bad: 'Guests from six states find Lund on his porch. Lund allegedly burned the fence.',
      finds: 'allegedly',
    },
    { bad: 'A judge denied bail to Halloran, who is accused of taking bribes.', finds: 'accused of' },
    { bad: 'A judge set bail for Halloran, who is accused of taking bribes. He returns to court in June.' },
    { bad: 'Halloran is accused of writing false prescriptions. He lives in Kell with a dog.' },
    { good: 'Halloran is accused of taking bribes. In court papers, the clerks describe three payments.' },
    {
      bad: 'Ben Lund, the deputy mayor, who is accused of steering contracts, opened a park. It is green.',
      finds: 'accused of',
    },
    { bad: 'Ben Lund, who is accused of spending the roof fund, preached on Sunday. The church was full.' },
    { bad: 'Lund lives on Tilden Court. He allegedly burned the fence.', finds: 'allegedly' },
    { bad: 'Tom Lund allegedly burned the fence. Lund said that he was asleep.', finds: 'allegedly' },
    { bad: 'Tom Lund allegedly burned the fence. “I was asleep,” Lund said.', finds: 'allegedly' },
    { good: 'Tom Lund allegedly burned the fence. “I saw him do it,” Ana Ruiz said.' },
  ],
  check(story, report) {
    if (!hasAny(story, hedges)) return
    for (const span of accusationsWithoutSubject(story)) {
      if (namesAccuser(story, span)) continue
      const { start, end } = span
      const words = story.text.slice(start, end)
      report({ start, end, message: `“${words}”: say who makes the accusation.` })
    }
  },
})

interface Unaccused extends Span {
  sentence: Sentence
  who: Person[]
}

function accusationsWithoutSubject(story: Story): Unaccused[] {
  const spans = accusationsIn(story)
    .filter(
      each =>
        each.kind === 'accused' && !each.by && /^accused$/i.test(story.text.slice(each.start, each.end)),
    )
    .filter(each => /^\s+of\b/.test(story.text.slice(each.end, each.end + 5)))
    // `five banks it had accused of`: the subject of `had` is the accuser.
    .filter(each => !/\b(?:has|had|have)\s$/i.test(story.text.slice(Math.max(0, each.start - 6), each.start)))
    .map(({ start, end, sentence, who }) => ({ start, end: end + 3, sentence, who }))
  const others = wordsOn(story, alleged).flatMap(word => {
    const span = allegationAt(story, word)
    const sentence = sentenceAt(story, word.start)
    return span && sentence ? [{ ...span, sentence, who: peopleBefore(story, sentence, word.start) }] : []
  })
  return [...spans, ...others]
    .filter(({ sentence }) => !isDisplay(story.paragraphs[sentence.paragraph].kind))
    .sort((one, other) => one.start - other.start)
}

/** `allegedly`, `is alleged to have`, `it is alleged that`; not `the alleged theft`. */
function allegationAt({ words }: Story, { start, end, lower, index }: Word): Span | undefined {
  if (lower === 'allegedly') return { start, end }
  const [before, next] = [words[index - 1], words[index + 1]]
  const isPassive = /^(?:is|are|was|were|been|also|widely)$/.test(before?.lower ?? '')
  return isPassive && /^(?:to|that)$/.test(next?.lower ?? '') ? { start, end: next.end } : undefined
}

const saysNoMore = regex()`^,?\s*(?:(?:${aroundAllegedly})\s)*$`

/** `Lund allegedly`, `Lund is alleged`: the person right before it. */
const peopleBefore = (story: Story, sentence: Sentence, at: number) =>
  story.people.filter(person =>
    person.mentions.some(
      ({ start, end }) => start >= sentence.start && end <= at && saysNoMore.test(story.text.slice(end, at)),
    ),
  )

function namesAccuser(story: Story, { start, end, who, sentence }: Unaccused): boolean {
  return [sentence.index - 1, sentence.index, sentence.index + 1].some(index => {
    const near = story.sentences[index]
    if (near === undefined) return false
    const isOwn = near === sentence
    return (
      near.words
        .slice(0, 400)
        .some(
          (word, at, words) =>
            (word.end <= start || word.start >= end || !isOwn) &&
            !(isOwn && isOfAccused(story, { start, end }, words, at)) &&
            isAccuser(word, at, words, who),
        ) || quotesAnother(story, near, who)
    )
  })
}

function isAccuser(word: Word, index: number, words: Word[], who: Person[]): boolean {
  const lower = withoutPossessive(word.lower)
  // `is accused of writing prescriptions` is what he did; `is to return to court in June` is where.
  if (words[index - 2]?.lower === 'accused' && words[index - 1].lower === 'of') return false
  if (lower === 'court' && isWhere(index, words)) return false
  if (accusations.test(lower)) return isSomebodys(words, index)
  if (courts.test(lower)) return !isPartOfName(word, index, words)
  // `in a gray suit` is no suit.
  if (lower === 'suit') return beforeAccusation.has(words[index - 1]?.lower ?? '')
  if (accusers.test(lower)) return !isTitleOfOther(word, words[index + 1])
  return speaks(lower) && !saysAccused(words[index - 1], who) && !saysAccused(words[index + 1], who)
}

/** `Lund, who is accused of taking bribes, preached on Sunday`: the verb behind the clause is his. */
const isOfAccused = ({ text }: Story, { start, end }: Span, words: Word[], at: number) =>
  words[at].start > end &&
  text.slice(words[at - 1].end, words[at].start) === ', ' &&
  /, who (?:is|was|has been|had been) $/.test(text.slice(Math.max(0, start - 20), start))

/** `the deputy mayor`, of the accused; a sheriff’s deputy accuses. */
const isTitleOfOther = ({ lower }: Word, next: Word | undefined) =>
  lower === 'deputy' && next !== undefined && roleNouns.has(next.lower)

/** `to court`, `in court on Monday`, not `in court papers`. */
const isWhere = (index: number, words: Word[]) =>
  /^(?:to|in|at|from)$/.test(words[index - 1]?.lower ?? '') && !accusers.test(words[index + 1]?.lower ?? '')

/** Whether a word says something of somebody: not `six states`, not `farmers find him on the porch`. */
function speaks(lower: string): boolean {
  const cue = cueOf(lower)
  if (!cue || mayBeNoun(lower) || /^(?:accuse|suspect|deny|dispute|plead|decide)$/.test(cue.stem))
    return false
  return (cue.kind === 'says' && !cue.faint) || /^(?:believe|report)$/.test(cue.stem)
}

/** Whether a sentence quotes somebody else than the accused. */
const quotesAnother = ({ quotations }: Story, sentence: Span, who: Person[]) =>
  quotations.some(
    quotation =>
      overlaps(quotation, sentence) && !(quotation.speaker?.person && who.includes(quotation.speaker.person)),
  )

/** `Tilden Court`: what a place is called accuses nobody. */
const isPartOfName = (word: Word, index: number, words: Word[]) =>
  index > 0 &&
  /^\p{Lu}\p{Ll}/u.test(word.text) &&
  /^\p{Lu}/u.test(words[index - 1].text) &&
  !kindsOfCourt.has(words[index - 1].lower)

/** What the accused says for himself accuses nobody: `Lund said that he was asleep`. */
const saysAccused = (before: Word | undefined, who: Person[]) =>
  before !== undefined &&
  who.some(({ mentions }) => mentions.some(({ start, end }) => start <= before.start && before.end <= end))

/** `the mayor’s accusations`, `their allegations`, `allegations by two clerks`. */
function isSomebodys(words: Word[], index: number): boolean {
  const before = words[index - 1]?.lower ?? ''
  return /[’']s?$/.test(before) || before === 'their' || /^(?:by|from)$/.test(words[index + 1]?.lower ?? '')
}

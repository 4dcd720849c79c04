import { clauseJoiners } from '../../english/lexicon/function-words.ts'
import { behindPronoun } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { firstBeyond } from '../../first-beyond.ts'
import type { Mention, Person, Story } from '../story.ts'

const pronouns: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...['he', 'him', 'his', 'himself'].map(word => [word, 'man'] as const),
  ...['she', 'her', 'hers', 'herself'].map(word => [word, 'woman'] as const),
])

const list = listOf(pronouns.keys())

interface Named {
  person: Person
  mention: Mention
  sentence: number
  /** Whether it is in the place of a subject: early in the sentence, and not a possessive. */
  subject: boolean
  /** Whether a verb follows it: `Ruiz said`, `Ruiz was`. */
  acts: boolean
}

const verbAfter = regex('u')`^\s(?:\p{L}+ly\s|also\s|later\s)?(?:${behindPronoun}|\p{L}+ed)\b`

/**
 * Adds `he` and `she` to the mentions of whom they stand for: the first person of the sentence, or of the sentence
 * before, whom they fit. Pronouns inside quotations are the speaker's own affair and are left alone.
 */
export function resolvePronouns(story: Story, people: Person[]) {
  if (people.length === 0) return
  const outside = outsideQuotations(story)
  const named: Named[] = []
  for (const person of people)
    for (const mention of person.mentions)
      if (outside(mention.start)) named.push({ person, mention, sentence: 0, subject: false, acts: false })
  named.sort((one, other) => one.mention.start - other.mention.start)
  const added: [Person, Mention][] = []
  const seen: Named[] = []
  let next = 0
  const words = wordsOn(story, list)
  let at = 0
  for (const sentence of story.sentences) {
    const nameUpTo = (end: number) => {
      while (next < named.length && named[next].mention.start < end)
        seen.push(placed(story, named[next++], sentence))
    }
    for (; at < words.length && words[at].start < sentence.end; at++) {
      const word = words[at]
      nameUpTo(word.end)
      const gender = pronouns.get(word.lower)
      if (!gender || !outside(word.start)) continue
      const others = namedBehind(story, named.slice(next, next + 4), word, sentence.end)
      const person = antecedent(story, seen, gender, sentence.index, isPossessive(word), others)
      if (!person) continue
      person.gender ??= gender
      const mention: Mention = { start: word.start, end: word.end, form: 'pronoun' }
      added.push([person, mention])
      seen.push({
        person,
        mention,
        sentence: sentence.index,
        subject: !isPossessive(word),
        acts: word.lower === 'he' || word.lower === 'she',
      })
    }
    nameUpTo(sentence.end)
    if (seen.length > 60) seen.splice(0, seen.length - 40)
  }
  for (const [person, mention] of added) person.mentions.push(mention)
  for (const person of people) person.mentions.sort((one, other) => one.start - other.start)
}

/** Maximum distance in characters from a pronoun to a name in its own clause. */
const clauseReach = 60

/** `he said of Lund and Ruiz`, `he met Lund`: whom a clause names behind its pronoun is not who the pronoun is. */
function namedBehind({ text }: Story, behind: Named[], word: Word, sentenceEnd: number): Person[] {
  if (isPossessive(word)) return []
  const to = Math.min(sentenceEnd, word.end + clauseReach)
  return behind
    .filter(({ mention }) => mention.start < to && !endsClause.test(text.slice(word.end, mention.start)))
    .map(({ person }) => person)
}

/** Behind it another clause may name the person whom the pronoun means: `he won, Lund said`, `he hoped that Lund`. */
const endsClause = regex('u')`[,;:.!?“”"—–(]|\b(?:${clauseJoiners})\b`

const isPossessive = (word: Word) => word.lower === 'his' || word.lower === 'her'

function placed(story: Story, named: Named, sentence: { index: number; words: Word[] }): Named {
  named.sentence = sentence.index
  const after = story.text.slice(named.mention.end, named.mention.end + 2)
  named.subject = !/^['’]s/.test(after)
  named.acts = named.subject && verbAfter.test(story.text.slice(named.mention.end, named.mention.end + 24))
  return named
}

/** How many sentences back a pronoun reaches. */
const reach = 6

function antecedent(
  story: Story,
  seen: Named[],
  gender: 'man' | 'woman',
  sentence: number,
  possessive: boolean,
  others: Person[],
): Person | undefined {
  let to = seen.length
  for (let back = sentence; back >= sentence - reach; back--) {
    let from = to
    while (from > 0 && seen[from - 1].sentence === back) from--
    const here = seen
      .slice(from, to)
      .filter(({ person }) => person.gender === gender || person.gender === undefined)
      .filter(({ person }) => !others.includes(person))
    to = from
    if (here.length === 0) {
      if (back < sentence && speaksOfSomebody(story.sentences[back]?.words ?? [], gender)) return undefined
      continue
    }
    // `Ruiz told Lund that his car` and `Ruiz told Lund he would`: the first one leads the sentence.
    const leading =
      here.find(named => named.subject && named.person.gender === gender) ?? here.find(named => named.subject)
    return (leading ?? here[possessive ? here.length - 1 : 0]).person
  }
  return undefined
}

const somebody = { man: ['man', 'boy'], woman: ['woman', 'girl'] }

/** `Police arrested a 34-year-old man.`: who is not named may be meant just as well as who was named before. */
function speaksOfSomebody(words: Word[], gender: 'man' | 'woman'): boolean {
  const [grown, young] = somebody[gender]
  return words.some(
    ({ lower }, at) =>
      (lower === grown || lower === young) &&
      words.slice(Math.max(0, at - 3), at).some(word => word.lower === 'a' || word.lower === 'an'),
  )
}

/** Tells for offsets in rising or any order whether they lie outside every quotation. */
export function outsideQuotations({ quoted }: Pick<Story, 'quoted'>): (offset: number) => boolean {
  return offset => {
    const next = firstBeyond(quoted, ({ end }) => end > offset)
    return next === quoted.length || offset < quoted[next].start
  }
}

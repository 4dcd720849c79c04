import { accusationsIn } from '../../../claims/accusations.ts'
import { abusing, heldWords } from '../../../english/lexicon/accusing.ts'
import { endsDescription } from '../../../english/lexicon/function-words.ts'
import { alternatives } from '../../../english/regex.ts'
import type { Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Child } from './children.ts'

/** What a story tells of a child in the sentence that names it or in one beside it, where a name may do harm. */
export function toldOf(story: Story, child: Child): 'accused' | 'a victim of abuse' | undefined {
  const sentence = sentenceAt(story, child.named.start)
  if (!sentence) return undefined
  const near = story.sentences.slice(Math.max(0, sentence.index - 1), sentence.index + 2)
  if (near.some(each => isAccused(story, each, child))) return 'accused'
  return near.some(each => isTold(story, each, child, abuse)) ? 'a victim of abuse' : undefined
}

/** Three ways to tell a thing of somebody: behind the name, in front of it, and at the head of a sentence that it ends. */
interface Telling {
  behind: RegExp
  before: RegExp
  fronted?: RegExp
}

const aside = String.raw`(?:,\s[^.;]{1,60},)?\s(?:who\s)?(?:has\s|had\s)?`
const be = String.raw`(?:was|were|is|are|been|being)\s(?:(?!sexually)\p{L}+(?:ly|day)\s|also\s|later\s)?`
/** `15-year-old sophomore`, between the verb and the name. */
const described = String.raw`\s(?:an?\s|the\s)?(?:\d{1,2}-(?:year|month)-old,?\s)?(?:(?!(?:${alternatives(endsDescription)})\s)\p{Ll}+,?\s){0,2}`
/** `a member of the team, `, `his niece, `: who it is, between the verb and the name. */
const apposed = String.raw`\s(?:an?|the|his|her|their)(?:\s(?!and\b|but\b|who\b|that\b)\p{Ll}[\p{L}’-]*){1,6},\s`
/** `two students, Wes Harbin, 15, and`: others of a list before the name. */
const others = String.raw`(?:[^.;:]{1,60},\s(?:and\s)?)?`

const heldAs = alternatives(heldWords)

const accusation: Telling = {
  behind: new RegExp(
    String.raw`^${aside}(?:${be}(?:${heldAs})\b|faces?\s(?:\p{L}+\s){0,4}charges?|pleaded\s)`,
    'u',
  ),
  before: new RegExp(
    String.raw`\b(?:arrest(?:ed|s|ing)?|charged|accused|detained|apprehended|indicted)(?:${described}$|(?:\s\p{L}+){0,3}:\s${others}$)`,
    'u',
  ),
  fronted: new RegExp(
    String.raw`^(?:Charged|Accused|Arrested|Indicted|Held)\b[^.;]*\s(?:is|are|was|were)\s${others}$`,
    'u',
  ),
}

const abused = String.raw`(?:sexually\s(?:abused|assaulted|exploited)|abused|raped|molested|groomed|trafficked|gang-raped)`

/** Without a word for sex an assault is a fight. */
const abuse: Telling = {
  behind: new RegExp(
    String.raw`^${aside}(?:said\s(?:\p{L}+\s){0,2}|told\s(?:\p{L}+\s){1,2}(?:that\s)?(?:she|he)\s)?${be}${abused}\b`,
    'u',
  ),
  before: new RegExp(String.raw`\b(?:${alternatives(abusing)})(?:${described}|${apposed})$`, 'u'),
}

const isAccused = (story: Story, sentence: Sentence, child: Child): boolean =>
  accusationsIn(story).some(
    ({ kind, who, mention, sentence: of }) =>
      of === sentence &&
      kind !== 'acquitted' &&
      who.some(({ name }) => name === child.name) &&
      mention !== undefined &&
      !isOfAnother(story, sentence, mention.start),
  ) || isTold(story, sentence, child, accusation)

/** How many letters before and behind a child’s name are looked at. */
const reach = 240

const isTold = (
  story: Story,
  sentence: Sentence,
  child: Child,
  { behind, before, fronted }: Telling,
): boolean =>
  placesOf(story, sentence, child).some(({ start, end }) => {
    const head = story.text.slice(Math.max(sentence.start, start - reach), start)
    if (
      behind.test(story.text.slice(end, Math.min(sentence.end, end + reach))) &&
      !isOfAnother(story, sentence, start)
    )
      return true
    const found = before.exec(head)
    return (found !== null && !negation.test(head.slice(0, found.index))) || fronted?.test(head) === true
  })

/** `did not arrest`, `never charged` */
const negation = /(?:\b(?:not|never|without)|n[’']t)\s(?:\p{L}+\s)?$/u

/** `The mother of Dana Pryor, 9, was charged`: somebody else was. */
const isOfAnother = ({ text }: Story, { start: from }: Sentence, start: number): boolean =>
  /\b(?:of|with|by|for|from|beside|near)\s(?:\p{L}+\s)?$/u.test(
    text.slice(Math.max(from, start - reach), start),
  )

const calls =
  /\b(?:[Tt]he\s(?:boy|girl|teen|teenager|child|victim)|[Aa]n?\s(?<age>\d{1,2})-year-old)(?:\s(?:boy|girl))?\b/g

/** Where a sentence speaks of a child: by its name, a pronoun, `the girl`, or `a 15-year-old` of its age. */
function placesOf({ text }: Story, sentence: Sentence, child: Child): Span[] {
  const own = child.mentions.filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
  const called = [...text.slice(sentence.start, sentence.end).matchAll(calls)]
    .filter(({ groups }) => !groups?.age || child.age === undefined || Number(groups.age) === child.age)
    .map(({ index, 0: found }) => ({
      start: sentence.start + index,
      end: sentence.start + index + found.length,
    }))
  return [...own, ...called]
}

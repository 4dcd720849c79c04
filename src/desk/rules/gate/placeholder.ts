import { monthPattern, shortMonthPattern } from '../../english/lexicon/calendar.ts'
import {
  afterRomanTwenty,
  beforeRoman,
  placeholderOpenings,
  placeholdersInBrackets,
} from '../../english/lexicon/copy.ts'
import { determiners, prepositions, quantities } from '../../english/lexicon/function-words.ts'
import { behindName } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import { firstBeyond } from '../../first-beyond.ts'
import type { Span } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

/**
 * What writers put where words are still to come: `TK` and `tk`, alone or doubled. `XX` is a Roman numeral after a name (`Super Bowl XX`, `Pope John XX`)
 * and before what is counted in them (`the XX Corps`).
 */
const placeholders = regex(
  'gu',
)`(?<![\p{L}\p{N}_/.@&-])(?:(?:TK){1,8}|(?:tk){1,8}|KOMM|XXX+|XX(?!\s+(?:${afterRomanTwenty})))(?![\p{L}\p{N}_/&]|-\p{L}|\.\w)|(?<=[[({<])\s*(?:${placeholdersInBrackets}|insert\b[^\])}>\n]{0,60}|xx+)\s*(?=[\])}>])|\b[Ll]orem ipsum\b|(?<![\p{L}\p{N}"”’'!?)])\?\?\?+|(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])|\b(?:FIXME|TODO)\b(?=:)`

/** What every placeholder has: most stories have none of it, and need not be searched further. */
const telltale = regex()`TK|\btk|KOMM|XX|orem ipsum|\?\?\?|___|FIXME|TODO|[[({<]\s*(?:${placeholderOpenings})`

/** `Super Bowl XX`, `Pope John XX`; the day of `June XX` is still to come. */
const romanBefore = regex(
  'u',
)`(?:${beforeRoman}|(?!(?:${monthPattern}|${shortMonthPattern})\b)\b\p{Lu}[\p{L}.’']+)\s+$`

export default rule({
  id: 'gate/placeholder',
  summary: 'A placeholder left in the copy: TK, XX, lorem ipsum',
  why: 'A published placeholder tells readers that no one read the story.',
  severity: 'info',
  gate: 'error',
  where: 'both',
  options: {
    allow: {
      default: [] as string[],
      description: 'Words that look like placeholders but aren’t, such as initials.',
    },
  },
  examples: [
    { bad: 'The bill passed by TK votes on Monday.', finds: 'TK' },
    { bad: 'The mayor, TKTK, was absent.', finds: 'TKTK' },
    { bad: 'XX people were hurt in the fire.', finds: 'XX' },
    { bad: 'Lorem ipsum dolor sit amet.', finds: 'Lorem ipsum' },
    { bad: 'She was born in (tk) and moved north.', finds: 'tk' },
    { bad: 'Fines bring in tk each year, the clerk said.', finds: 'tk' },
    { bad: 'The company has hired {{name}}, a former pilot.', format: 'wire', finds: '{{name}}' },
    { bad: 'The tax will cost ??? dollars a year.', finds: '???' },
    { good: '“Will they close the library too???” he wrote.' },
    { good: 'The goalkeeper, TK Mun, was hurt. Mun left.' },
    { good: 'Tk Mun, the goalkeeper, was hurt. “TK is strong,” the coach said.' },
    { good: 'She lives on the XX Settembre, where the XX Corps marched in the XX century.' },
    { good: 'The band opened with “XX,” a song about a bridge.' },
    { good: 'A chart shows the XX and XY chromosomes, and a jar with a label, “XX marks the strong one.”' },
    { bad: 'LARKHILL — About XX people, a dog and a quintet were on the ice.', finds: 'XX' },
    { bad: 'The sale, on June XX, will pay for the roof.', finds: 'XX' },
    { good: 'Super Bowl XX was played in New Orleans.' },
    { good: 'The flight is run by TKM Air, whose site is tkm.example.tk.' },
    { format: 'wire', good: 'The bridge has closed. {{< figure src="bridge.jpg" >}} {{ page.title }}' },
    { good: 'The film is rated for adults.' },
  ],
  check(story, report, { options }) {
    for (const { text, start, end } of blanksIn(story))
      report({ in: 'draft', start, end, message: messageOf(text) })
    if (!telltale.test(story.text)) return
    const surnames = initialed(story.text)
    for (const match of story.text.matchAll(placeholders)) {
      const words = match[0].trim()
      const start = match.index + match[0].indexOf(words)
      if (options.allow.includes(words)) continue
      // A line of nothing but underscores parts one piece of copy from another.
      if (/^_+$/.test(words) && /(?:^|\n)\s*$/.test(story.text.slice(Math.max(0, start - 3), start))) continue
      if (words === 'TK' && isInitials(story.text.slice(start + 2, start + 60), surnames)) continue
      if (
        /^X+$/.test(words) &&
        (isRoman(story, start) || isSign(story, { start, end: start + words.length }))
      )
        continue
      report({
        start,
        end: start + words.length,
        message: messageOf(words),
      })
    }
  },
})

function isRoman({ text }: Story, start: number): boolean {
  const name = romanBefore.exec(text.slice(Math.max(0, start - 40), start))
  // `About XX people`, `The XX members`: the head of a sentence.
  return name !== null && !beforeNumber.test(name[0].trim())
}

const beforeNumber = regex(
  'i',
)`^(?:${prepositions}|${determiners}|${quantities}|nearly|almost|only|exactly|roughly)$`

const says = /^ (?:marks|means|stands for|denotes)\b/

/** `the XX and XY chromosomes`, `XX marks the oak`, and what a label reads: letters that the story is about. */
function isSign(story: Story, span: Span): boolean {
  const { text, quotations } = story
  if (says.test(text.slice(span.end, span.end + 12))) return true
  const sentence = sentenceAt(story, span.start)
  if (sentence && /\bXY\b|\bchromosomes?\b/.test(text.slice(sentence.start, sentence.end))) return true
  const quotation = quotations[firstBeyond(quotations, ({ end }) => end > span.start)]
  return (
    quotation !== undefined &&
    quotation.start <= span.start &&
    (quotation.length === 1 || (quotation.kind !== 'full' && quotation.speaker === undefined))
  )
}

const messageOf = (words: string) => `“${words}” is a placeholder.`

/** `{{name}}`, `{{ FIRST NAME }}`: a blank of a form letter. What a machine reads has a stop, a mark or a string in it. */
const blank = /\{\{ ?\p{L}[\p{L} _-]{0,40}\}\}/gu

/** Blanks that nothing filled in. Only plain text has no machine that will. */
const blanksIn = ({ draft: { format, text } }: Story) =>
  format !== 'wire' || !text.includes('{{')
    ? []
    : [...text.matchAll(blank)].map(({ 0: text, index }) => ({
        text,
        start: index,
        end: index + text.length,
      }))

const followsName = regex()`^(?:,\s|['’]s\s| (?:${behindName}|and)\b)`

const surnameBehind = /^ (\p{Lu}\p{Ll}[\p{L}’'-]*)(?<after>.{0,12})/u

/** Maximum number of surnames looked up in a story. Any others have no person behind them. */
const mostSurnames = 20

/** The surnames of those who go by these letters: `TK Mun said`, `TK Mun, 24,`, `TK Mun` whom the story calls `Mun` as well. */
function initialed(text: string): Set<string> {
  const found = new Set<string>()
  const tried = new Set<string>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])T[Kk] /gu)) {
    const name = surnameBehind.exec(text.slice(index + 2, index + 60))
    if (!name || tried.has(name[1])) continue
    if (tried.add(name[1]).size > mostSurnames) break
    const isCalled = () => text.split(new RegExp(`(?<![\\p{L}] )\\b${name[1]}\\b`, 'u')).length > 2
    if (followsName.test(name.groups!.after) || isCalled()) found.add(name[1])
  }
  return found
}

/** `TK Mun`, and `TK is strong` where the story has that person. */
const isInitials = (after: string, surnames: Set<string>) =>
  surnames.size > 0 && (surnames.has(surnameBehind.exec(after)?.[1] ?? '') || followsName.test(after))

import type { Span } from '../span.ts'
import { shortMonths, shortWeekdays } from './lexicon/calendar.ts'
import { speechVerbs } from './reporting.ts'
import type { Word } from './word.ts'
import { wordSet } from './word-set.ts'

/** Always followed by the rest of a name or a number: `Sen. Ruiz`, `No. 1`, `St. Louis`, `vs. Chicago`. */
const opensName = wordSet(
  'mr mrs ms mx dr prof rev fr sen sens rep reps gov govs lt maj gen col capt cmdr cpl sgt pvt adm brig hon st ste mt ft ' +
    'atty pres supt insp det messrs no nos vs v art sec fig vol pp approx est ph',
)

/** May end a sentence or not: what follows decides. `Jan. 5`, `Jones Inc. said`, `the U.S. Senate`. */
const shortened = wordSet(
  `${[...shortMonths.keys(), ...shortWeekdays.keys()].join(' ')} inc corp co ltd llc bros ` +
    'jr sr etc al ave blvd rd dept univ assn dist ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss ' +
    'mo mont neb nev okla ore pa tenn tex vt va wash wis wyo',
)

/** Words that begin a sentence far more often than they go on after an abbreviation: `left the U.S. He said`. */
const starters = wordSet(
  'the a an he she it they we i you this that these those but and so in on at as if when while after before for with his her ' +
    'its their our my there here what who why how not no one some many most all both each another other such however meanwhile ' +
    'still also then now even since because although though despite under during until last next by from to of or',
)

const terminator = /(?<![.!?…])[.!?…]+[”’"'»)\]]*(?=\s|$)/g

/**
 * The sentences of a paragraph, without the white space between them. Made for news copy, where a sentence may end inside
 * a quotation (`“Why now?” she asked` is one sentence, `“We won.” He left.` two) and full stops stand after `Sen.`,
 * `Sept.` and `R-N.H.`.
 */
export function sentenceBreaks(text: string, paragraph: Span, words: Word[]): Span[] {
  const sentences: Span[] = []
  let start = paragraph.start
  let next = 0
  const part = text.slice(paragraph.start, paragraph.end)
  for (const match of part.matchAll(terminator)) {
    const at = paragraph.start + match.index
    const end = at + match[0].length
    if (end >= paragraph.end) break
    while (next < words.length && words[next].start < end) next++
    const after = next < words.length ? words[next] : undefined
    if (after && !endsSentence(text, at, match[0], end, words[next - 1], after, words, next)) continue
    if (!after) continue
    sentences.push({ start, end })
    start = end + text.slice(end, paragraph.end).search(/\S|$/)
  }
  if (start < paragraph.end) sentences.push(trimmed(text, { start, end: paragraph.end }))
  return sentences.filter(sentence => sentence.start < sentence.end)
}

function endsSentence(
  text: string,
  at: number,
  mark: string,
  end: number,
  before: Word | undefined,
  after: Word,
  words: Word[],
  index: number,
) {
  const gap = text.slice(end, after.start)
  const opensQuotation = /[“"«‘']$/.test(gap) || /[“«‘]/.test(gap)
  // `“Why now?” she asked`, `no ... but`: a small letter goes on, unless a quotation or a list begins with it.
  if (/^\p{Ll}/u.test(after.text) && !opensQuotation) return false
  const closed = /[”’"'»)\]]/.test(mark)
  if (/^[!?…]|^\.{2,}/.test(mark)) return !(closed && isAttribution(words, index))
  if (closed) return true
  if (!before || before.end < at) return true
  const word = before.lower.replace(/\.$/, '')
  if (opensName.has(word)) return !/^[\p{Lu}\p{N}]/u.test(after.text) && !opensQuotation
  // `J. Smith`, `George W. Bush`, but `Plan B. Then` ends: an initial has a name after it.
  if (/^\p{Lu}$/u.test(before.text)) return starters.has(after.lower)
  if (/^(?:\p{L}\.)+$/u.test(before.text) || /\.\p{L}$/u.test(before.text))
    return (opensQuotation && /^[\p{Lu}\p{N}]/u.test(after.text)) || starters.has(after.lower)
  if (shortened.has(word) || /-(?:\p{Lu}\p{Ll}+|\p{Lu})$/u.test(before.text)) {
    if (/^\p{N}/u.test(after.text)) return false
    return (opensQuotation && /^[\p{Lu}\p{N}]/u.test(after.text)) || starters.has(after.lower)
  }
  return true
}

/** `“Stop!” Noem said.`: the name and the verb after the marks belong to the quotation before them. */
function isAttribution(words: Word[], index: number) {
  for (let ahead = index; ahead < Math.min(index + 5, words.length); ahead++) {
    if (speechVerbs.has(words[ahead].lower)) return ahead > index || !/^\p{Lu}/u.test(words[ahead].text)
    if (!/^\p{Lu}/u.test(words[ahead].text) && words[ahead].lower !== 'the') return false
    if (ahead > index && starters.has(words[ahead].lower)) return false
  }
  return false
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return { start, end }
}

import { limitedBy } from '../../english/lexicon/figures.ts'
import { conditionOpeners, opensOwnClause, personsAsObjects } from '../../english/lexicon/function-words.ts'
import { nearNegations } from '../../english/lexicon/negation.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import type { Span } from '../../span.ts'
import { sentenceIndexAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import type { Change } from '../comparison.ts'
import { saysNo } from '../drift/opposites.ts'
import type { Match, QuotedWord } from './quotation-match.ts'
import type { QuotationWords } from './quotation-words.ts'

const conditions = regex('i')`^(?:and |but |or )?(?:${conditionOpeners})\b`
/** `but not before the roof is mended`, `though only for a year`: a clause without a verb of its own limits what is said. */
const limiting = regex(
  'i',
)`^(?:but|and|though|although|albeit|yet|if) (?:not|only|never|just) (?:${limitedBy})\b`
const hearsay = /\b(?:allegedly|reportedly|supposedly|purportedly|rumou?red|according to)\b/i
/** `the men who did not vote`, `but not the tax`: the no is its own clause's. */
const beginsClause = regex('i')`^(?:${opensOwnClause})\b`

const lowerWords = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
const isNo = (word: string) => saysNo(word) || nearNegations.has(word)

/** Whether words, left out of a quotation, may take a no, a condition or somebody else's word for it with them. */
export const mayTurn = (words: string): boolean =>
  lowerWords(words).some(
    word => isNo(word) || word === 'only' || (cueOf(word)?.kind === 'says' && !cueOf(word)?.faint),
  ) ||
  hearsay.test(words) ||
  /\b(?:if|unless|until|till|provided|except|without)\b/i.test(words)

/**
 * Whether what an ellipsis leaves out turns what is left: `is ... allowed` for `is not allowed`, `We will pay ...` for `We
 * will pay if the state does`, `... the mayor lied` for `He told me that the mayor lied`. A clause or a sentence that
 * goes as a whole (`, which was not easy,`) may say what it likes.
 */
function turnsWhatIsLeft(gap: string): boolean {
  if (clausesOf(gap).some(clause => limiting.test(clause) || saysWho(clause))) return true
  const sentences = gap.split(/(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}“"])/u)
  if (sentences.length === 1 && !/[.!?]["”’)]?\s*$/.test(gap)) return turnsAfter(gap) || turnsBefore(gap)
  const [head] = sentences
  const tail = /[.!?]["”’)]?\s*$/.test(gap) ? '' : sentences[sentences.length - 1]
  return turnsBefore(head) || turnsAfter(tail)
}

const clausesOf = (text: string) => text.split(/[,;:()—–]/).map(clause => clause.trim())

/** What goes on with the words before it. */
function turnsBefore(words: string): boolean {
  const clauses = clausesOf(words)
  const [first] = clauses
  if (clauses.some(clause => conditions.test(clause)) || hearsay.test(words)) return true
  return !beginsClause.test(first) && lowerWords(first).slice(0, 4).some(isNo)
}

/** What the words behind it go on with. */
function turnsAfter(words: string): boolean {
  const clauses = clausesOf(words)
  const last = clauses[clauses.length - 1]
  if (clauses.some(clause => conditions.test(clause))) return true
  if (last === '') return false
  const spoken = lowerWords(last)
  const end = spoken.at(-1) === 'that' ? spoken.slice(0, -1) : spoken
  return (
    spoken.slice(-3).some(isNo) ||
    (clauses.length === 1 && !beginsClause.test(last) && spoken.slice(0, 4).some(isNo)) ||
    end.slice(-3).some(word => isHearsayVerb(word)) ||
    hearsay.test(last)
  )
}

const isHearsayVerb = (word: string) => {
  const cue = cueOf(word)
  return (cue?.kind === 'says' || cue?.kind === 'thinks') && !cue.faint && cue.form !== 'ing'
}

/** `, the state’s engineer assures me,`, `, says the builder,`, `, in my view,`: on somebody’s word, and not flatly so. */
function saysWho(clause: string): boolean {
  if (/^(?:in|to) (?:my|our|his|her|their) (?:view|opinion|mind|judgment|experience)$/i.test(clause))
    return true
  const spoken: string[] = lowerWords(clause.replace(/^(?:as|or so|so|or)\s/i, ''))
  if (spoken.length < 2 || spoken.length > 8 || /^(?:i|we|and|but|who|which|that|what)$/.test(spoken[0]))
    return false
  const end = personsAsObjects.has(spoken.at(-1)!) ? -2 : -1
  return isHearsayVerb(spoken.at(end) ?? '') || /^(?:says?|said|claims?|claimed|argues?)$/.test(spoken[0])
}

/** The stretches of a source that a quotation's ellipses leave out, where they turn what is left. */
export function hiddenBy(
  match: Match,
  { words, before, behind }: QuotationWords,
  source: Word[],
  told: QuotedWord[],
  story: Story,
): Change[] {
  const read = ({ start, end }: Span) => story.text.slice(start, end)
  const hidden = withinBy(match, words, source, told).filter(change => turnsWhatIsLeft(read(change.source)))
  const [first, last] = [source[match.first], source[match.last]]
  const from = { start: story.sentences[sentenceIndexAt(story, first.start)].start, end: first.start }
  if (before && turnsAfter(read(from))) hidden.unshift({ draft: before, source: from })
  const to = { start: last.end, end: story.sentences[sentenceIndexAt(story, last.start)].end }
  if (behind && turnsBefore(read(to))) hidden.push({ draft: behind, source: to })
  return hidden
}

/** What the ellipses between two words of a quotation leave out of the source. */
function withinBy({ steps }: Match, words: Word[], source: Word[], told: QuotedWord[]): Change[] {
  const left: Change[] = []
  for (let from = 0; from < steps.length; from++) {
    if (steps[from].kind !== 'skipped') continue
    let to = from
    while (steps[to + 1]?.kind === 'skipped') to++
    const before = steps[from - 1]
    const after = steps[to + 1]
    const isAside = steps.slice(from, to + 1).every(({ source: at }) => told[at].aside)
    if (before && after && !isAside)
      left.push({
        draft: { start: words[before.quoted].end, end: words[after.quoted].start },
        source: { start: source[steps[from].source - 1].end, end: source[steps[to].source + 1].start },
      })
    from = to
  }
  return left
}

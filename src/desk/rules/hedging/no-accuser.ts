import { accusationsIn } from '../../claims/accusations.ts'
import { isSaying, verbOf } from '../../claims/verbs.ts'
import type { Word } from '../../english/word.ts'
import { hasAny, listOf } from '../../english/word-lists.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { isQuoted, sentenceAt } from '../../story/within.ts'
import { rule } from '../rule.ts'

/** Those who accuse: offices, papers of the law, and what they do. Somebody who `said` is one too. */
const accusers =
  /^(?:police|prosecut\p{L}*|authorit\p{L}*|officials?|officers?|investigat\p{L}*|detectives?|sheriff|deputies|fbi|courts?|judges?|jury|jurors|tribunal|lawsuits?|sued|complaints?|indict\p{L}*|affidavits?|warrants?|filings?|audit|inquiry|inquest|trial|charges?|charged|arrest\p{L}*|convict\p{L}*|plead\p{L}*|critics?|opponents?|rivals?|accusers?|victims?|witness\p{L}*|plaintiffs?|according|alleg(?:es|ing)|accus(?:es|ing)|claims?)$/u

/** An accusation by its name says that there is one, and not whose: `the basis for these allegations is disputed`. */
const accusations = /^(?:allegations?|accusations?)$/

const hedges = listOf(['accused', 'allegedly'])

export default rule({
  id: 'hedging/no-accuser',
  summary: 'An accusation with no accuser',
  why: '“Allegedly” is no legal protection. Readers and courts will ask who makes the accusation.',
  basis: 'AP Stylebook, “allege”: make clear who is the source of the allegation',
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
    { good: 'The teacher accused Halloran of taking bribes.' },
  ],
  check(story, report) {
    if (!hasAny(story, hedges)) return
    for (const span of accusationsWithoutSubject(story)) {
      const sentence = sentenceAt(story, span.start)
      if (!sentence || namesAccuser(story, sentence)) continue
      const words = story.text.slice(span.start, span.end)
      report({ ...span, message: `“${words}”: say who makes the accusation.` })
    }
  },
})

function accusationsWithoutSubject(story: Story) {
  const spans = accusationsIn(story)
    .filter(
      each =>
        each.kind === 'accused' && !each.by && /^accused$/i.test(story.text.slice(each.start, each.end)),
    )
    .filter(each => /^\s+of\b/.test(story.text.slice(each.end, each.end + 5)))
    .map(({ start, end }) => ({ start, end: end + 3 }))
  const adverbs = story.words
    .filter(word => word.lower === 'allegedly')
    .map(({ start, end }) => ({ start, end }))
  return [...spans, ...adverbs].sort((one, other) => one.start - other.start)
}

function namesAccuser(story: Story, sentence: Sentence): boolean {
  return [sentence.index - 1, sentence.index, sentence.index + 1].some(index => {
    const near = story.sentences[index]
    return near !== undefined && (near.words.slice(0, 400).some(isAccuser) || isQuoted(story, near))
  })
}

function isAccuser(word: Word, index: number, words: Word[]): boolean {
  const { lower } = word
  if (accusations.test(lower)) return isSomebodys(words, index)
  return (
    accusers.test(lower.replace(/[’']s$/, '')) ||
    (isSaying(verbOf(lower)?.base) && !/^(?:accus|suspect|den(?:y|ied|ies)|disput)/.test(lower))
  )
}

/** `the mayor’s accusations`, `their allegations`, `allegations by two clerks`. */
function isSomebodys(words: Word[], index: number): boolean {
  const before = words[index - 1]?.lower ?? ''
  return /[’']s?$/.test(before) || before === 'their' || /^(?:by|from)$/.test(words[index + 1]?.lower ?? '')
}

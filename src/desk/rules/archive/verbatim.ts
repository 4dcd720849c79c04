import type { RanPassage, RanPlace } from '../../archive/ran.ts'
import { mostOfKey } from '../../archive/ranking.ts'
import type { House } from '../../house/house.ts'
import { withoutBoilerplate } from '../../library/boilerplate.ts'
import { isCredited } from '../../library/credit.ts'
import type { Source } from '../../library/source.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import { countWords } from '../../story/words.ts'
import { rule } from '../rule.ts'
import { withoutStubs } from '../sources/lib/stubs.ts'
import { evidenceOf, isOwn, ranWhere } from './lib/places.ts'

export default rule({
  id: 'archive/verbatim',
  summary: 'Words that have run before, here or elsewhere',
  why: 'Readers and rivals notice copied words. An editor needs to know whose they are.',
  basis: 'AP Statement of News Values and Principles, “Plagiarism”',
  severity: 'warning',
  where: 'prose',
  options: {
    words: { default: 16, description: 'How many words in a row count as copied.' },
    stock: {
      default: 12,
      description: 'Words that ran in this many stories are stock copy, reported once.',
    },
  },
  examples: [
    {
      bad: 'The board met on Monday. It warned that the old pumping station could fail without notice during the first heavy storm of the autumn.',
      archive:
        'GASKELL, Ohio (AP) — The report says the old pumping station could fail without notice during the first heavy storm of the autumn and flood the lower town.',
      finds: 'the old pumping station could fail without notice during the first heavy storm of the autumn',
    },
    {
      good: 'The report said that “the old pumping station could fail without notice during the first heavy storm of the autumn.”',
      archive:
        'The report says the old pumping station could fail without notice during the first heavy storm of the autumn and flood the lower town.',
    },
    {
      good: 'The shop was empty. Anyone with information is asked to call Riverton police at 555-0100, day or night, or to send a message.',
      archive:
        'The bank was shut. Anyone with information is asked to call Riverton police at 555-0100, day or night, or to send a message.',
    },
    {
      good: '# The pumping station may fail\n\nThe board warned that the old pumping station could fail without notice during the first heavy storm of the autumn.',
      archive:
        'The pumping station may fail\n\nThe board warned that the old pumping station could fail without notice during the first heavy storm of the autumn.',
    },
  ],
  check(story, report, { ran, house, options }) {
    for (const { first, copies } of byStory(story, ran?.passages ?? [], house, options)) {
      const [longest] = copies
      const rest = copies.length - 1
      const more = rest === 0 ? '' : rest === 1 ? ' and one more passage' : ` and ${rest} more passages`
      report({
        ...longest.span,
        severity: isOwn(first, house) || isCredited(story, first.source) ? 'info' : undefined,
        message: `${ranWhere(first, `these ${longest.words} words${more}`)}${since(longest.passage)}.`,
        evidence: copies.flatMap(({ passage }) => evidenceOf(passage.places)),
      })
    }
    for (const { span, words, passage } of copiesIn(story, ran?.passages ?? [], house, options))
      if (passage.printed >= options.stock)
        report({
          ...span,
          severity: 'info',
          habit: 'stock copy',
          message: `These ${words} words ran in ${passage.printed} stories${passage.printed < mostOfKey ? '' : ' or more'}. Make sure they are stock copy.`,
          evidence: evidenceOf(passage.places),
        })
  },
})

/** A passage without the sentences that everybody has and the stubs at its ends. */
interface Copy {
  span: Span
  words: number
  passage: RanPassage
}

type Limits = { words: number; stock: number }

function copiesIn(story: Story, passages: RanPassage[], house: House, { words: least }: Limits): Copy[] {
  return passages.flatMap(passage => {
    if (passage.kind !== 'verbatim') return []
    const own = withoutBoilerplate(story, withoutStubs(story, passage), house.boilerplate)
    const words = own ? countWords(story.words, own) : 0
    return own && words >= least ? [{ span: { start: own.start, end: own.end }, words, passage }] : []
  })
}

/** What a draft has from each story, the longest passage first: one story is mentioned once. */
function byStory(story: Story, passages: RanPassage[], house: House, limits: Limits) {
  const stories = new Map<Source, { first: RanPlace; copies: Copy[] }>()
  for (const copy of copiesIn(story, passages, house, limits)) {
    const [first] = copy.passage.places
    if (copy.passage.printed >= limits.stock) continue
    const known = stories.get(first.source)
    if (known) known.copies.push(copy)
    else stories.set(first.source, { first, copies: [copy] })
  }
  for (const { copies } of stories.values()) copies.sort((one, other) => other.words - one.words)
  return stories.values()
}

function since({ places }: RanPassage): string {
  if (places.length === 1) return ''
  return places.length === 2
    ? ', and they have run once since'
    : `, and they have run ${places.length - 1} times since`
}

import { isBe, isFiniteVerb } from '../../claims/grammar.ts'
import type { Item } from '../../claims/items.ts'
import { parse } from '../../claims/stated.ts'
import { courts } from '../../english/lexicon/institutions.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import { rule } from '../rule.ts'

const innocent = listOf(['innocent'])

export default rule({
  id: 'legal/found-innocent',
  summary: '“Found innocent”: courts find people not guilty',
  why: 'A court does not find innocence. It finds that guilt was not proved.',
  knows: [
    'A verdict or plea (found, declared, pleaded), then `innocent`, with or without a name between them.',
    'A court’s `found`, with clauses between: `found the deputy who fired on a bus, Lyle Doe, innocent`.',
    'Not reported: `said he was innocent`, `innocent mistakes`.',
  ],
  basis: 'AP Stylebook, “innocent, not guilty”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The jury found Doe innocent on Friday.',
      finds: 'found Doe innocent',
      fixes: ['found Doe not guilty'],
    },
    {
      bad: 'Jurors found the nurse and her supervisor innocent of fraud.',
      fixes: ['found the nurse and her supervisor not guilty of fraud'],
    },
    {
      bad: 'Doe was declared innocent. A judge found all three of the men innocent and let them go.',
      finds: ['declared innocent', 'found all three of the men innocent'],
    },
    {
      bad: 'A jury in Kell, after nine hours, found the deputy who fired on a bus, Lyle Doe, innocent of all four counts.',
      finds: 'found the deputy who fired on a bus, Lyle Doe, innocent',
    },
    { good: 'The jury found Doe not guilty on Friday.' },
    {
      good: 'The jury found that Doe, innocent of the ways of banks, had signed. It found the man who is innocent.',
    },
    { good: 'He said he was innocent, and auditors found innocent mistakes.' },
    { good: 'Two judges found his mistakes innocent but costly.' },
    { good: 'She found the men charming and innocent of the ways of the town.' },
  ],
  check(story, report) {
    for (const word of wordsOn(story, innocent)) {
      const sentence = sentenceAt(story, word.start)
      if (!sentence) continue
      const { items } = parse(story, sentence)
      const at = items.findIndex(item => item.start === word.start)
      const verb =
        at < 0 || !isPredicate(items, at)
          ? undefined
          : (verdictBefore(items, at) ?? courtsVerdictBefore(items, at))
      if (verb === undefined) continue
      const { start } = items[verb]
      const text = `${story.text.slice(start, word.start)}not guilty`
      report({
        start,
        end: word.end,
        message: `“${story.text.slice(start, word.end)}” isn’t a verdict or plea: the term is “not guilty.”`,
        fixes: [
          { title: `Write “${text}”`, edits: [{ start: word.start, end: word.end, text: 'not guilty' }] },
        ],
      })
    }
  },
})

/** `innocent of fraud`, `innocent on Friday`; not `innocent mistakes`, `innocent of the ways of the town`. */
function isPredicate(items: Item[], at: number): boolean {
  const after = items[at + 1]
  if (items[at - 1]?.kind === 'determiner') return false
  // `charming and innocent of any doubt`
  if (items[at - 1]?.kind === 'coordinator') return false
  // `found his mistakes innocent but costly`
  if (after?.kind === 'coordinator')
    return items[at + 2]?.verb !== undefined || /ed$/.test(items[at + 2]?.lower ?? '')
  if (!after || !/^(?:word|adverb)$/.test(after.kind)) return items[at + 3]?.lower !== 'ways'
  return false
}

/** The verb of a court's verdict, over anything that tells who it is about: `found the deputy who fired on a bus, Lyle Doe,`. */
function courtsVerdictBefore(items: Item[], at: number): number | undefined {
  if (isBe(items[at - 1])) return undefined
  const verb = items.findLastIndex((item, index) => index < at && /^(?:found|finds?)$/.test(item.lower))
  if (verb < 1 || at - verb > farthest || !/^(?:determiner|name)$/.test(items[verb + 1].kind))
    return undefined
  if (items[verb + 1].lower === 'that' || !items.slice(0, verb).some(({ lower }) => courts.has(lower)))
    return undefined
  const between = items.slice(verb + 1, at)
  const isOpen = between.every(({ kind, lower }) => kind !== 'quotation' && lower !== 'guilty')
  return isOpen ? verb : undefined
}

/** Maximum distance between `found` and `innocent`, in words and marks. */
const farthest = 24

/** The verb of the verdict, over whom it is about: `found the nurse and her supervisor`. */
function verdictBefore(items: Item[], at: number): number | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    const { lower, kind } = items[back]
    if (/^(?:found|finds?|pleaded|pleads?|declared|declares?|pled)$/.test(lower)) return back
    if (/^(?:mark|relative|subordinator|quotation|negation)$/.test(kind)) return undefined
    // `found all three of the fishermen innocent`
    if (kind === 'preposition' && lower !== 'of') return undefined
    if (isFiniteVerb(items, back) || lower === 'adjudged') return undefined
  }
  return undefined
}

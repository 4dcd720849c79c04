import { deedOf, isLabel } from '../../claims/labels.ts'
import { statementsIn } from '../../claims/register.ts'
import { hasAny, listOf } from '../../english/word-lists.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Person, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const labelled =
  /(?<![\p{L}\p{N}-])(?<lead>(?:(?:[Tt]he|[Aa]n?)\s+)?)(?<hedge>[Aa]lleged|[Aa]ccused|[Ss]uspected)\s+(?<label>(?:[\p{Ll}-]+\s+){1,3})(?=\p{Lu})/gu

const hedges = listOf(['alleged', 'accused', 'suspected'])

export default rule({
  id: 'hedging/label',
  summary: 'An accusation used as a title before a name',
  why: 'An accusation before a name works like a title, even with “alleged.” Say what the person is accused of.',
  basis: 'AP Stylebook, “accused, alleged, suspected”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'Police arrested alleged killer John Doe on Monday.',
      finds: 'alleged killer',
      fixed: 'Police arrested John Doe, accused of the killing, on Monday.',
    },
    {
      bad: 'The suspected robber Mary Major was freed.',
      finds: 'suspected robber',
      fixed: 'Mary Major, accused of the robbery, was freed.',
    },
    { bad: 'Accused gang boss Paul Ek spoke.', finds: 'Accused gang boss' },
    { good: 'Police arrested John Doe, accused of the killing, on Monday.' },
    { good: 'Police held suspected gang members in Kell.' },
    { good: 'Police held suspected Islamic State members.' },
  ],
  check(story, report, { house }) {
    if (!hasAny(story, hedges)) return
    const names = namesIn(story)
    let next = 0
    for (const match of story.text.matchAll(labelled)) {
      const { lead, hedge, label } = match.groups as Record<'lead' | 'hedge' | 'label', string>
      const words = label.trim().split(/\s+/)
      const noun = words[words.length - 1]
      if (!isLabel(noun)) continue
      const start = match.index + lead.length
      const at = match.index + match[0].length
      while (names[next] && names[next].end < at + 2) next++
      const name = names[next]
      if (!name || name.start > at) continue
      const span = { start, end: start + hedge.length + 1 + label.trimEnd().length }
      if (isOffered(story, span, house.claims)) continue
      const deed = words.length === 1 ? deedOf(noun) : undefined
      report({
        ...span,
        message: `“${story.text.slice(span.start, span.end)}” is used as a title for ${name.person.name}. Say what the accusation is.`,
        fixes: deed
          ? [moved(story, match.index, name.end, story.text.slice(at, name.end), `accused of the ${deed}`)]
          : [],
      })
    }
  },
})

interface Named extends Span {
  person: Person
}

/** Where people stand by name, in order. */
function namesIn(story: Story): Named[] {
  return story.people
    .flatMap(person =>
      person.mentions
        .filter(({ form }) => form === 'full' || form === 'surname')
        .map(({ start, end }) => ({ start, end, person })),
    )
    .sort((one, other) => one.start - other.start)
}

/** The house has decided on this label: it is what its register offers. */
const isOffered = (story: Story, span: Span, claims: Parameters<typeof statementsIn>[1]) =>
  statementsIn(story, claims).some(
    statement =>
      overlaps(statement, { start: span.start, end: span.end + 1 }) &&
      statement.offer.some(offer => /^(?:alleged|accused|suspected) \{match\}/.test(offer)),
  )

function moved(story: Story, from: number, to: number, name: string, words: string) {
  const comma = /^\s*[.,;:!?)—–]|^$/.test(story.text.slice(to, to + 2)) ? '' : ','
  const text = `${name}, ${words}${comma}`
  return { title: `Write “${text.replace(/,$/, '')}”`, edits: [{ start: from, end: to, text }] }
}

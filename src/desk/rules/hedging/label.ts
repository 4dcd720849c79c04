import { isBe, isFiniteVerb, isHave } from '../../claims/grammar.ts'
import { deedOf, isAccusing, isWrong } from '../../claims/labels.ts'
import { statementsIn } from '../../claims/register.ts'
import { parse } from '../../claims/stated.ts'
import { isDayOrMonth } from '../../english/lexicon/calendar.ts'
import { thingEndings } from '../../english/lexicon/endings.ts'
import { notPersons } from '../../english/lexicon/names.ts'
import { harmlessPersons } from '../../english/lexicon/people.ts'
import { matchesAt } from '../../english/matches-at.ts'
import { regex } from '../../english/regex.ts'
import { hasAny, listOf, wordsOn } from '../../english/word-lists.ts'
import { overlaps, type Span } from '../../span.ts'
import { roleNouns } from '../../story/people/roles.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const labelled =
  /(?<![\p{L}\p{N}-])(?<lead>(?:(?:[Tt]he|[Aa]n?)\s+)?)(?<hedge>[Aa]lleged|[Aa]ccused|[Ss]uspected)\s+(?<label>(?:[\p{L}\d’'-]+\s+){0,4}?[\p{Ll}-]+\s+)(?=\p{Lu})/uy

const hedges = listOf(['alleged', 'accused', 'suspected'])

export default rule({
  id: 'hedging/label',
  summary: 'An accusation used as a title before a name',
  why: 'An accusation before a name works like a title, even with “alleged.” Say what the person is accused of.',
  knows: [
    '`Alleged`, `accused` or `suspected`, then any noun, then a name, with up to four words between.',
    'Not reported: groups (`suspected Islamic State members`), a verb with its object (`suspected driver Mary Major of lying`), labels that the register offers.',
  ],
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
    {
      bad: 'Deputies arrested alleged moonshiner John Doe on Monday.',
      fixed: 'Deputies arrested John Doe, accused of being a moonshiner, on Monday.',
    },
    {
      bad: 'The trial of accused Ponzi scheme architect Mary Major began.',
      finds: 'accused Ponzi scheme architect',
    },
    { good: 'Prosecutors accused broker John Doe of fraud. Police suspected driver Mary Major of lying.' },
    { good: 'The alleged name-calling came after John Doe, an alleged rival of Mary Major, spoke.' },
    { good: 'The alleged affair John Doe had was no crime, and alleged victim Mary Major spoke.' },
  ],
  check(story, report, { house }) {
    if (!hasAny(story, hedges)) return
    const names = namesIn(story)
    let next = 0
    for (const match of matchesAt(story.text, placesIn(story), labelled)) {
      const { lead, hedge, label } = match.groups as Record<'lead' | 'hedge' | 'label', string>
      const words = label.trim().split(/\s+/)
      const noun = words[words.length - 1]
      const start = match.index + lead.length
      const at = match.index + match[0].length
      while (names[next] && names[next].end < at + 2) next++
      const name = names[next]?.start <= at ? names[next] : nameAt(story, at)
      if (!name || !isTitle(noun, name, lead)) continue
      // `Prosecutors suspected one man and accused broker John Doe of fraud`: a verb, and what he is accused of.
      if (
        /^(?:accused|suspected)$/i.test(hedge) &&
        /^ of \p{Ll}/u.test(story.text.slice(name.end, name.end + 5))
      )
        continue
      if (!isAdjective(story, { start, end: at }, /^alleged$/i.test(hedge))) continue
      const span = { start, end: start + hedge.length + 1 + label.trimEnd().length }
      if (isOffered(story, span, house.claims)) continue
      const accusation = accusationOf(words)
      report({
        ...span,
        message: `“${story.text.slice(span.start, span.end)}” is used as a title for ${name.name}. Say what the accusation is.`,
        fixes: accusation
          ? [moved(story, match.index, name.end, story.text.slice(at, name.end), accusation)]
          : [],
      })
    }
  },
})

/** Where a label may begin: `the alleged`, or the hedge alone. */
const placesIn = (story: Story) =>
  wordsOn(story, hedges).flatMap(({ index, start }) => {
    const before = story.words[index - 1]
    return before && /^(?:the|an?)$/.test(before.lower) ? [before.start, start] : [start]
  })

const harmed = /^(?:victim|survivor|witness|plaintiff|target|accuser)(?:e?s)?$/

const isThing = regex()`s$|(?:${thingEndings})$`

/** `alleged moonshiner John Doe`, `alleged cook John Doe`; not `the alleged affair John Doe had`, `alleged victim Mary Major`. */
function isTitle(noun: string, name: Named, lead: string): boolean {
  if (harmed.test(noun) || isWrong(noun)) return false
  if (isAccusing(noun) || (roleNouns.has(noun) && !harmlessPersons.has(noun))) return true
  // A singular noun with nothing before it is a title, whatever it means.
  return lead === '' && name.isFull && !isThing.test(noun)
}

/** Not `Prosecutors accused broker John Doe`, which tells what somebody did, nor `the alleged slur came after Doe said`. */
function isAdjective(story: Story, { start, end }: Span, isAlleged: boolean): boolean {
  const sentence = sentenceAt(story, start)
  const items = sentence ? parse(story, sentence).items : []
  const index = items.findIndex(item => item.start === start)
  const isPhrase = items.every(
    (item, at) =>
      at <= index ||
      item.start >= end ||
      (/^(?:word|name|number)$/.test(item.kind) && !isFiniteVerb(items, at)),
  )
  const before = items[index - 1]
  if (!isPhrase || isAlleged || !before) return isPhrase
  if (isBe(before) || isHave(before)) return false
  if (/^(?:name|pronoun|relative|adverb)$/.test(before.kind)) return before.possessive
  return before.kind !== 'word' || before.verb !== undefined
}

/** `accused of the killing`, `accused of being a moonshiner`. */
function accusationOf(words: string[]): string | undefined {
  const noun = words[words.length - 1]
  const deed = words.length === 1 ? deedOf(noun) : undefined
  if (deed) return `accused of the ${deed}`
  if (/s$/.test(noun) || words.some(word => /^\d/.test(word))) return undefined
  return `accused of being ${/^[aeiou]/i.test(words[0]) ? 'an' : 'a'} ${words.join(' ')}`
}

interface Named extends Span {
  name: string
  isFull: boolean
}

/** Where people stand by name, in order. */
function namesIn(story: Story): Named[] {
  return story.people
    .flatMap(person =>
      person.mentions
        .filter(({ form }) => form === 'full' || form === 'surname')
        .map(({ start, end, form }) => ({ start, end, name: person.name, isFull: form === 'full' })),
    )
    .sort((one, other) => one.start - other.start)
}

const fullName = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}/u

/** A name that is nowhere else in the story, so that only its place shows that it is one: `dognapper Kieran Holt`. */
function nameAt(story: Story, at: number): Named | undefined {
  const name = fullName.exec(story.text.slice(at, at + 60))?.[0]
  if (
    !name ||
    name.split(' ').some(word => notPersons.has(word.toLowerCase()) || isDayOrMonth(word.toLowerCase()))
  )
    return undefined
  return { start: at, end: at + name.length, name, isFull: false }
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

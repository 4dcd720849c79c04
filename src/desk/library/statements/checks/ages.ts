import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import type { Person, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isVerbatim } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import type { Difference } from '../difference.ts'
import { isToTheWord, shareMade } from '../matches.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { differenceOf } from '../severity.ts'
import { areOneName } from './people.ts'

/** Between somebody and his age: `Swale, 61`, `Sallis turned 80`, `Lund, who is 44`. */
const before = /^(?:,|,? who)?(?: (?:is|was|turned|turns|aged))?,? ?$/
/** Between an age and who has it: `the 34-year-old goalkeeper Ana Ruiz`. */
const behind = /^-year-old(?: \p{Ll}[\p{L}-]*){0,3} $/u

/** Somebody’s age where every source that gives one has another, in any place: people have one age in a story. */
export function ageDifferences(comparison: Comparison): Difference[] {
  const { story, compared } = comparison
  return agesIn(story).flatMap(({ person, quantity, sentence }) => {
    if (isToTheWord(comparison, story.sentences[sentence]) || isVerbatim(comparison, quantity)) return []
    const theirs = compared.flatMap(source =>
      agesIn(source.story)
        .filter(other => isSamePerson(person, other.person))
        .map(other => ({ source, quantity: other.quantity })),
    )
    const [first] = theirs
    if (!first || theirs.some(other => isOfAge(story, other.source, quantity.raw, other.quantity.raw)))
      return []
    const inSource = { start: first.quantity.start, end: first.quantity.end }
    const written = first.source.story.text.slice(inSource.start, inSource.end)
    const isWord = /\p{L}/u.test(story.text.slice(quantity.start, quantity.end))
    return [
      differenceOf({
        check: 'age',
        span: { start: quantity.start, end: quantity.end },
        source: first.source,
        inSource,
        certainty: 0.7 + 0.25 * Math.min(1, 2 * shareMade(comparison)),
        offer: isWord === /\p{L}/u.test(written) ? written : undefined,
        features: {},
      }),
    ]
  })
}

interface Age {
  person: Person
  quantity: Quantity
  sentence: number
}

const agesIn = memo((story: Story): Age[] =>
  story.sentences.flatMap(sentence =>
    quantitiesIn(story, sentence)
      .filter(quantity => quantity.kind === 'age' && !isOfThen(story, sentence, quantity))
      .flatMap(quantity => {
        const person = whose(story, quantity)
        return person ? [{ person, quantity, sentence: sentence.index }] : []
      }),
  ),
)

/** `He was 4 when he came to Augusta`, `until he was 84`: how old he was then, and not today. */
const isOfThen = ({ text }: Story, sentence: Span, { start, end }: Span) =>
  /\b(?:until|when|since|before|after|by the time)\b[^,.;]*$/i.test(text.slice(sentence.start, start)) ||
  /^(?: years old| years of age)?,? (?:when|at the time|as (?:he|she|they))\b/i.test(
    text.slice(end, end + 40),
  )

function whose({ people, text }: Story, quantity: Quantity): Person | undefined {
  return people.find(({ mentions }) =>
    mentions.some(
      ({ start, end, form }) =>
        form !== 'role' &&
        (end <= quantity.start
          ? quantity.start - end < 20 && before.test(text.slice(end, quantity.start))
          : start >= quantity.end &&
            start - quantity.end < 60 &&
            behind.test(text.slice(quantity.end, start))),
    ),
  )
}

/** One surname, and no other given name. */
function isSamePerson(one: Person, other: Person): boolean {
  if (one.surname.toLowerCase() !== other.surname.toLowerCase()) return false
  const [mine, theirs] = [one, other].map(({ name }) => name.toLowerCase().split(' '))
  return mine.length < 2 || theirs.length < 2 || areOneName(mine[0], theirs[0])
}

/** A birthday may lie between two stories. */
function isOfAge(story: Story, { date }: Source, mine: number, theirs: number): boolean {
  if (mine === theirs) return true
  const days =
    date && story.published ? (Date.parse(story.published) - Date.parse(date)) / 86_400_000 : Number.NaN
  const years = Number.isNaN(days) ? 1 : days / 365
  const most = Math.ceil(Math.max(0, Math.abs(years) - 0.04))
  return Math.abs(mine - theirs) <= most
}

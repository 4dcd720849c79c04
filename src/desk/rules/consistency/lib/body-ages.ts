import { ofOtherTime } from '../../../english/lexicon/times.ts'
import { regex } from '../../../english/regex.ts'
import { within } from '../../../library/drift/sides.ts'
import { type Quantity, quantitiesIn } from '../../../library/statements/quantities.ts'
import type { Person, Sentence, Story } from '../../../story/story.ts'
import { ownerOfAge } from './ages.ts'
import { areOnOneMatter } from './one-matter.ts'
import { type Clash, partsOf } from './parts.ts'

interface Told {
  quantity: Quantity
  sentence: Sentence
  owner: Person | string
}

/** A sentence that gives an age has one of these. */
const mayHave = /\w-years?-olds?\b|,? \d{1,3}[,.;)]|\b(?:aged?|is|was|turned|turns) \d{1,3}\b/
/** The age is of another day: `was 10 when`, `at 19 she`. */
const ofThen = regex('i')`\b(?:${ofOtherTime}|in (?:1[89]|20)\d\d|at (?:age )?\d+)\b`

/** One person’s age, given twice and differently: `Ruiz, 43,` and `the 34-year-old Ruiz`. */
export function bodyAges(story: Story): Clash[] {
  const told: Told[] = []
  for (const sentence of partsOf(story).body) {
    if (within(story.figures, sentence).length === 0) continue
    const ages = quantitiesIn(story, sentence).filter(({ kind }) => kind === 'age')
    if (ages.length === 0 || !mayHave.test(story.text.slice(sentence.start, sentence.end))) continue
    for (const quantity of ages) {
      if (isOfThen(story, sentence, quantity)) continue
      const owner = ownerOfAge(story, quantity)
      if (owner) told.push({ quantity, sentence, owner })
    }
  }
  return told.flatMap((later, index) => {
    const before = told.slice(0, index).filter(({ owner }) => owner === later.owner)
    const [first] = before
    if (!first || before.some(({ quantity }) => quantity.value === later.quantity.value)) return []
    if (typeof later.owner === 'string' && (before.length > 1 || !isDefinite(story, later.quantity)))
      return []
    if (
      !areOnOneMatter(
        story,
        { ...first.quantity, sentence: first.sentence },
        { ...later.quantity, sentence: later.sentence },
        // `Tillman, who is 85, walks the last mile`: of one person it is the words right beside that tell another time.
        { close: typeof later.owner !== 'string' },
      )
    )
      return []
    return [
      {
        span: { start: later.quantity.start, end: later.quantity.end },
        other: { start: first.quantity.start, end: first.quantity.end },
        isPlain: typeof later.owner !== 'string',
        offer: story.text.slice(first.quantity.start, first.quantity.end),
      },
    ]
  })
}

const isOfThen = ({ text }: Story, sentence: Sentence, { start, end }: Quantity) =>
  ofThen.test(text.slice(Math.max(sentence.start, start - 40), start)) ||
  /^[^.;]{0,12}\b(?:when|at the time|in (?:1[89]|20)\d\d)\b/.test(
    text.slice(end, Math.min(sentence.end, end + 40)),
  )

const isDefinite = ({ text }: Story, { start }: Quantity) =>
  /\bthe $/i.test(text.slice(Math.max(0, start - 5), start))

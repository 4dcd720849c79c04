import type { Word } from '../../../english/word.ts'
import { rootOf, weightOf } from '../../../library/statements/roots.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { type Clash, partsOf } from './parts.ts'

interface Placed {
  /** What is there: `mill`. */
  thing: string
  name: Word
}

/** A thing that is in another place in the body, which never names the headline’s: `mill in Ashford` over one in Lyddon. */
export function headlinePlaces(story: Story, sentence: Sentence): Clash[] {
  const { rest, body } = partsOf(story)
  return placesIn(story, sentence).flatMap(mine => {
    if (rest.some(({ words }) => words.some(({ lower }) => lower.startsWith(mine.name.lower.slice(0, 4)))))
      return []
    const theirs = body
      .slice(0, 3)
      .flatMap(each => placesIn(story, each))
      .filter(({ thing }) => thing === mine.thing)
    const [other] = theirs
    if (!other || theirs.some(({ name }) => name.lower !== other.name.lower)) return []
    const { start, end } = mine.name
    return [
      {
        span: { start, end },
        other: { start: other.name.start, end: other.name.end },
        isPlain: false,
        offer: other.name.text,
      },
    ]
  })
}

/** `mill in Lyddon`: a thing and a name of one word with `in` or `at` between. */
function placesIn({ text }: Story, { words }: Sentence): Placed[] {
  return words.flatMap((word, index) => {
    const [thing, name, next] = [words[index - 1], words[index + 1], words[index + 2]]
    if (!/^(?:in|at|near)$/.test(word.lower) || !thing || !name) return []
    if (thing.text !== thing.lower || weightOf(thing) < 0.7 || !/^\p{Lu}\p{Ll}{3,}$/u.test(name.text))
      return []
    if (next && next.text !== next.lower && text.slice(name.end, next.start) === ' ') return []
    return [{ thing: rootOf(thing.lower), name }]
  })
}

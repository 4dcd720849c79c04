import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { sure } from '../certainty.ts'
import type { Difference } from '../difference.ts'
import { differenceOf } from '../severity.ts'

/** Whose a work is, by the words between the two: `Wren for “Argyle”`, `“Argyle,” by Tobias Wren`. */
interface Work extends Span {
  title: string
  /** The last word of its author’s name, in small letters. */
  surname: string
  /** Where the words behind that name begin: `whose novel was “Argyle”`. */
  said: number
}

/** A work is given to somebody whom the sources have with another one: `Pruitt-Hahn, whose novel was “Instructions for a Flood.”` */
export function worksOfOthers({ story, compared }: Comparison): Difference[] {
  const theirs = compared.flatMap(source => worksIn(source.story).map(work => ({ ...work, source })))
  return worksIn(story).flatMap(mine => {
    const others = theirs.filter(({ title }) => title === mine.title)
    const [other] = others
    if (!other || others.some(({ surname }) => surname === mine.surname)) return []
    // Who wrote two books may have written a third: the sources have to know this one’s other work.
    if (!theirs.some(({ surname }) => surname === mine.surname)) return []
    return [
      differenceOf({
        check: 'work',
        span: { start: mine.said, end: mine.end },
        source: other.source,
        inSource: { start: other.start, end: other.end },
        certainty: sure - 0.05,
        features: {},
      }),
    ]
  })
}

const name = String.raw`\p{Lu}[\p{L}’'-]*\p{L}(?: \p{Lu}[\p{L}’'-]*\p{L})*`
const before = new RegExp(
  String.raw`(?<name>${name})(?:,? (?:for|wrote|with|author of|(?:won|was shortlisted) for)|, whose \p{Ll}+ (?:is|was)|['’]s(?: \p{Ll}+){0,2}) $`,
  'u',
)
const behind = new RegExp(`^,? by (?<name>${name})`, 'u')

/** Maximum distance in characters from a title to its author. */
const reach = 80

const worksIn = memo(({ text, quotations }: Story): Work[] =>
  quotations.flatMap(({ start, end, content }) => {
    const title = text.slice(content.start, content.end).replace(/[.,]$/, '')
    // `Argyle`, `Instructions for a Flood`: the words of a name.
    if (!/^\p{Lu}/u.test(title) || !/(?:^| )\p{Lu}\S*$/u.test(title)) return []
    const front = before.exec(text.slice(Math.max(0, start - reach), start))
    const back = front ? null : behind.exec(text.slice(end, end + reach))
    const owner = (front ?? back)?.groups?.name
    if (!owner) return []
    const from = front ? start - front[0].length : start
    const surname = owner.slice(owner.lastIndexOf(' ') + 1).toLowerCase()
    return [
      {
        title: title.toLowerCase(),
        surname,
        start: from,
        said: front
          ? from + owner.length + (/^,? */.exec(front[0].slice(owner.length))?.[0].length ?? 0)
          : from,
        end: back ? end + back[0].length : end,
      },
    ]
  }),
)

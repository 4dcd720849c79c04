import type { RanPlace, RanStory } from '../../../archive/ran.ts'
import { parseDay, partsOf } from '../../../english/calendar.ts'
import type { House } from '../../../house/house.ts'
import { evidenceIn, nameOf, startOfSentence } from '../../../library/credit.ts'
import { dated } from '../../dates/lib/write.ts'
import type { Report } from '../../rule.ts'

/** Who ran what, when and from where: `The AP ran this quotation on March 27, 2025, from GASKELL, Ohio`. No stop ends it. */
export function ranWhere(story: RanStory, what: string): string {
  const { credits, source } = story
  const day = dayOf(credits.date)
  const who = credits.publisher ? startOfSentence(nameOf(source)) : 'Your archive'
  return `${who} ${credits.publisher ? 'ran' : 'has'} ${what}${day ? ` ${credits.publisher ? 'on' : 'in a story dated'} ${day}` : ''}${from(story)}`
}

/** `a story that the AP ran on March 27, 2025, from GASKELL, Ohio`. */
export function storyOf(story: RanStory): string {
  const { credits, source } = story
  const day = dayOf(credits.date)
  if (!credits.publisher) return `a story in your archive${day ? ` dated ${day}` : ''}${from(story)}`
  return `a story that ${nameOf(source)} ran${day ? ` on ${day}` : ''}${from(story)}`
}

const from = ({ credits }: RanStory) => (credits.place ? `, from ${credits.place}` : '')

/** `March 27, 2025`. */
export function dayOf(date: string | undefined): string | undefined {
  const day = parseDay(date)
  return day === undefined ? undefined : dated(partsOf(day), 'ap')
}

/** Whether a story is the newsroom’s own: it has no outlet, or one that the house names as its own. */
export const isOwn = ({ credits }: RanStory, { archive }: House): boolean =>
  credits.publisher === undefined || (archive?.own ?? []).includes(credits.publisher)

/** Maximum number of places that are shown. */
const mostShown = 5

/** The places where something ran, the earliest first, for a finding’s evidence. */
export const evidenceOf = (places: RanPlace[]): NonNullable<Report['evidence']> =>
  places
    .slice(0, mostShown)
    .map(({ source, inSource, credits }) => evidenceIn(source, inSource, dayOf(credits.date)))

import type { Ran } from './archive/ran.ts'
import type { Draft } from './draft/draft.ts'
import type { Finding } from './finding.ts'
import type { House } from './house/house.ts'
import type { Comparison } from './library/comparison.ts'
import type { Library } from './library/library.ts'
import type { Source } from './library/source.ts'
import { rules } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { inForce } from './rules/settings.ts'
import { readStory } from './story/read.ts'
import type { Story } from './story/story.ts'
import type { StoredStet } from './verdict/stet.ts'
import { type Found, type Verdict, verdict } from './verdict/verdict.ts'

/** What a check is made for, beside the draft, the house and the library. */
export interface Occasion {
  /** The sources of this draft, where it names its own; else all of the library's. */
  sources?: Source[]
  /** The sources that this draft names and that are not there, with the paths that may be meant. */
  missing?: { path: string; offers: string[] }[]
  /** What the house has let stand, from `stet.yml`, for this draft. */
  stets?: StoredStet[]
  /** What an archive has of this draft. */
  ran?: Ran
  /** The moment of the check, an ISO instant. */
  moment?: string
  /** The check before publication: some findings become errors. */
  gate?: boolean
}

/** The one door: a draft goes in, what Standards Desk has to say of it comes out, in the draft's order. Throws on no text. */
export function check(draft: Draft, house: House, library?: Library, occasion: Occasion = {}): Finding[] {
  const story = readStory(draft)
  return checkStory(story, house, compareWith(library, story, occasion.sources), occasion)
}

/** A story held against its sources; nothing where it has none. */
export function compareWith(
  library: Library | undefined,
  story: Story,
  among?: Source[],
): Comparison | undefined {
  return library && (among ?? library.sources).length > 0 ? library.compare(story, among) : undefined
}

/** As `check`, for a surface that has read the story and compared it already. */
export function checkStory(
  story: Story,
  house: House,
  comparison: Comparison | undefined,
  occasion: Occasion = {},
  asked: Rule[] = rules,
): Finding[] {
  return judge(story, house, comparison, occasion, asked).findings
}

/** As `checkStory`, with the record of what was let stand: what an editor signs for before publication. */
export function judge(
  story: Story,
  house: House,
  comparison: Comparison | undefined,
  occasion: Occasion = {},
  asked: Rule[] = rules,
): Verdict {
  const gate = occasion.gate ?? false
  const found: Found[] = []
  for (const { rule, check, severity, options } of inForce(asked, house, gate)) {
    check(story, report => found.push({ rule, severity: report.severity ?? severity, report }), {
      house,
      options,
      comparison,
      missing: occasion.missing ?? [],
      ran: occasion.ran,
      moment: occasion.moment,
      gate,
    })
  }
  return verdict(found, story, house, occasion.stets ?? [])
}

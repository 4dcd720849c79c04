import * as tenses from '../english/lexicon/tenses.ts'
/**
 * What a word may say of tense: `past`; `calendar`, a verb that in its present speaks of what is to come (`begins Monday`),
 * and `base`, its plural; `modal`; `ahead`, whatever its own tense; `arranged`, which is that unless an article makes it a
 * description (`the planned merger`); `to-come` only before `to` or `for` (`plans to`, `set for`); `beside` only next to the
 * day (`effective Monday`).
 */
export type Cue =
  | 'past'
  | 'calendar'
  | 'base'
  | 'modal'
  | 'ahead'
  | 'arranged'
  | 'to-come'
  | 'beside'
  | 'to'
  | 'as'

const lists: Record<Cue, Iterable<string>> = {
  past: tenses.pastVerbs,
  calendar: tenses.scheduledVerbs,
  base: tenses.scheduledBases,
  modal: tenses.modalsAndContractions,
  arranged: tenses.arranged,
  ahead: tenses.lookingAhead,
  'to-come': tenses.planning,
  beside: ['effective', 'payable'],
  to: ['to'],
  as: ['soon', 'early'],
}

export const cues = new Map<string, Cue>(
  Object.entries(lists).flatMap(([cue, words]) =>
    [...words].map((word): [string, Cue] => [word, cue as Cue]),
  ),
)

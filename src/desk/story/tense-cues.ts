import { wordSet } from '../english/word-set.ts'

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

const lists: Record<Cue, string[]> = {
  past: [
    'was were had did said told went came saw took gave got made found left led met held won lost began fell rose',
    'shot struck hit sent spent kept brought bought thought caught taught stood understood spoke broke drove wrote',
    'rode flew grew knew threw drew blew became ran swam sang fought sold built felt dealt paid laid read put cut let',
    'shut quit hurt ate drank chose froze stole woke wore tore swore bore beat bit hid slid sat lit dug hung stuck',
    'swept slept wept crept heard been',
  ],
  calendar: [
    'begins starts opens ends expires closes arrives leaves departs returns resumes reconvenes meets hosts airs',
    'premieres kicks faces takes runs continues',
  ],
  base: ['begin start open end expire resume reconvene meet'],
  modal: [
    'will shall can could may might would should must won’t i’ll you’ll he’ll she’ll it’ll we’ll they’ll there’ll',
  ],
  arranged: ['scheduled expected planned slated intended due'],
  ahead: ['planning intends intend preparing prepares expects expect'],
  'to-come': ['plan plans hope hopes hoping aim aims going set prepared'],
  beside: ['effective payable'],
  to: ['to'],
  as: ['soon early'],
}

export const cues = new Map<string, Cue>(
  Object.entries(lists).flatMap(([cue, words]) =>
    words.flatMap(line => line.split(' ').map((word): [string, Cue] => [word, cue as Cue])),
  ),
)

/** What makes a description of an arrangement: `the planned merger`. */
export const describing = wordSet('a an the its his her their this that long previously originally')

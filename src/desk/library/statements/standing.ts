import { doubting, hedgingAdverbs } from '../../english/lexicon/hedges.ts'
import { refusing } from '../../english/lexicon/negation.ts'
import { musing, planning, planningNouns } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import { wordSet } from '../../english/word-set.ts'
import type { Frame } from '../../grammar/frames.ts'

/**
 * How far what a clause says has come: `done` (is so), `to come` (will), `planned` (is to, wants to, is considering),
 * `possible` (may, could), `doubted` (alleged, suspected, claimed), `denied` (did not: that is said of it, and not known).
 */
export type Standing = 'done' | 'to come' | 'planned' | 'possible' | 'doubted' | 'unsaid'

/** Verbs that doubt what is said only in the passive: `is reported to have left`, and not `a correspondent reported`. */
const doubtingInPassive = wordSet('report')

// An adjective hedges its noun and not the deed: `bought paintings from an alleged forger`.
const hedges = regex('i')`\b(?:${hedgingAdverbs})\b`

/** Verbs of opinion: with a participle behind them nothing is doubted. */
const opining = wordSet('think believe speculate')

/** Whether what a verb governs has not happened: `plan`, `consider`. */
export const isPlanning = (lemma: string) =>
  planning.has(lemma) && !/^(?:tell|like|fail|attempt|try|move)$/.test(lemma)

/** What a clause stands on besides its words: its modal, the verbs above it, the hedges in it. */
export interface Stand {
  standing: Standing
  /** Whether it is denied: by a `not`, or by a verb above that refuses, `declined to comment`. */
  isNegated: boolean
  /** The word that makes it less than done. */
  because?: string
}

/** Reads how far a clause has come. `text` is what it was read from. */
export function standOf(text: string, frame: Frame): Stand {
  const stand: Stand = { standing: 'done', isNegated: frame.isNegated }
  weighModal(stand, frame.modal)
  const hedge = hedges.exec(withoutRelative(text, frame))
  if (hedge) weaken(stand, 'doubted', hedge[0])
  weighGovernors(stand, frame, text)
  // `Inspectors ask whether the rail cracked`: it may have.
  if (/\bwhether\b/i.test(headOf(text, frame))) weaken(stand, 'possible', 'whether')
  if (isSupposed(text, frame)) weaken(stand, 'unsaid', 'if')
  return stand
}

/** A clause up to what it says of somebody behind its verb: to order `a clerk who allegedly took it` to be held is no doubt. */
function withoutRelative(text: string, { start, end, predicate }: Frame): string {
  const verb = predicate.token.end
  const relative = /\b(?:who|whom|which)\b/i.exec(text.slice(verb, end))
  return text.slice(start, relative ? verb + relative.index : end)
}

/** Nothing makes a clause more than it is. */
function weaken(stand: Stand, to: Standing, because: string) {
  if (distanceOf(to) > distanceOf(stand.standing)) Object.assign(stand, { standing: to, because })
}

function weighModal(stand: Stand, modal: string | undefined) {
  if (!modal) return
  if (/^(?:may|might|could|can)$/.test(modal)) weaken(stand, 'possible', modal)
  else if (/^(?:would|should|ought)$/.test(modal)) weaken(stand, 'planned', modal)
  else weaken(stand, 'to come', modal)
}

/** How many verbs above a clause are asked. */
const mostGovernors = 4

function weighGovernors(stand: Stand, frame: Frame, text: string) {
  let below = frame
  for (let { governor } = frame, steps = 0; governor && steps < mostGovernors; steps++) {
    if (!weighGovernor(stand, below, governor, text)) return
    below = governor.frame
    governor = below.governor
  }
}

/** What one verb above a clause makes of it; false where the verbs above that one say nothing of it. */
function weighGovernor(
  stand: Stand,
  below: Frame,
  { frame: above, relation }: NonNullable<Frame['governor']>,
  text: string,
): boolean {
  const { lemma } = above.predicate
  if (relation === 'statement' && isRelative(below, lemma, text)) return false
  if (!governs(relation, lemma)) {
    if (relation === 'relative' && below.form === 'infinitive') weighNoun(stand, below, above, text)
    return false
  }
  if (relation === 'adverbial' && opining.has(lemma) && !above.isPassive) {
    // `is thinking of buying two hotels`; who `thinks about winning` says nothing of it.
    const leads = text.slice(Math.max(0, below.start - 4), below.predicate.token.start)
    weaken(stand, /\bof\b/.test(leads) ? 'planned' : 'unsaid', lemma)
    return false
  }
  if (relation === 'infinitive' && below.form === 'infinitive') weighInfinitive(stand, above, text)
  // `is considering closing the mill`
  if (below.form === 'participle' && musing.has(lemma) && relation !== 'adverbial')
    weaken(stand, 'planned', lemma)
  // `would not confirm that he is leaving`, `refused to`: the same no.
  const isWithheld = above.isNegated && above.modal === 'would' && cueOf(lemma)?.kind === 'says'
  if (relation === 'statement' && (lemma === 'deny' || isWithheld)) stand.isNegated = !stand.isNegated
  if (doubting.has(lemma) && (above.isPassive || !doubtingInPassive.has(lemma)))
    weaken(stand, 'doubted', lemma)
  // `was told that it needed money` says so; `told to leave` does not.
  if (relation === 'statement' && isPlanning(lemma)) weaken(stand, 'planned', lemma)
  return true
}

/** Whether what a verb says of itself it says of what hangs on it. */
const governs = (relation: string, lemma: string) =>
  relation === 'statement' || relation === 'infinitive' || (relation === 'adverbial' && doubting.has(lemma))

/** `may not leave because of accounts that they opened`: the tree hangs a relative clause on a verb that says nothing. */
const isRelative = ({ start }: Frame, lemma: string, text: string) =>
  /^that\b/i.test(text.slice(start, start + 5)) &&
  cueOf(lemma) === undefined &&
  !doubting.has(lemma) &&
  !isPlanning(lemma) &&
  !refusing.has(lemma)

/** `has a plan to close its mill`, and `has asked the trust to pay`, which a tree may have as a trust that is to pay. */
function weighNoun(stand: Stand, below: Frame, above: Frame, text: string) {
  const noun = /(\p{L}+) (?:to )?$/u.exec(text.slice(Math.max(0, below.start - 30), below.start))?.[1]
  if (noun && planningNouns.has(noun.toLowerCase())) weaken(stand, 'planned', noun)
  else if (isPlanning(above.predicate.lemma)) weaken(stand, 'planned', above.predicate.lemma)
}

/** `declined to comment`, `may have to close`, `is to open`. */
function weighInfinitive(stand: Stand, above: Frame, text: string) {
  const {
    predicate: { lemma },
    modal,
    isNegated,
    complement,
  } = above
  // `If a thief were able to open it`: nobody has.
  if (isSupposed(text, above)) weaken(stand, 'unsaid', 'if')
  const open = modal && /^(?:may|might|could)$/.test(modal) ? modal : undefined
  if (refusing.has(lemma)) stand.isNegated = !stand.isNegated
  else if (lemma === 'go') {
    // `is going to pay`; `the money went to pay investors` is spent.
    if (above.isProgressive || open) weaken(stand, open ? 'possible' : 'to come', lemma)
  } else if (planning.has(lemma) || (lemma === 'be' && !complement))
    weaken(stand, open ? 'possible' : 'planned', lemma)
  if (isNegated) stand.isNegated = !stand.isNegated
  if (open) weaken(stand, 'possible', open)
}

const order: Standing[] = ['done', 'to come', 'planned', 'possible', 'doubted', 'unsaid']

/** How much less than done: 0 for what is so, 5 for what is only supposed. */
export const distanceOf = (standing: Standing) => order.indexOf(standing)

/** `if it holds`, `unless`, `whether he knew`, `before it closes`: the clause says nothing. */
function isSupposed(text: string, frame: Frame): boolean {
  const own = text.slice(Math.max(0, frame.start - 6), frame.end)
  // `It is long since anyone had an idea`: what is not denied is not said to be so.
  if (!frame.isNegated && /\b(?:any(?:one|body|thing)?|ever)\b/i.test(own)) return true
  return /\b(?:if|unless|in case|as though|provided|before|until)\b/i.test(headOf(text, frame))
}

/** The first words of a clause with the last ones before it in its sentence: `… if it holds`. */
const headOf = (text: string, { start }: Frame) =>
  text.slice(Math.max(0, start - 12), start).replace(/^.*[.!?]["”’)]?\s+/s, '') +
  text.slice(start, start + 12)

/** Whether a clause has a time of its own. `The company ruled out a rise` is sometimes read as a participle. */
export const hasTime = ({ form, isPassive, subjectFrom }: Frame) =>
  /^(?:past|present|modal)$/.test(form) || (form === 'participle' && !isPassive && subjectFrom === 'own')

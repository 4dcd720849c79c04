import { doubting, doubtingAdverbs } from '../../english/lexicon/hedges.ts'
import { refusing } from '../../english/lexicon/negation.ts'
import { planning } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import type { Frame } from '../../grammar/frames.ts'

/**
 * How far what a clause says has come: `done` (is so), `to come` (will), `planned` (is to, wants to, is considering),
 * `possible` (may, could), `doubted` (alleged, suspected, claimed), `denied` (did not: that is said of it, and not known).
 */
export type Standing = 'done' | 'to come' | 'planned' | 'possible' | 'doubted' | 'unsaid'

// An adjective hedges its noun and not the deed: `bought paintings from an alleged forger`.
const hedges = regex('i')`\b(?:${doubtingAdverbs})\b`

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
  let isNegated = frame.isNegated
  let standing: Standing = 'done'
  let because: string | undefined
  const weaken = (to: Standing, word: string) => {
    if (order.indexOf(to) > order.indexOf(standing)) [standing, because] = [to, word]
  }
  const { modal } = frame
  if (modal && /^(?:may|might|could|can)$/.test(modal)) weaken('possible', modal)
  else if (modal && /^(?:would|should|ought)$/.test(modal)) weaken('planned', modal)
  else if (modal) weaken('to come', modal)
  const own = text.slice(frame.start, frame.end)
  const hedge = hedges.exec(own)
  if (hedge) weaken('doubted', hedge[0])
  let below = frame
  for (let { governor } = frame, steps = 0; governor && steps < 4; { governor } = governor.frame, steps++) {
    const { frame: above, relation } = governor
    const { lemma } = above.predicate
    const isClause =
      relation === 'statement' ||
      relation === 'infinitive' ||
      (relation === 'adverbial' && doubting.has(lemma))
    if (!isClause) break
    if (relation === 'infinitive' && below.form === 'infinitive') {
      if (refusing.has(lemma)) isNegated = !isNegated
      else if (planning.has(lemma) || lemma === 'be' || lemma === 'go')
        weaken(above.modal && /^(?:may|might|could)$/.test(above.modal) ? 'possible' : 'planned', lemma)
      if (above.isNegated) isNegated = !isNegated
      if (above.modal && /^(?:may|might|could)$/.test(above.modal)) weaken('possible', above.modal)
    }
    if (refusing.has(lemma) && relation === 'statement' && lemma === 'deny') isNegated = !isNegated
    if (doubting.has(lemma)) weaken('doubted', lemma)
    if (relation === 'statement' && planning.has(lemma)) weaken('planned', lemma)
    below = above
  }
  // `Inspectors ask whether the rail cracked`: it may have.
  if (/\bwhether\b/i.test(text.slice(Math.max(0, frame.start - 12), frame.start + 12)))
    weaken('possible', 'whether')
  if (isSupposed(text, frame)) weaken('unsaid', 'if')
  return { standing, isNegated, because }
}

const order: Standing[] = ['done', 'to come', 'planned', 'possible', 'doubted', 'unsaid']

/** How much less than done: 0 for what is so, 5 for what is only supposed. */
export const distanceOf = (standing: Standing) => order.indexOf(standing)

/** `if it holds`, `unless`, `whether he knew`, `before it closes`: the clause says nothing. */
function isSupposed(text: string, frame: Frame): boolean {
  const own = text.slice(Math.max(0, frame.start - 6), frame.end)
  // `It is long since anyone had an idea`: what is not denied is not said to be so.
  if (!frame.isNegated && /\b(?:any(?:one|body|thing)?|ever)\b/i.test(own)) return true
  const before = text.slice(Math.max(0, frame.start - 12), frame.start + 12)
  return /\b(?:if|unless|in case|as though|provided|before|until)\b/i.test(before)
}

/** Whether a clause has a time of its own. `The company ruled out a rise` is sometimes read as a participle. */
export const hasTime = ({ form, isPassive, subjectFrom }: Frame) =>
  /^(?:past|present|modal)$/.test(form) || (form === 'participle' && !isPassive && subjectFrom === 'own')

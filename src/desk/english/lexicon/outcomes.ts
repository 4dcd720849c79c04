import { phraseSet, wordSet } from '../word-set.ts'

/**
 * Words for how a matter was settled, the two ways of it parted by a bar: of a vote, a trial, a contest, a life. Narrower
 * than opposites: not what changes by the day, as prices rise and fall, and each word as a headline has it (`passes`).
 */
export const outcomes = `
approve approval pass adopt adoption endorse ratify accept back|reject rejection veto block defeat
convict conviction condemn guilty|acquit acquittal clear exonerate
win victory beat|lose loss
survive|die dead
uphold affirm|overturn reverse
grant|deny denial refuse refusal
allow legalize|ban prohibit bar outlaw
appoint hire reinstate|fire dismiss oust
raise increase hike|cut lower reduce
succeed|fail
`

/** Of these their subject decides: what one team wins the other loses, and one twin dies where the other survives. */
export const ofTheSubject = 'win victory beat lose loss survive die dead succeed fail'

/** By these a body settles what is before it: `approved the plan`, `granted the request`. */
export const settling = wordSet(`
  approve grant adopt pass authorize authorise ratify accept award enact permit okay sign confirm
  clear license agree`)

/** By these a body turns down what is before it: `rejected the plan`. */
export const refusingVerbs = wordSet(`
  reject defeat kill veto block`)

/** Something that passes or fails by itself: `The bill died`. */
export const putToVote = wordSet(`
  bill measure motion proposal plan ordinance ban amendment resolution referendum levy bond act
  petition budget tax deal`)

/** Says of a matter that it was settled with a yes. */
export const passed = phraseSet(`
  approved, approves, adopted, adopts, passed, passes, ratified, enacted, authorized, authorised, carried,
  granted, grants, endorsed, okayed`)

/** Says of a matter that it was settled with a no. */
export const failed = phraseSet(`
  rejected, rejects, defeated, failed, fails, died, dies, killed, vetoed, vetoes, voted down, turned down,
  shot down, voted against, denied`)

/** Says of a matter that it was settled, one way or the other: `The council voted`. */
export const settled = wordSet(`
  accepted accepts awarded awards permitted signed confirmed agreed agrees resolved voted votes won
  backed cleared allowed received gave decided ruled blocked`)

/** In a source, says that a matter is still to be settled: `will consider a gate`, `the proposed ban`. */
export const unsettled = phraseSet(`
  consider, considers, considering, considered, weigh, weighs, weighing, weighed, mull, mulls, mulling, request,
  requests, requested, requesting, ask, asks, asked, asking, seek, seeks, seeking, sought, propose, proposes,
  proposed, proposing, proposal, apply for, applies for, applied for, refer, referred, postpone, postponed, defer,
  deferred, tabled, delayed, put off, pending, subject to, await*, debate, debates, debated, discuss, discusses,
  discussed, review, reviews, reviewing, recommend, recommends, recommended, no decision, no action, yet to,
  not yet, hearing on, will vote, to vote on, would have to, needs the approval, needs approval`)

/** Right before the word that settles a matter, leaves it open: `will be approved`, `not adopted`. */
export const leavesOpen = wordSet(`
  will would to could may might not no never if whether`)

/** At the head of the next sentence, speaks of what was just said to be planned: `It will be held on Monday`. */
export const takesUp = phraseSet(`
  It was, It were, It will, It has, It had, It did, It is to, It took, It came, It passed, It won, It began,
  They were, They will, They have, They had, They did, They got, They are to, They began, This was, This will,
  This has, That was, That will, That has, One was, Both were, Both have, Both will, She did, He did,
  She got, He got`)

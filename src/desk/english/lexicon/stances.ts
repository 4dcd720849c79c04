import { phraseSet } from '../word-set.ts'

/** Somebody is for it: `backs the merger`, `spoke in favor`. */
export const favoring = phraseSet(`
  supports, supported, backs, backed, endorses, endorsed, favors, favored, favours, favoured, in favor of,
  in favour of, in favor, in favour, is for the, was for the, threw his weight behind, thrown his weight behind,
  threw her weight behind, thrown her weight behind, threw its weight behind, thrown its weight behind,
  came out for, spoke for, spoke up for, argued for, campaigned for, urged approval`)

/** Somebody is against it: `opposes the merger`, `spoke against it`. */
export const opposing = phraseSet(`
  oppose, opposes, opposed, objects to, objected to, is against, are against, was against, were against,
  came out against, spoke against, speaks against, spoke out against, argued against, testified against,
  campaigned against, campaigns against, urged rejection`)

/** Somebody is neither for it nor against it: `has not taken a position`, `has not decided whom to endorse`. */
export const takingNoSide = phraseSet(`
  not taken a position, not taken any position, taken no position, took no position, takes no position,
  no position on, neutral, not taken sides, not taken a side, taken no side, neither for nor against,
  neither for, not decided whom, not decided who, not decided whether, not decided how, not decided which,
  undecided, not endorsed, yet to endorse, yet to take a position, yet to decide, not said whether,
  not said if, not said which, not said whom, not made up his mind, not made up her mind,
  not made up its mind, not made up their minds`)

/** Before a side, turns it round or leaves it open: `no longer opposes`, `might be in favor`, `who opposes`. */
export const turnsSide = phraseSet(`
  not, never, no longer, once, may, might, could, would, if, whether, who, which, that`)

import { wordSet } from '../word-set.ts'

/** What stands before the colon of a headline and says nothing: `Analysis:`. */
export const kickers = wordSet(`
  analysis breaking editorial exclusive explainer factbox live opinion photos profile review timeline
  update updated video watch`)

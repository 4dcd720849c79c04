import { wordSet } from '../word-set.ts'

/** Words before the colon of a headline that say nothing: `Analysis:`. */
export const kickers = wordSet(`
  analysis breaking editorial exclusive explainer factbox live opinion photos profile review timeline
  update updated video watch`)

/** A verb in a line, which makes it a headline and no title: `Blair dismisses claim`. */
export const headlineVerbs = wordSet(`
  says say said tells tell told finds find found shows show showed reveals reveal calls clears clear
  blames blame faults fault ends end closes close sparks spark draws draw wins win loses lose joins
  join hits hit backs back gets get gives give made makes make takes take seeks seek urges urge
  defends defend defended reflects dismisses announces is are was were has have had will be`)

/** `Mr. Sanders Is Not a Truth-Teller`: words that occur in titles and in no name. */
export const verbsOfTitles = wordSet(`
  Is Isn't Isn’t Are Was Were Not Has Have Had`)

/** In capitals before a colon, and nobody who speaks: `UPDATE:`. */
export const notices = wordSet(`
  UPDATE UPDATED CORRECTION CLARIFICATION NOTE EDITOR’S EDITORS BREAKING WATCH READ MORE RELATED
  POLL REPORT VIDEO PHOTOS ABSTRACT ANALYSIS OPINION EXCLUSIVE SOURCE SOURCES BYLINE HEADLINE FULL
  TEXT CONTRIBUTING WARNING ALERT URGENT PLUS PS`)

/** What a lead has and a headline leaves out: `was`, `said`. */
export const leadWords = wordSet(`
  is are was were be been has have had did does will would can could may might said`)

/** Opens a lead and no headline: `The`, `After`. */
export const leadOpenings = wordSet(`
  the a an it he she they we i you there this that these those but and so on in at after when if`)

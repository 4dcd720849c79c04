import { phraseSet, wordSet } from '../word-set.ts'

/** What newspapers are called: `Lake Country Herald`. */
export const newspaperNames = wordSet(`
  Advertiser Agency Argus Bee Bugle Bulletin Chronicle Courier Daily Dispatch Echo Enquirer Examiner
  Express Gazette Globe Guardian Herald Independent Inquirer Journal Ledger Mail Mercury Messenger
  News Observer Post Press Record Register Reporter Review Sentinel Star Sun Telegraph Tidings Times
  Tribune Weekly Wire Service`)

/** Shows whose report it is: `according to`, `CNN`, `the newspaper`. */
export const outletsAndCues = phraseSet(`
  according to, reported by, as reported, first reported, reports, report, Reuters, AP, AFP,
  BBC, CNN, NBC, CBS, ABC, Fox News, Bloomberg, Politico, POLITICO, Xinhua, Al Jazeera, newspapers,
  newspaper, magazine, media, broadcaster, news agency, website, blog, tabloid`)

/** Who publishes polls and studies: `University`, `Gallup`. */
export const publishers = wordSet(`
  University Institute College Center Centre Foundation Journal journal Gallup Quinnipiac YouGov Pew
  Ipsos`)

/** Behind `the`, a newspaper: `the Riverton Herald`. */
export const papersWithThe = wordSet(`
  Times Post Journal Guardian Telegraph Mail Sun Mirror Herald Tribune Globe Chronicle Examiner
  Observer Independent Star News Gazette Register Standard Economist Atlantic Hill Courier Press
  Dispatch Inquirer Sentinel Ledger Bulletin Record Messenger Citizen Enterprise Republic Argus
  Beacon Advocate Echo Pilot`)

/** News agencies as a credit line names them: `(AP)`, `The Associated Press`. */
export const agencyCredits = phraseSet(`
  AP, Reuters, AFP, UPI, PA, dpa, EFE, Xinhua, Bloomberg, The Associated Press, Associated Press,
  Agence France-Presse, PA Media`)

import { wordSet } from '../word-set.ts'

/** What newspapers are called: `Lake Country Herald`. */
export const newspaperNames = wordSet(`
  Advertiser Agency Argus Bee Bugle Bulletin Chronicle Courier Daily Dispatch Echo Enquirer Examiner
  Express Gazette Globe Guardian Herald Independent Inquirer Journal Ledger Mail Mercury Messenger
  News Observer Post Press Record Register Reporter Review Sentinel Star Sun Telegraph Tidings Times
  Tribune Weekly Wire Service`)

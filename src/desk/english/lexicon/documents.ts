import { phraseSet, wordSet } from '../word-set.ts'

/**
 * A paper, a post or a talk that readers are told of: `according to the affidavit`, `in a post`.
 */
export const creditedPapers = wordSet(`
  affidavit complaint lawsuit suit filing indictment warrant records record documents document audit
  report study survey memo letter bill law order ruling opinion minutes transcript recording
  testimony statement release e-mail email post speech remarks notice agenda budget resolution
  petition request contract text video interview call message`)

/** The lines at the head of an email: `Subject: Dam`. */
export const mailFields = wordSet(`
  from to cc bcc sent date subject reply-to re fwd fw`)

/** A paper with a number: `Case No. 24-117`, `Docket #7`. */
export const numberedPapers = wordSet(`
  case cause docket index incident file permit complaint report`)

/** In the line of a paper’s name, shows that it is none: `Statement to the Herald`. */
export const notOfOutlet = wordSet(`
  letter memo minutes notice release remarks report statement summary`)

/** Behind what a document is, says whose or of what: `Statement of Ann Lee`. */
export const behindDocumentNoun = wordSet(`
  of by from to for on in before re regarding concerning no. no number`)

/** Opens a clause with its number: `Section 4`, `Exhibit 12`. */
export const numberedClauses = wordSet(`
  section sec. article art. clause rule chapter finding recommendation exhibit item count`)

/** What a transcript calls itself: `Q1 2025 Earnings Call`. */
export const transcriptNouns = phraseSet(`
  transcript, earnings call, conference call, investor call, deposition, interview, phone call,
  911 call, press conference, hearing, debate`)

/** Only documents say so: `called to order at`, `hereinafter`. */
export const wordingOfDocuments = phraseSet(`
  called to order at, moved and seconded, seconded by, meeting adjourned, respectfully submitted,
  hereinafter, affiant, deponent, the undersigned`)

/** What a document calls itself: `Criminal complaint`, `Draft minutes`. */
export const documentNouns = phraseSet(`
  abstract, act, address, advisory, affidavit, agenda, agreement, amendment, announcement,
  annual meeting, audit,
  bill, brief, briefing, bulletin, bylaws, charter, circular, code, comments, comment, complaint,
  contract, decision, declaration, decree, directive, filing, finding, findings, indictment,
  information, judgment, judgement, lawsuit, lease, legal notice, letter, log, manual, memo,
  memorandum, minutes, motion, notes, notice, opinion, order, ordinance, petition, plea,
  police report, policy, post, posting, proclamation, record, regular meeting, remarks, report,
  request, resolution,
  review, ruling, rules, sermon, special meeting, speech, statement, study, submission, subpoena, summary, survey,
  testimony, treaty, verdict, warrant, will, worksheet`)

/** Carries somebody’s words to the press: `a statement`, `a letter`. */
export const statements = wordSet(`
  statement comment letter reply response apology warning memo tweet post`)

import { phraseSet, wordSet } from '../word-set.ts'

/** Opens a sentence before the one it speaks of: `Accused of taking bribes, Ruiz resigned.` */
export const frontedCharges = wordSet(`
  accused charged indicted convicted acquitted found cleared sentenced jailed arraigned suspected`)

/**
 * Begins a word by which a story accuses somebody, or says how a case came out: `indicted`,
 * `acquittal`.
 */
export const chargeStems = wordSet(`
  accus suspected charged indicted arraigned convict guilty contest acquit cleared sentenced jailed
  deny denie alleg`)

/** What one denies where the deed itself is denied: `denied any wrongdoing`; not `denied bail`. */
export const deniable = wordSet(`
  that it any all being having wrongdoing charges charge allegations allegation accusations
  accusation claims claim reports report involvement guilt responsibility knowledge ever knowing
  everything them this`)

/** Opens a ground of its own behind a verb: `arrested on suspicion of`, `held on charges of`. */
export const accusationOpeners = wordSet(`
  suspicion charges charge counts count warrants warrant connection accusations accusation
  allegations allegation complaint indictment`)

/**
 * Has a `for` of its own, and may charge somebody all the same: `charged by the attorney general’s
 * office for giving`.
 */
export const chargingBodies = wordSet(`
  attorney attorneys offices office departments department agencys agency ministrys ministry leaders leader managers
  manager workers worker drivers driver secretarys secretary ministers minister coachs coach players
  player`)

/**
 * What an arrest may be for besides a deed: what the police do next, or nothing that anybody did.
 */
export const noDeeds = wordSet(`
  questioning processing booking interrogation extradition deportation sentencing trial court
  transfer evaluation testing identification example instance free fear fun lack reasons reason sake
  safety protection purposes purpose benefit rest public me him us them it you her what whom which
  that this these those whatever less more publicity cameras camera photos photo`)

/**
 * Has a `for` of its own: `a candidate for mayor`, `a lawyer for the union`, `the search for her`.
 */
export const nounsWithFor = wordSet(`
  candidates candidate lawyers lawyer attorneys attorney counsels counsel spokesmans spokesman
  spokeswomans spokeswoman spokespersons spokesperson agents agent consultants consultant advisers
  adviser advisors advisor contractors contractor recruiters recruiter workers worker analysts
  analyst reporters reporter correspondents correspondent writers writer photographers photographer
  secretarys secretary ministers minister directors director managers manager coachs coach drivers
  driver players player pitchers pitcher strikers striker organizers organizer advocates advocate
  activists activist campaigners campaigner volunteers volunteer fundraisers fundraiser leaders
  leader responsibles responsible reasons reason searchs search hunts hunt calls call plans plan
  requests request votes vote funds fund campaigns campaign bids bid rallys rally protests protest
  homes home houses house centers center institutes institute schools school needs need demands
  demand suspects suspect soughts sought wanteds wanted knowns known programs program projects
  project groups group deadlines deadline permits permit licences licence licenses license centres
  centre shelters shelter hospitals hospital agencys agency offices office departments department
  clerks clerk`)

/** Who accuses, or where it is said: `police`, `the lawsuit`, `according to`. */
export const accusingWords = wordSet(`
  police prosecut* authorit* officials official officers officer investigat* detectives detective
  deputy deputies troopers trooper fbi lawsuits lawsuit suit sued suing complaints complaint indict*
  affidavits affidavit warrants warrant filings filing audits audit auditors auditor inquiry inquest
  report charges charge charged arrest* convict* plead* critics critic opponents opponent rivals
  rival accusers accuser victims victim witness* plaintiffs plaintiff according alleges alleging
  accuses accusing claims claim`)

/** Shows that another person or case is spoken of: `co-conspirators`, `an appeal`. */
export const otherAccused = wordSet(`
  other others another co-conspirators co-conspirator accomplices accomplice second third fourth
  appeal*`)

/** Shows that a charge is one of the law: `police`, `jail`, `arraigned`. */
export const lawWords = wordSet(`
  police prosecut* authorities sheriff deputies officers officer troopers trooper detectives
  detective jury court judge attorney da fbi arrest* jail bail bond custody felon* misdemeanors
  misdemeanor criminal* suspects suspect crimes crime trial indict* arraign* courtroom courthouse
  magistrate* tribunal`)

/** Who may say that it was murder, and what says so for them: `prosecutors`, `the complaint`. */
export const officialVoices = phraseSet(`
  police, prosecut*, sheriff, detective, detectives, investigators, attorney, coroner, examiner, court,
  judge, charg*, complaint, affidavit, indictment, officials, authorities`)

/**
 * Shows that a murder is settled, charged, of history or made up: `sentenced`, `the Holocaust`,
 * `the novel`.
 */
export const settledMurder = wordSet(`
  convict* guilty sentenced jailed charged penalty executed execution inmates inmate ago anniversary
  century holocaust nazis nazi hitler's hitler’s hitler war wwii book novel film fictional seasons
  season showrunner series play drama episode thriller movie opera musical characters character
  script mystery whodunit podcast protagonist sitcom ballet comic saga`)

/** What is done to somebody who is accused: `arrested`, `taken into custody`. */
export const heldWords = phraseSet(`
  arrested, charged, accused, detained, taken into custody, in custody, booked, indicted, arraigned,
  apprehended, suspected, convicted`)

/** What is done to the victim of abuse: `abused`, `rape of`. */
export const abusing = phraseSet(`
  abused, abusing, abuse of, sexually assaulted, sexually assaulting, sexually exploited,
  sexually exploiting, sexually assault of, sexual assaulted, sexual assaulting, sexual exploited,
  sexual exploiting, sexual assault of, raped, raping, rape of, molested, molesting, molestation of,
  groomed, grooming, trafficked, trafficking`)

/** Begins a word of what children must not be named for: `arrested`, `molested`. */
export const tellsOfAbuseOrArrest = wordSet(`
  arrest accus charged charges indict arraign convict custody pleaded abus rape raping molest
  groomed grooming trafficked sexual`)

/** Copy with one of these words tells how a case came out. */
export const verdictWords = wordSet(`
  convict* guilty acquit* cleared verdict verdicts sentenced admitted pleaded pled`)

/** What they say is for a court to find: `prosecutors`, `the lawsuit`. */
export const accusers = wordSet(`
  prosecutor prosecutors prosecution plaintiff plaintiffs lawyer lawyers lawsuit lawsuits suit complaint
  indictment affidavit accuser accusers`)

/** One side of a quarrel: `the union`, `its landlord`. */
export const opposingParties = wordSet(`
  union unions guild opposition activist activists campaigner campaigners critics opponents rival rivals
  landlord tenants tenant protesters demonstrators rebels separatists dissidents whistleblower defendant
  defendants widow relatives family families neighbor neighbors neighbour neighbours residents
  worker workers employees`)

/** Says that the other side has it otherwise: `the company denies that`. */
export const disputing = phraseSet(`
  deny, denies, denied, denying, dispute, disputes, disputed, rejects, rejected, contests, contested, refutes,
  refuted, called it untrue, called that untrue, called it false, called that false`)

/** Says in its own sentence, or the one behind, whose word it is. */
export const saysWhose = wordSet(`
  say says said tell tells told according alleg* accus* claim* argu* papers`)

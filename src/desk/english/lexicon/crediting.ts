import { phraseSet, wordSet } from '../word-set.ts'

/** Fields of a draft that name who its words are from: `via: Lake Herald`. */
export const creditFields = wordSet(`
  byline author credit credits source via agency publisher`)

/** What somebody does in a document: `she wrote in a letter`. */
export const saidInDocument = wordSet(`
  said says wrote writes announced argued alleged testified`)

/** What a document does: `the affidavit states`, `the report found`. */
export const documentCues = wordSet(`
  said says states state stated reads read shows show alleges allege alleged found notes note noted
  added`)

/** Before the outlet that somebody spoke to: `she said on Radio Kell`. */
export const spokeTo = wordSet(`
  said says saying posted posting tweeted announced added aired broadcast spoke speaking shared`)

/** Beside the name of an outlet, credits it: `reported by`, `told`. */
export const reportingCues = phraseSet(`
  reported, reports, said, says, wrote, writes, first reported, quoted, cited, according to, told,
  report by, reporting by, via`)

/** What somebody sends or gives to an outlet: `in an interview with Radio Kell`. */
export const sentToOutlets = wordSet(`
  e-mail email interview statement letter text message post call note memo release article column
  op-ed podcast conversation report story`)

/** The commonest cues of a story: `she said`, `according to`. */
export const commonCues = phraseSet(`
  said, says, told, asked, added, wrote, recalled, explained, replied, according to`)

/** Gives words or a finding to somebody, or takes them back: `police said`, `was found`, `denies`. */
export const attributingWords = wordSet(`
  said* say says saying* told* tell tells according* announc* reports reported reporting wrote* write*
  writing* claim* insist* rul ruled* rule* ruling* argu* testif* warn* added adds believ* think* thought*
  accus* alleg* charg* suspect* conclud* found* find finds stated confirm* deny* denie* ask* asserted*
  maintain*`)

/** Shows that somebody near says it: `says`, `testified`. */
export const attributionsNear = phraseSet(`
  says, told, according to, announced, wrote, writes, confirmed, testified, statement`)

/** In a sentence that credits an outlet, before or behind its name: `the Valley Sentinel revealed`. */
export const wordsBesideOutlets = wordSet(
  'reported reports revealed broke according told reporting interview',
)

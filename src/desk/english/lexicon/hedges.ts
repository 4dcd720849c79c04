import { wordSet } from '../word-set.ts'
import { clauseSubordinators } from './function-words.ts'

/** What somebody says or suspects, and nobody has proved: `the allegation`, `a rumor`. */
export const suspicionNouns = wordSet(`
  accusation accusations allegation allegations charge charges claim claims hypothesis rumor rumors rumour
  rumours suspect suspects suspicion suspicions theories theory`)

/** `allegedly`, `perhaps`: the clause is not on the story's own word. */
export const hedgingAdverbs = wordSet(`
  allegedly maybe perhaps possibly purportedly reportedly reputedly supposedly apparently probably
  presumably potentially seemingly`)

/** Said of a thing behind its verb: `the bribe is disputed`. */
export const unprovenAdjectives = wordSet(`
  alleged claimed contested denied disputed purported reported rumored rumoured supposed suspected
  unconfirmed unproved unproven`)

/** Whose clause is claimed, not found: `the man whom police suspect`. */
export const claimingVerbs = wordSet(`
  accuse allege believe charge claim deny dispute reject report say suspect think`)

/** What is said or thought, with a clause behind it: `the theory that`, `amid claims`. */
export const opinionNouns = wordSet(`
  accusation accusations allegation allegations argument arguments assertion assertions belief beliefs
  charge charges claim claims conclusion conclusions fear fears finding findings hypothesis idea ideas
  notion notions possibility report reports rumor rumors rumour rumours speculation suggestion suggestions
  suspicion suspicions theories theory view views`)

/** Verbs by which something is only believed: `is said to be`, `appears to have`. */
export const believingVerbs = wordSet(`
  allege appear believe call claim consider describe estimate presume purport report say seem suppose
  suspect think understand`)

/** A noun that puts what follows it in doubt: `an accusation of`, `fears of`. */
export const accusationNouns = wordSet(`
  accusation accusations allegation allegations charge charges claim claims fear fears hypothesis
  possibility report reports rumor rumors rumour rumours suspected suspicion suspicions theories theory`)

/** Before a noun: `the alleged spy`. */
export const hedgingAdjectives = wordSet(`
  accused alleged apparent claimed possible potential presumed purported reported reputed rumored rumoured
  so-called supposed suspect suspected unconfirmed unproven`)

/** Says that something has been found so: `has been confirmed`. */
export const establishedVerbs = wordSet(`
  concluded confirmed demonstrated determined established proved proven shown substantiated verified`)

/** `it is unclear whether`. */
export const doubtfulAdjectives = wordSet(`
  alleged conceivable disputed doubtful false impossible likely possible unclear unlikely unproven untrue`)

/** Words that hedge with others between: `accused of`, `allegations that`, `believed to be`. */
export const hedgesWithWordsBetween = wordSet(`
  accuse accuses accused accusing accusations accusation allege alleges allegations allegation
  suspects suspected suspecting suspect suspicions suspicion claims claim believed thought rumours
  rumour rumors rumor charged may might could`)

/**
 * Hedges what comes right behind it, and can be put back before it: `alleged spy`, `reportedly
 * fled`.
 */
export const hedgesBefore = wordSet(`
  alleged allegedly reportedly suspected purported purportedly supposed supposedly so-called reputed
  reputedly presumed presumably apparent apparently accused unconfirmed unproven possible possibly
  potential claimed rumoured rumored`)

/** Hedges or attributes in any place: `according to`, `is seen`, `perhaps`. */
export const hedgesOrAttributes = wordSet(`
  alleg* accus* suspect* suspicions suspicion purport* suppos* so-called reput* presum* apparently
  apparent reports reported reportedly claim* believ* thought according may might could possible
  possibly potentially potential likely perhaps rumour* rumor* unconfirmed unproven charge charges
  charged deny denies denied deemed considered describ* called seem* appear* hope hopes hoped hoping take takes took`)

/** Leaves a claim open: `police say`, `whether`, `there is no evidence`. */
export const openClaims = wordSet(`
  say says said told according believes believe suspects suspect suspected alleg* accus* reportedly
  reported may might could would if whether evidence proof sign think thinks thought appears appear
  apparently claims claim claimed`)

/** Says that a deed is in doubt: `is alleged to have`, `seems to`. */
const doubtingVerbs = wordSet(`
  allege accuse suspect believe think claim suppose purport rumor rumour presume investigate examine
  probe dispute suggest assume fear appear seem speculate`)

/** The same with verbs that ask or reckon, which doubt only what they govern: `is estimated to have`. */
export const doubting: ReadonlySet<string> = new Set([...doubtingVerbs, 'question', 'estimate', 'report'])

/** What is not known to be so, behind or before them: `suspects that`, `a possible cause`, `fears an outbreak`. */
export const doubtsWhether: ReadonlySet<string> = new Set([
  ...doubtingVerbs,
  ...hedgingAdverbs,
  ...suspicionNouns,
  ...wordSet(`
    unconfirmed unproven unproved contested risk reckon likely unlikely unclear unknown possible possibility
    potential inconclusive belief looking`),
])

/** Where what is hedged ends: `could go, according to the union`, `was believed lost until a teacher noticed it`. */
export const endsHedge = wordSet(`
  because until till according though although if unless`)

/** With verbs that plan or doubt, what makes a deed less than done: `could`, `is due to`, `on whether`. */
export const openingWords = wordSet(`
  may might could would will shall should must whether if possible likely proposal due go weigh mull`)

/** What is looked for may not be there: `looked that year for a connection`. */
export const seekingVerbs = wordSet(`
  look looks looked looking search searches searched searching hunt hunted hunting check checked
  checking test tested testing ask asks asked asking seek seeks sought seeking`)

/** Before `suspect`, shows that it is the verb: `Police suspect carbon monoxide poisoning`. */
export const whoSuspect = wordSet(`
  police Police investigators Investigators officials Officials deputies Deputies doctors Doctors
  inspectors Inspectors engineers Engineers detectives Detectives authorities Authorities rangers Rangers
  marshals scientists researchers they They he He she She who`)

/** Under which condition, or whether at all: `if the bill passes`, `subject to approval`. */
export const conditions = wordSet(`if unless whether pending provided until subject`)

/** Begins another clause of a sentence, where no condition does: what opens the one before does not reach over it. */
export const beginsClause: ReadonlySet<string> = new Set(
  [...clauseSubordinators, 'but', 'which', 'who', 'where'].filter(word => !conditions.has(word)),
)

/** The draft’s own way to say that something may be done: `Each house will be able to draw 50 liters`. Not doubt. */
export const permitting = wordSet(`
  can able available let lets allow allows allowed allowing permit permits permitted permitting entitle entitles entitled
  authorize authorizes authorized authorise authorises authorised`)

/** Between a thing and what is said of it: `the request was being considered`. */
export const betweenThingAndDoubt = wordSet(`
  is are was were be been being has have had now still also`)

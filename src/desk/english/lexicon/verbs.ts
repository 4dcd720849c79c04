import { phraseSet, wordSet } from '../word-set.ts'

/** Look like verbs of the past and describe: `a man aged 40`. */
export const neverFinite = wordSet(`
  aged armed based born convicted known located so so-called united`)

/** Common verbs, known so that a clause can be told from a noun phrase. */
export const commonVerbs = wordSet(`
  arrest attack kill rob shoot meet leave flee see hear know want need like help ask answer call show
  prove visit enter open close begin end start stop change live die move go come get put keep let try turn
  play fall send build stay cut reach remain raise pass sell decide return follow face fight win lose
  stand sit rise grow speak watch release free jail hide bring buy spend drive fly walk carry catch choose
  draw eat feel forget hit hurt lie mean read ride strike teach throw wear issue seize bury found block
  hate love fund name mention discuss discover learn realize survive escape escort greet host invite share
  shelter support threaten train travel treat trust vote wait warn welcome work worry wound resign retire
  sue sign order destroy burn bomb ban bar shake shock divide anger appeal deport detain expel extradite
  interview question investigate probe examine stab strangle smuggle supply surround target torture track
  trap traffic transfer trigger urge use wire blame cite convict acquit indict sentence plead accuse clear
  quote rebut refute reject dismiss refuse decline fail approve adopt announce appoint elect award back
  demand deploy express protest march rally gather swear vow pledge promise propose purport break damage
  empty force grab hand head hire fire hunt injure kidnap land last look mark miss occupy patrol plant
  post print publish pull push quit receive recover remove replace rescue respond rest review save search
  settle shut sink spark spy stall storm stun suffer suspend sweep take talk tell test tie topple violate
  wash waste withdraw fear chase appear seem identify list designate classify pronounce proclaim
  acknowledge incite recruit poison cover file hold rule mourn praise criticize criticise doubt dispute
  debate admire avoid
  own possess oversee employ produce earn owe deliver improve expand affect allow enable prevent require provide
  represent rely depend exceed connect prefer enjoy`)

/** Ends in `-ed` and is no verb. */
export const notVerbs = wordSet(`
  united hundred need red bed indeed speed feed seed weed breed shed wed sacred naked wicked rugged aged
  beloved wounded armed unidentified`)

/** Ends as a participle does and is a noun: `in the evening`, `a wedding`. */
export const nounsLikeParticiples = wordSet(`
  evening morning building parking meeting wedding king ring red`)

/** Ends in `-ing` and is no deed: `arrested for nothing`, `by the evening`. */
export const nounsLikeGerunds = wordSet(`
  nothing something anything everything spring evening morning king string`)

/** Has happened: `met`, `signed`. */
export const pastEvents = wordSet(`
  met held went came saw took gave made left led won lost began spoke sat flew sent signed`)

/** Too common to show that two statements are of one matter: `have`, `make`, `say`. */
export const emptyVerbs = wordSet(`
  be have include includ contain depend use do get go come say tell make take add call ask give
  become seem think believe know want expect describe report announce state`)

/** Verbs of three letters and their like, whose forms a stemmer does not join: `died`, `dying`. */
export const shortVerbs = wordSet(`
  sue die lie tie use owe age aid ask act ban bar vow jail`)

/** What is only asked for or offered behind them, and not granted yet: `asked the trust to pay`, `requested a meeting`. */
export const asking = wordSet(`
  ask request seek demand apply want propose urge hope invite offer recommend order appeal`)

/** Who does these has it in mind and has not done it: `plans to hire`, `threatens to strike`. */
const intending = wordSet(`
  plan intend expect schedule aim consider require threaten promise pledge wish vow weigh mull slate commit`)

/** Says that a deed is still to come: `plans to open`, `refused to leave`. */
export const planning: ReadonlySet<string> = new Set([
  ...asking,
  ...intending,
  ...wordSet(
    'tell agree prepare need decide call set set-to due try attempt vote move refuse decline fail like',
  ),
])

/** What somebody has in mind and has not done: `a plan`, `the proposal`. */
const plans = wordSet(`
  plan plans proposal proposals bid bids intention intentions intent wish hopes aim aims goal option options pledge pledges
  promise promises vow threat threats demands recommendation recommendations idea desire`)

/** Says that a deed is still to come, with an infinitive behind it: `a plan to open`, `the right to appeal`. */
export const planningNouns: ReadonlySet<string> = new Set([
  ...plans,
  ...wordSet(`
    offer offers request requests right hope chance call calls demand candidate candidates effort efforts campaign
    campaigns application applications permission time money`),
])

/** What is still to come behind them: `plans to hire`, `is considering a recall`, `a proposal to move it`. */
export const plansFor: ReadonlySet<string> = new Set([
  ...intending,
  ...plans,
  ...wordSet('consideration discuss talks await yet undecided'),
])

/** With what they govern, nothing is settled yet: `considers closing the mill`, `hopes to reopen on Sunday`. */
export const musing = wordSet(`
  consider weigh mull study explore discuss debate hope want wish seek ask request urge demand
  propose recommend call apply invite need`)

/** By these somebody comes by something: who was `not served with a notice` has none. */
export const providingVerbs = wordSet(`
  give serve issue hand send receive get have impose grant award offer present pay deliver provide
  make take hold file hit raise`)

/** Tells somebody what to do or not to do: `urged the council to wait`. */
export const advising = wordSet(`
  advise recommend urge tell ask warn instruct order counsel beg call`)

/** Says little without its object: `filed a complaint`, `made an offer`. */
export const lightVerbs = wordSet(`
  file make take bring hold launch lodge reach conduct mount cast`)

/** Behind `he` or `she`, shows that it is the subject: `she said`, `he won`. */
export const behindPronoun = wordSet(`
  said says told tells wrote writes was is has had will would could can may did does went made
  took came gave held met left won lost thinks believes`)

/** Pasts of common verbs that are other words as well: `felt`, `cast`. */
export const ambiguousPasts = wordSet(`
  felt saw found lit bound ground wound bore spoke wove lay hurt fit read cast cost beat burst bet
  split spread spun`)

/** Before somebody who does what a participle says, and is not the speaker: `hear him saying`. */
export const beforeObjectOfParticiple = wordSet(`
  with of by hear hears heard see saw remember`)

/** How words were kept that somebody is heard to say: `was recorded saying`. */
export const recordedVerbs = wordSet(`
  heard seen recorded filmed caught captured quoted shown`)

/** Behind `today`, tells of no one day: `few growers today know as much`. */
export const timelessVerbs = wordSet(`
  can cannot know remember think believe say see want need`)

/** Before `today`, tells of no one day: `half the wheat grown today`. */
export const besideNowadays = wordSet(`
  grown made sold used built known alive living found produced`)

/** Behind `today`, says how things are: `Today, it remains open`. */
export const statesToday = phraseSet(`
  is, are, has, have, remains, remain, stands, stand, lives, live, works, work, agrees, agree,
  there is, there are`)

/** What people do as a habit: `live`, `rely`. */
export const habitualVerbs = wordSet(`
  live work use eat buy read spend drive expect rely depend still rarely never`)

/** Begins a verb of what is done on its day: `launches`, `testified`. */
export const onItsDayStems = wordSet(`
  launch releas publish announc unveil visit meet open begin start testif vot`)

/** A verb that tells of no one day: `could`, `have`, `live`; not `voted`, `will vote`. */
export const verbsOfAnyTime = wordSet(`
  could would might may must should don’t don't do own speak grow earn pay like prefer take make get
  come face`)

/** Behind `Today`, shows that it is the day: `Today, the council will`, `went`. */
export const opensOnTheDayVerbs = phraseSet(`
  will, would, was, were, did, said, told, went, came, took, gave, made, met, won, lost, is due,
  is set, is expected, is scheduled, is to, are due, are set, are expected, are scheduled, are to,
  goes to, go to, votes, vote, meets, meet, opens, open, begins, begin, starts, start, hosts, host`)

/** What happens on a day, in the present: `visits`, `is due`. */
export const happeningVerbs = wordSet(`
  goes go votes vote plays play hosts host visits visit travels travel speaks speak testify
  testifies launches launch releases release publishes publish announces announce meets meet opens
  open begins begin starts start leaves leave departs depart arrives arrive returns return faces
  face`)

/** What is done on the day of something past: `will mark`, `remembers`. */
export const keepsMemory = wordSet(`
  have mark commemorate remember recall honor honour celebrate not`)

/** `charged for parking`: what is sold. */
export const pricedActivities = wordSet(`
  parking boarding shipping housing cleaning mailing printing streaming catering training tutoring
  lodging recycling dumping towing using visiting entering swimming camping downloading seating
  heating`)

/** What is done to people only: `arrested Dunn`, `met Ruiz`. */
export const doneToPeople = wordSet(`
  accuse arrest charge greet indict interview meet praise question quote reelect sue tell thank`)

/** Behind a name or a title, goes on with the sentence: `Ruiz said`, `the City Manager, who`. */
export const behindName = wordSet(`
  said says told was is has had will would who`)

/** Behind the parts of a whole, goes on with what they did: `, were killed`; others end in `-ed`. */
export const behindGroups = wordSet(`
  were was are have had has will face took went came left fled met won lost fell`)

/** Behind words in marks that are spoken of: `“Maybe” means no`. */
export const beforeShown = wordSet(`
  is was are were became sounds sound seems seem means mean makes make has would`)

/** Verbs of which each does to the other what the other does to him: `she married him`, `Elm Street meets Oak Street`. */
export const mutualVerbs = wordSet(`
  border divorce face fight join marry match meet merge play resemble wed`)

/** With an infinitive they tell what is done: `has begun to hire`, `is going to call`. */
export const aspectVerbs = wordSet('begin start continue go come manage help keep')

/** With an infinitive they say that somebody will do what was asked: `agreed to meet`. */
export const granting = wordSet('agree promise pledge decide accept vow commit')

import { phraseSet, wordSet } from '../word-set.ts'

/** `one of whom`, `all of which`. */
export const quantities = wordSet(`
  all both few half many most none one part several some two`)

/** Opens a clause that is before or behind the main one. */
export const clauseSubordinators = wordSet(`
  after although as because before even if once since though unless until when whereas whether while`)

/** Behind a name, begins something else than who it is. */
export const leadsAway = wordSet(`
  after and are as at before but by for from had has in is near of on or said says that to was were when
  where which while will with would`)

/** Has a capital at the start of a sentence and is no name. */
export const sentenceStarters = wordSet(`
  the a an and but or nor so yet for in on at by to of from with without into over under after before
  during since until when while where why how who what which whose whether if as than that this these
  those he she it they we i you his her its their our my your not no all some many most both each every
  either neither one two three four five six seven eight nine ten first second last next another other
  such more even still also then now here there once again about above across against along amid among
  around because behind below beneath beside besides between beyond despite down except inside like near
  off onto out outside per through toward towards upon up via within although though unless whereas
  meanwhile however moreover instead later earlier today tomorrow yesterday asked according speaking born
  did does do is are was were has have had can could would should will may might must let yes oh well
  thank thanks dear hey ok okay just only please see watch read photo image updated contact follow`)

/** Ends the role before a name. */
export const stopsRole = wordSet(`
  the a an this that these those by to from with in on at as and or but when where while who whom which
  whose than after before is was are were be been has have had said says told not like between about his
  her their its our my your he she they it then also`)

/** Opens a clause, and is never its subject. */
export const notSubjects = wordSet(`
  after although as because before if since that though until when where which while who whom whose`)

/** `he`, `some`, `another`. */
export const pronounSubjects = wordSet(`
  he she they it we i you who one someone somebody everyone nobody another others many some both`)

/** What opens a noun phrase. */
export const determiners = wordSet(`
  the a an this that these those his her its their our my your one two three four five several many some
  most both another each every no all other`)

/** Ends in `-ly` and is no adverb: `her family said`, `the daily said`. */
export const nounsInLy = wordSet(`
  ally anomaly assembly belly bully butterfly daily family folly friendly italy july lily monopoly monthly
  quarterly rally reply supply tally weekly deadly elderly likely`)

/** Adverbs that do not end in `-ly`, and common ones that do. */
export const adverbs = wordSet(`
  also back then later earlier now not never still again once often even just only soon always sometimes
  instead rather however first nonetheless nevertheless meanwhile moreover furthermore therefore otherwise
  likewise elsewhere tonight tomorrow recently reportedly simply too ever further perhaps famously long
  already almost quickly twice today yesterday thus merely`)

/** `of`, `following`. */
export const prepositions = wordSet(`
  of in on at to for from by with about against over under into after before during since until through
  between among amid like as than without within upon per via near despite toward towards across around
  behind beyond along outside inside off onto unlike including following regarding concerning besides
  except throughout`)

/** `that`, `because`, `how`. */
export const subordinators = wordSet(`
  that because if when while where whether although though as since after before until unless
  whereas once how why what which lest`)

/** Ends the subject that is looked for from its verb. */
export const phraseStoppers = wordSet(`
  after although as because before but how if since so than that though until what when where whether
  while why`)

/** Names no part of a crime: `convicted of the murder and robbery`. */
export const emptyBesideCrimes = wordSet(`
  the and for being having with his her been was were from that alleged`)

/** Takes a verb without `s`, though it has none itself: `police say`, `critics claim`. */
export const pluralWithoutS = wordSet(`
  police people children they we you i who that critics troops`)

/**
 * Behind a participle, shows that it describes the noun before it: `a lawsuit filed yesterday`, `a
 * man held after a fight`.
 */
export const behindReducedClause = wordSet(`
  today yesterday last this online as after before when while since to`)

/** Speaks of something as known: `the massacre`, `those raids`. */
export const definiteDeterminers = wordSet(`
  the this that these those his her its their our my your both each every all most`)

/** Opens a noun phrase of a clause. */
export const clauseDeterminers = wordSet(`
  a an the this these those his her its their our my your each every some any another both all
  several many most other such certain`)

/** Prepositions and particles: `against`, `out`, `than`. */
export const clausePrepositions = wordSet(`
  of in on at by for with from to into onto about against among between during without within
  through over under near toward towards upon across behind beside beyond despite inside outside
  like per via amid around above below along off out up down than`)

/** `he`, `themselves`, `somebody`. */
export const pronouns = wordSet(`
  he she it they we you i them him us me himself herself itself themselves someone somebody everyone
  nobody anyone none everybody something nothing`)

/** Adverbs that do not end in `-ly`, and some that do: `also`, `merely`. */
export const plainAdverbs = wordSet(`
  also still only even just now then already often always twice once again later earlier ever
  perhaps maybe indeed long soon very quite rather too so there here ago merely simply well`)

/** Before `’s`, has no possessive: `it’s`, `that’s`, `let’s`. */
export const contractsIs = wordSet(`
  it he she that there what who let here`)

/** Opens a part of a sentence that says something of its own: `, and Larwick protested`. */
export const clauseJoiners = wordSet(`
  and but while as where who which because so`)

/** Before somebody’s office, makes it a place: `outside her office`. */
export const beforePlaceOfOffice = wordSet(`
  of in at from outside to near into`)

/** Links a fact to the words before it: `a school near the river`. */
export const linksToFact = wordSet(`
  from in at of to with by near for on against and the a`)

/** Before where and when a claim was made: `the alleged plot in Larwick`. */
export const beforeClaimsPlace = wordSet(`
  in of at from on with for by near`)

/** Whom somebody tells: `told me`, `asked reporters`. */
export const personsAsObjects = wordSet(`
  me us you him her them everyone reporters`)

/** Opens a clause of its own: `, which was not easy,`. */
export const opensOwnClause = wordSet(`
  and but or nor who whom whose which that because since as when while where although though so`)

/** Puts a condition: `if the state does`, `as long as`. */
export const conditionOpeners = phraseSet(`
  if, unless, until, till, provided, providing, only if, only when, as long as, so long as,
  on condition, assuming, except`)

/** Before a place: `near Larwick`, `towards the coast`. */
export const beforePlaces = wordSet(`
  in at from to near outside of through toward towards into for between around beyond off`)

/** Ends the charge that a verdict is of: `convicted of fraud in March`. */
export const endsCharge = wordSet(`
  in on at after for by who which that when from against but not`)

/** Behind who acts, adds to it: `the firm that`, `a man from Larwick`. */
export const behindActor = wordSet(`
  that which who first of in at from for with`)

/** Before what takes part in a deed: `voted for`, `rose from`. */
export const beforeRoles = wordSet(`
  for against to from before after above below`)

/** Opens a clause behind a verb, with its subject: `believes the plant leaked`, `suspects she fled`. */
export const clauseHeads = wordSet(`
  the a an his her their he she they`)

/** These are followed by a verb and not by a role: `to head`, `will chair`. */
export const beforeVerbs = wordSet(`
  to he she they we it who whether not will would could can may must`)

/** Ends a role behind a name: `Ruiz, the mayor who resigned`. */
export const endsRole = wordSet(`
  who said where when which but and as after while in with is was has had will`)

/** Between two names, shows that they do not belong together: `Ruiz, whose brother Dunn`. */
export const partsNames = wordSet(`
  that who whom whose when while because since as of by for from than like against`)

/** Before a comma, introduces the clause behind it: `If asked, Ruiz says`. */
export const introducesClause = wordSet(`
  here there preceded when while if because although though asked since as where once`)

/** Opens a clause, in which somebody else may speak: `but Ruiz said`. */
export const opensSpeakersClause = wordSet(`
  but and while where as because when after before that which whom what if though although so`)

/** Takes a verb without `s`: `they say`, `others say`. */
export const pluralsThatSay = wordSet(`
  they we you i who people others some many both two three four`)

/** Before what is then a noun and no verb: `her claims`, `newly charges`. */
export const beforeNouns = wordSet(`
  his her the a an this these those its their our my your of in on for with from to newly widely so`)

/** Ends the subject that is looked for from its verb: `here`, `when`. */
export const endsSubject = wordSet(`
  when while if once although though how why here there`)

/** Behind a month and a number with `of`, shows that the number counts: `May 20 of them`. */
export const afterOf = wordSet(`
  the them those these its their his her about nearly more`)

/** How many there are of them, or how old: `few farmers`, `most of the homes`, `young people`. */
export const someOfMany = wordSet(`
  few fewer many most more some all no young older`)

/** Of a habit, which has no day: `what is today typically called`. */
export const habitualAdverbs = wordSet(`
  typically still usually often generally commonly increasingly rarely seldom`)

/** Before a charge or a suit, shows whose it is: `the`, `a federal`. */
export const beforeAccusation = wordSet(`
  the filed her his their civil federal class-action`)

/** `murderers` in general are nobody that a court could speak of; `the murderers` are somebody. */
export const pointingDeterminers = wordSet(`
  the these those two three her his their`)

/** He and she, each beside its counterpart, in order. */
export const genderedPronouns = wordSet(`
  he she him her his hers himself herself`)

/** Ends what a child is described by: `a quiet boy with`. */
export const endsDescription = wordSet(`
  with of for in on over after by to and`)

/** Before a name, and no part of it: `the`, `said`. */
export const opensName = wordSet(`
  the an a its it his her their and or but by to of for from with at as that than against between
  said says told asked urged`)

/** Between a percentage and its figures, shows that they do not belong together: `and`, `was`. */
export const endsChange = wordSet(`
  of and but while has have had was were is are`)

/** Behind people and a comma, says more of them: `officials, some of whom have retired, claim`. */
export const opensDescription = wordSet(`
  who whose whom which some many most both all none several one`)

/** Behind a number with `of`, of a whole that is known: `3 of them`. */
export const behindPart = wordSet(`
  them us the these those its his her their our`)

/** Opens a clause, and no name: `and`, `if`. */
export const opensAnother = wordSet(`
  and but as when while that because so if or`)

/** Behind a form of a reporting verb that is then a noun: `claims that`, `points were`. */
export const behindNoun = wordSet(`
  as that of by were are was about`)

/** Opens words that say when or how: `again`, `on`, `late`. */
export const adverbialOpeners = wordSet(`
  again twice in on at during to under late last this`)

/** Before a verb, and not its subject: `to claim`, `was admitted`. */
export const neverSubject = wordSet(`
  to not is was are were been be being the a an of did does do`)

/** Between a subject and its verb: `Ruiz has also claimed`. */
export const betweenSubjectAndVerb = wordSet(`
  has had have also later then again still once never now even will would may`)

/**
 * What shows that the words so far are an object, and no clause: `claimed the lives of men who
 * were`.
 */
export const leadsAwayFromVerb = wordSet(`
  who whom which whose as because when while where after before and but or if since to`)

/** Before a form of a reporting verb that is then a noun: `the claims`, `by boasts`. */
export const beforeNoun = wordSet(`
  the a an his her its their these those such of by with on to from any some all about over amid
  many`)

/** Small words that a sentence may begin with and a name does not: `not`, `very`. */
export const smallAtHead = wordSet(`
  a an the not very too just no so this that these those our my your his her its their some any more
  most all in on at by for with from of to as and but or when if because what how why`)

/** Behind a participle at the head, shows that it describes: `Backed by`. */
export const behindDescribing = wordSet(`
  together by with up down out off into from`)

/** Before a quotation that goes on with the sentence: `was “`, `as “`. */
export const runsOnIntoQuotation = wordSet(`
  is was are were been be as a an the his her their of to become became becomes remain remains
  remained`)

/** Behind a speaker and a comma, describes them: `, who`, `, her`. */
export const describesSpeaker = wordSet(`
  who whose which an a the his her one`)

/** Behind `said Ruiz`, says when or where: `on`, `yesterday`. */
export const behindSaid = wordSet(`
  on in at after during last this earlier later today yesterday`)

/** Before words in marks, makes a phrase with them: `the “experts”`. */
export const beforeScared = wordSet(`
  the his her its their this these those such`)

/** Behind words in marks, shows that their phrase is closed: `“experts” who`, `in`. */
export const behindClosedPhrase = wordSet(`
  on in at to for from with by after before and but was were is are has had will`)

/** Between a source and its verb: `officials have also said`. */
export const betweenSourceAndVerb = wordSet(`
  also have has had later then now on`)

/** Behind a word for sources, shows that nothing is said by them: `officials to`, `told`. */
export const behindNoSource = wordSet(`
  to by with from of told where what how why after before since until though although`)

/** Between a crowd and its verb: `critics have long said`. */
export const betweenCrowdAndVerb = wordSet(`
  have has had also now often still even long already`)

/**
 * What may come before a phrase that begins a clause: `but`, `that`, nothing; not `the experts`,
 * `her critics`.
 */
export const opensWeaselClause = wordSet(`
  and but or yet that which who whom where when though although while as because if since whereas
  what how than so say says said`)

/** Before a noun in the singular: `a`, `each`. */
export const beforeSingular = wordSet(`
  a an the my his its our their your every each another`)

/** Behind the head of a phrase: `of`, `who`. */
export const behindHeadOfPhrase = wordSet(`
  in of with without who whom whose that which from for at on by to under over against as`)

/** Before somebody to whom something is done: `worked for Ortega`, `spoke against the bill`. */
export const beforeDoneTo = wordSet(`
  to on in into against at for from under`)

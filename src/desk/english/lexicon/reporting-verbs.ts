import { phraseSet, wordSet } from '../word-set.ts'

/**
 * Verbs that do something with somebody's words: one list a meaning, base forms. A verb may be on several lists:
 * `dispute` calls something wrong, and takes a clause.
 */

/** Says something: `said`, `cautioned`, `quipped`. */
export const says = wordSet(`
  say tell ask add reply answer respond state note explain argue insist claim declare announce admit
  concede acknowledge warn write recall remark observe comment continue conclude suggest propose confirm
  deny repeat stress emphasize emphasise testify tweet post shout cry whisper joke quip boast complain vow
  pledge promise urge caution contend assert maintain reveal predict estimate agree allege charge report
  recount counter object protest interject scream yell exclaim declaim demand inquire wonder muse opine
  reiterate retort affirm advise elaborate lament confide disclose volunteer venture sneer scoff chide
  crow gush deadpan rant rail proclaim pronounce read reason remind reassure speak talk plead pray preach
  swear taunt tease intone mutter murmur mumble surmise speculate summarize summarise apologize apologise
  begin start snap fire shoot chant blog publish relate relay recite caption message text email telephone
  instruct order recommend request reassert rebut recollect remember assure express voice offer point lash
  exhort put rule brag bemoan bellow bark describe quote cite mention indicate imply hint signal sing tout
  praise confess theorize theorise hypothesize chime blurt holler`)

/** Thinks something, as far as anybody can tell: `believes`, `hopes`. */
export const thinks = wordSet(`
  think believe feel hope fear expect know consider regard view doubt guess imagine suspect worry mean see
  find hear learn want determine assume suppose understand`)

/** Puts a name or a judgment to something: `called the plan “a disaster”`. */
export const calls = wordSet(`
  call describe dub label brand term characterize characterise deem denounce condemn decry deride dismiss
  blast slam criticize criticise attack mock ridicule accuse praise hail laud tout champion portray depict
  cast paint refer compare liken defend blame fault rip bash castigate chastise rebuke lambaste assail
  disparage malign excoriate trash pan savage nickname style denigrate applaud commend thank congratulate
  credit salute welcome address invoke echo cite quote reject dispute refute oppose support endorse
  discuss raise question challenge promote stress highlight underscore express use`)

/** What documents and signs do with words: `the sign read “Closed”`. */
export const shows = wordSet(`
  show read display feature proclaim declare say titled headline entitle`)

/** Often does something else than report words: `fired`, `charged`. It gives way to a plainer verb in its sentence. So do all of `thinks`. */
export const weak = wordSet(`
  support endorse use discuss raise welcome challenge invoke echo express credit fault fire shoot start
  begin speak talk read show sing swear order message point offer report charge estimate predict promote
  highlight signal display feature address oppose refute reject question commend thank recommend instruct chime
  relate compare paint cast champion agree continue wonder put exhort recall remember mention rule confess`)

/** Takes a clause without `that`: `Police say the men fled`; not `reminded the men who fled`. */
export const takesBareClause = wordSet(`
  say tell allege claim believe think argue assert contend insist maintain state report announce declare
  warn add testify write suggest acknowledge admit concede confess confirm conclude determine rule find
  estimate suspect fear reveal disclose swear complain charge speculate theorize theorise assume agree
  explain recall respond reply repeat stress emphasize emphasise predict remark observe note comment
  hypothesize suppose understand deny joke hint imply boast brag guess worry imagine pretend post tweet
  blog decide doubt dispute refute reiterate affirm proclaim surmise opine retort reassert caution confide
  advise recount counter elaborate lament quip`)

/** Takes for true what is known, or asks for what is not so yet: `knew that the men fled` says that they did. */
export const takesFact = wordSet(`
  know see hear learn mean want remember recollect continue order`)

/** Moves the face and not the tongue: `“We won,” he smiled`. */
export const gestures = wordSet(`
  smile laugh shrug grin frown nod sigh chuckle giggle smirk beam grimace wince wave scowl snort weep sob
  gasp gesture cringe glare wink`)

/** Base forms that are more often nouns when they are alone: `the offer`, `an attack`. */
export const nounsAsBase = wordSet(`
  fire shoot order text email message post report view views charge point points offer offers voice
  question use uses start attack cast request requests comment demand demands note notes praise blame
  credit support`)

/** Forms with `s` that are plural nouns as well: `his remarks`, `news reports`. */
export const pluralNouns = wordSet(`
  supports reports messages talks views calls claims promises comments remarks offers demands charges notes
  questions attacks uses worries hopes fears doubts guesses points pledges requests orders texts posts
  blames vows insults jokes boasts estimates proposals stresses thanks credits states reviews mentions
  quotes tweets warnings challenges terms labels brands records rants ventures emails shots starts answers
  replies voices contends volunteers`)

/** Forms that are nouns as often, where no quotation is near: `the objects`, `a caution`. */
export const nouns = wordSet(`
  object objects counter counters rail rails texts caution cautions cry cries shout shouts whisper
  whispers quip quips bark barks scream screams yell yells chant chants murmur murmurs caption captions
  relay relays taunt taunts crow crows snap snaps tease lash signals mentions`)

/** Takes a thing as its object as well as a clause: `wrote a book`, `denied the report`. */
export const takesThing = wordSet(`
  announce deny disclose dispute explain note post recall report reveal tweet write`)

/** Gives something a name by right or by judgment: `designated a terrorist group`. */
export const namesOfficially = wordSet(`
  brand call consider declare deem designate dub label proclaim pronounce rule term`)

/** Opens another’s statement in any place: `contends`. */
export const states = wordSet(`
  allege argue assert believe contend insist say think`)

/** With an object that is called something: `called the Fellowship a cult`, `described him as a spy`. */
export const namingVerbs = wordSet(`
  call describe label brand dub consider deem denounce characterize characterise regard portray depict
  condemn term decry refer treat paint cast`)

/** Names whom it is said to: `told reporters`. */
export const hasListener = wordSet(`
  tell ask warn remind assure inform urge advise message text email address thank`)

/** Verbs, with their particles, by which somebody takes the floor, one a line: `chimed in`, `pushed back`. */
export const takesTheFloor = `
break in
butt in
call out
chime in
chip in
cut in
draw a line
fire back
hit back
hold forth
join in
jump in
open up
pipe up
pitch in
push back
shoot back
shout back
snap back
speak out
speak up
step in
strike back
sum up
sum it up
think back
weigh in`

/** Begins a verb by which a thing is praised to buyers: `marketed as a cure`. */
export const advertisingStems = wordSet(`
  market tout promot advertis bill pitch peddl hail`)

/**
 * With `as`, says what somebody takes a thing to be: `described as a cult`, `seen as a threat`.
 */
export const presentsAs = wordSet(`
  describe label brand regard portray depict characterize characterise denounce condemn refer
  dismiss paint cast treat identify name list designate classify see view sell`)

/** Verbs with no form that is also a noun, so that any form may be the verb of a clause: `they allege`, `who say`. */
export const alwaysVerbs = wordSet(`
  say believe argue think insist allege contend deny maintain tell know accuse describe suggest
  assert`)

/**
 * Says that something is so by itself: `Nothing points to a cover-up`, `None of the letters
 * suggests that he spied`.
 */
export const showingVerbs = wordSet(`
  point suggest show prove indicate support hint confirm establishe establish amount`)

/** What somebody declined to do, who did not speak: `declined to comment`. */
export const declinedTo = wordSet(`
  comment speak say discuss answer elaborate respond confirm`)

/** Verbs under which a thing is no more than a guess: `Liver damage is suspected`. */
export const guessing = wordSet(`
  suspect investigate examine consider blame allege rumor rumour believe think explore`)

/** What somebody does with a statement: `issued a statement`, `put out a reply`. */
export const issues = phraseSet(`
  issued, released, made, sent, posted, published, gave, put out, read`)

/** Says what the story thinks of those words: `claimed`, `admitted`. */
export const loadedVerbs = wordSet(`
  claim admit confess concede reveal point insist boast brag gush`)

/** What people admit to: where it is one's own fault, `admitted` says no more than happened. */
export const ownFaults = wordSet(`
  asleep blunder* breach* bribe* broke broken careless* cheat* conceal* cover* deadline* deceiv* drunk
  embezzl* error* exaggerat* fabricat* fail* falsif* fault forged forgot forgotten fraud* guilt* hid
  hidden ignored ignoring improper* inaccura* inadequate irregularit* lapse* late lied lying misfiled
  misheard misjudg* mislaid mismanag* misplac* misread misspelled misled mistake* misle* misus* misrep* offensive
  neglect* negligen* overlook* overslept plagiari* rash reckless* short shortcoming* sloppy spy stole stolen
  truant untrue violat* wrong*`)

/** Before somebody and what he does: `saw Okafor leave`, `let Okafor sleep`. */
export const perceivingVerbs = wordSet(`
  saw see seen watched heard hear felt noticed let made helped`)

/** Behind sources and a comma, tells what they kept back: `authorities, who gave no details`. */
export const keepsBack = wordSet(`
  gave declined refused would did could offered said`)

/** Behind `asked` of who is asked: `asked about the cost, Ruiz was silent`. */
export const behindAsked = wordSet(`
  on by about what when where who why how if whether`)

/** Says that somebody answered for a deed: who was fined for it admits it. */
export const penalties = phraseSet(`
  fine of, fined, fines of, convicted, conviction, sentenced, pleaded, plea, guilty, jailed, imprisoned, probation,
  community service, suspended, expelled, disbarred, was fired, were fired, lost his job, lost her job,
  lost their jobs, resigned, apologized, apologised, restitution`)

/** Behind `insisted that`, in the bare form, asks for something: `insisted that she go`. */
export const demanded = wordSet(`
  accept agree allow apologize attend begin bring build call change close come contain continue do
  drop end face follow get give go have hold include join keep leave let make meet move offer open
  pay play provide quit read receive release remain resign return sell send show sign speak start
  stay step stop take tell wait wear win withdraw work write`)

/** Before a verb without `s` that asks for nothing: `they go`, `to go`. */
export const beforePlainVerb = wordSet(`
  to i you we they not that people children men women police staff`)

/** Says of a claim that it is wrong: `falsely claimed`. */
export const callsWrong = phraseSet(`
  wrongly, falsely, incorrectly, erroneously, baselessly, untruthfully, inaccurately, mistakenly,
  misleadingly, dishonestly, without evidence, without any evidence, without proof,
  without offering evidence, without providing evidence, without citing evidence, without basis`)

/** What goes to court has claims: `sued the port, claiming that`. */
export const suits = wordSet(`
  sue sues sued suing suit suits lawsuit lawsuits writ countersuit counterclaim litigation`)

/** Opens or turns a sentence against what was said before it: `But Ruiz insisted`. */
export const turnsAgainst = wordSet(`
  although but despite however nevertheless nonetheless still though yet`)

/** Begins a verb by which somebody else judges: `denounced`, `hailed`. */
export const judgingStems = wordSet(`
  denounc condemn criticiz criticis decry decri dismiss prais attack mock deride derid tout hail
  reject invok promis demand warn blam accus argu complain question dictum so-called`)

/** Ends a sentence whose speaker says what is behind it: `Ruiz agreed.`, `went further.` */
export const endsWithSpeaker = phraseSet(`
  agreed, disagreed, concurred, demurred, explained, elaborated, replied, responded, answered,
  objected, went further, went on, was blunt`)

/** What a crowd does: `argue`, `fear`. */
export const crowdVerbs = wordSet(`
  say argue believe claim contend suggest fear worry think warn wonder complain agree note insist
  maintain allege doubt hope predict question`)

/** What a study does: `shows`, `suggests`. */
export const findingVerbs = wordSet(`
  show suggest indicate find put reveal say point`)

/** What has been said or thought by nobody: `it was revealed`, `is believed`. */
export const agentlessParticiples = wordSet(`
  revealed reported alleged claimed learned learnt understood believed thought said rumoured rumored
  suggested disclosed feared assumed suspected`)

import { phraseSet, wordSet } from '../word-set.ts'

/**
 * Nouns for what the law punishes. A list helps only where the sentence leaves it open what a word means: `charged the
 * driver for assault`, but `charged the driver for gas`. Where the sentence itself says it, as `arrested for` does, none
 * is asked.
 */
export const crimeNouns = wordSet(
  'abduction abuse accessory adultery aiding ambush arson assassination assault attack attacks battery bigamy blackmail blasphemy bombing bombings bribery bribe bribes ' +
    'break-in break-ins burglary burglaries carjacking carjackings collusion conduct conspiracy contempt coercion corruption counterfeiting crime crimes cruelty cyberattack ' +
    'death deaths defamation desecration desertion disobedience distribution doxxing dui dwi embezzlement endangerment escape espionage evasion exposure extortion ' +
    'falsification felony felonies fire fires forgery fraud genocide graft harassment heist hijacking hit-and-run hoax homicide homicides impersonation incest indecency ' +
    'infringement insurrection intimidation intoxication kickbacks kidnapping kidnappings killing killings larceny laundering libel littering loitering looting ' +
    'lynching manslaughter massacre mischief misconduct misdemeanor misdemeanors molestation murder murders mutiny neglect negligence obstruction offense ' +
    'offenses offence offences ' +
    'perjury piracy plot poaching poisoning possession profiteering prostitution racketeering rape rapes riot riots rioting robbery robberies sabotage scam sedition ' +
    'shoplifting shooting shootings slaying slayings smuggling solicitation speeding spying stabbing stabbings stalking strangulation subversion swindle tampering ' +
    'terrorism theft thefts threats torture trafficking treason trespass trespassing vagrancy vandalism violation violations voyeurism',
)

/** Verbs whose `-ing` names a crime, whatever its object. */
export const crimeGerunds = wordSet(
  'abducting abusing aiding assassinating assaulting attacking bombing bribing burglarizing burgling carjacking conspiring counterfeiting defrauding ' +
    'distributing doctoring embezzling extorting falsifying forging groping harassing hijacking impersonating kidnapping killing laundering looting ' +
    'menacing molesting murdering obstructing poaching poisoning possessing raping resisting robbing rigging sabotaging scamming shoplifting shooting smuggling ' +
    'soliciting spying stabbing stalking stealing strangling swindling tampering threatening torturing trafficking trespassing vandalizing violating',
)

/** Ends as a doer does and is none, or is none that accuses: `murder`, `teacher`. */
export const noDoers = wordSet(`
  after under over other another rather whether never ever however neither either for nor later
  earlier murder disorder order border matter center number letter paper power cover tumor tumour
  rumor rumour error terror horror transfer offer slander fever cancer disaster encounter behavior
  behaviour labor labour favor favour honor honour danger manner member factor motor sector door
  floor weather water winter summer river corner chapter computer trailer container customer
  character consumer user owner driver leader manager mother father brother sister daughter
  passenger prisoner officer teacher worker farmer player buyer neighbor neighbour survivor sufferer
  carrier founder partner lover former liter meter quarter tower counter trigger dinner finger layer
  outlier cluster fighter cracker wildfire monster boater hiker camper diver swimmer commuter flier
  reporter speaker voter lawmaker author doctor professor actor governor mayor senator donor sponsor
  tailor sailor`)

/**
 * Says that somebody is in the wrong, and no deed that fits each case: `a kingpin`, `the gang’s
 * members`.
 */
export const labels = phraseSet(`
  accomplice, boss, bosses, capo, collaborator, crook, culprit, cultist, drug lord, extremist,
  fixer, gangster, henchman, insurgent, jihadist, kingpin, lord, member, mercenary, militant,
  militiaman, mobster, mule, operative, perpetrator, pimp, pirate, radical, ringleader, supremacist,
  thug, trespasser, warlord, wrongdoer`)

/** Who does a deed, and the deed: the `killer` did the `killing`. */
export const deedsByDoer: ReadonlyMap<string, string> = new Map(
  [
    ...phraseSet(`
  abuser abuse, arsonist arson, assailant assault, assassin assassination, attacker attack, bomber
  bombing, burglar burglary, carjacker carjacking, conspirator conspiracy, dealer dealing,
  embezzler embezzlement, extortionist extortion, fraudster fraud, gunman shooting, gunmen
  shooting, hacker hacking, hijacker hijacking, hitman killing, kidnapper kidnapping, killer
  killing, leaker leak, looter looting, mastermind plot, molester abuse, mugger mugging, murderer
  killing, plotter plot, poacher poaching, poisoner poisoning, predator abuse, rapist rape,
  ringleader plot, robber robbery, saboteur sabotage, scammer scam, shooter shooting, slayer
  slaying, smuggler smuggling, sniper shooting, spy spying, stabber stabbing, stalker stalking,
  strangler killing, swindler swindle, terrorist attack, thief theft, trafficker trafficking,
  traitor treason, vandal vandalism`),
  ].map(pair => pair.split(' ') as [string, string]),
)

/** Counts charges: `two counts`, `several charges`, `first degree`. */
export const countingCharges = wordSet(`
  counts count charges charge offences offence offenses offense degrees degree ones one twos two
  threes three fours four fives five sixs six sevens seven eights eight nines nine tens ten severals
  several boths both`)

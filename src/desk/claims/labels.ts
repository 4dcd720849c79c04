import { crimeNouns } from '../english/lexicon/crimes.ts'
import { wordSet } from '../english/word-set.ts'

/** Names for who does a deed, and the deed: `the killer` did the killing. Facts of the language, by hand. */
export const deedsByDoer: ReadonlyMap<string, string> = new Map(
  (
    'abuser abuse|arsonist arson|assailant assault|assassin assassination|attacker attack|bomber bombing|burglar burglary|carjacker carjacking|conspirator conspiracy|' +
    'dealer dealing|embezzler embezzlement|extortionist extortion|fraudster fraud|gunman shooting|gunmen shooting|hacker hacking|hijacker hijacking|hitman killing|' +
    'kidnapper kidnapping|killer killing|leaker leak|looter looting|mastermind plot|molester abuse|mugger mugging|murderer killing|plotter plot|poacher poaching|poisoner poisoning|' +
    'predator abuse|rapist rape|ringleader plot|robber robbery|saboteur sabotage|scammer scam|shooter shooting|slayer slaying|smuggler smuggling|sniper shooting|spy spying|' +
    'stabber stabbing|stalker stalking|strangler killing|swindler swindle|terrorist attack|thief theft|trafficker trafficking|traitor treason|vandal vandalism'
  )
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
)

/** Doers whose deed does not fit every case, and what a gang or an army has: labels all the same. */
const otherLabels =
  /^(?:accomplice|boss|bosses|capo|collaborator|crook|culprit|cultist|drug lord|extremist|fixer|gangster|henchman|insurgent|jihadist|kingpin|lord|member|mercenary|militant|militiaman|mobster|mule|operative|perpetrator|pimp|pirate|radical|ringleader|supremacist|thug|trespasser|warlord|wrongdoer)$/

const singular = (noun: string) =>
  noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun === 'thieves' ? 'thief' : noun.replace(/s$/, '')

export const deedOf = (noun: string): string | undefined =>
  deedsByDoer.get(noun) ?? deedsByDoer.get(singular(noun))

/** Whether a noun says that somebody did something wrong: `killer`, `gunmen`, `gang member`. */
export const isLabel = (noun: string): boolean =>
  deedOf(noun) !== undefined || otherLabels.test(noun) || otherLabels.test(singular(noun))

/** Nouns that end as doers do, and are none, or are none that accuse. */
const noDoers = wordSet(
  'after under over other another rather whether never ever however neither either for nor later earlier murder disorder order border matter center number letter paper power cover tumor tumour rumor rumour error terror horror transfer offer slander fever cancer ' +
    'disaster encounter behavior behaviour labor labour favor favour honor honour danger manner member factor motor sector door floor weather water winter summer ' +
    'river corner chapter computer trailer container customer character consumer user owner driver leader manager mother father brother sister daughter ' +
    'passenger prisoner officer teacher worker farmer player manner buyer neighbor neighbour survivor sufferer carrier founder partner lover former other ' +
    'liter meter quarter tower counter trigger dinner finger layer outlier cluster fighter cracker wildfire monster boater hiker camper diver swimmer ' +
    'consumer commuter flier reporter speaker voter lawmaker author doctor professor actor governor mayor senator donor sponsor tailor sailor',
)

/** Whether a noun is of somebody who does what its stem says: `moonshiner`, `document forgers`, `arsonist`. */
const isDoer = (noun: string): boolean =>
  /[a-z]{3}(?:er|or|ist|eer)s?$/.test(noun) && !noDoers.has(noun) && !noDoers.has(singular(noun))

/** Whether a noun after `alleged` names somebody by a wrong: a label, or a doer of whatever. */
export const isAccusing = (noun: string): boolean => isLabel(noun) || isDoer(noun)

/** Whether a noun after `alleged` names a wrong: `the alleged theft`. */
export const isWrong = (noun: string): boolean => crimeNouns.has(noun)

/** Names for who does a deed, and the deed: `the killer` did the killing. Facts of the language, by hand. */
export const deedsByDoer: ReadonlyMap<string, string> = new Map(
  (
    'abuser abuse|arsonist arson|assailant assault|assassin assassination|attacker attack|bomber bombing|burglar burglary|carjacker carjacking|conspirator conspiracy|' +
    'dealer dealing|embezzler embezzlement|extortionist extortion|fraudster fraud|gunman shooting|gunmen shooting|hacker hacking|hijacker hijacking|hitman killing|' +
    'kidnapper kidnapping|killer killing|leaker leak|looter looting|mastermind plot|molester abuse|mugger mugging|murderer killing|plotter plot|poisoner poisoning|' +
    'predator abuse|rapist rape|ringleader plot|robber robbery|saboteur sabotage|scammer scam|shooter shooting|slayer slaying|smuggler smuggling|sniper shooting|spy spying|' +
    'stabber stabbing|stalker stalking|strangler killing|swindler swindle|terrorist attack|thief theft|trafficker trafficking|traitor treason|vandal vandalism'
  )
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
)

/** Doers whose deed does not fit every case, and what a gang or an army has: labels all the same. */
const otherLabels =
  /^(?:accomplice|boss|bosses|capo|collaborator|cultist|drug lord|extremist|fixer|gangster|henchman|insurgent|jihadist|kingpin|lord|member|mercenary|militant|militiaman|mobster|operative|radical|ringleader|supremacist|warlord)$/

const singular = (noun: string) =>
  noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun === 'thieves' ? 'thief' : noun.replace(/s$/, '')

export const deedOf = (noun: string): string | undefined =>
  deedsByDoer.get(noun) ?? deedsByDoer.get(singular(noun))

/** Whether a noun says that somebody did something wrong: `killer`, `gunmen`, `gang member`. */
export const isLabel = (noun: string): boolean =>
  deedOf(noun) !== undefined || otherLabels.test(noun) || otherLabels.test(singular(noun))

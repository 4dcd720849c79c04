import { wordSet } from '../word-set.ts'

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

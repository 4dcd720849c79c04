import { phraseSet, wordSet } from '../word-set.ts'

/** Acts for a name as well, and stands for those above: `the Fenwick board`. */
export const otherActingBodies = wordSet(`
  authority authorities firms firm agency bureau groups group board council leadership leaders
  corporation business representatives representative attorneys attorney backers relatives figures`)

/** Who acts for a name: `the Fenwick campaign`, `Ruiz’s lawyers`. */
export const actingBodies = wordSet(`
  administration government cabinet campaign team office officials official lawyers lawyer spokesman
  spokeswoman spokesperson aides aide allies ministry department party supporters supporter family
  company critics opponents regime`)

/** In a line of capitals, names an office: `ARDMORE POLICE DEPARTMENT`. */
export const officesInCapitals = wordSet(`
  OFFICE DEPARTMENT DEPT DIVISION COUNTY CITY TOWN VILLAGE STATE COURT AGENCY AUTHORITY MINISTRY
  BOARD COMMISSION COMMITTEE COUNCIL DISTRICT BUREAU INSPECTORATE CONSTABULARY UNIVERSITY SCHOOL
  CONGRESS SENATE HOUSE PARLIAMENT CHURCH HOSPITAL INC LLC LTD CORP CO`)

/** Before `court`, makes the name of one: `Superior Court`. */
export const kindsOfCourt = wordSet(`
  supreme circuit district superior county federal high appeals crown municipal criminal
  magistrates' magistrates’ magistrates`)

/** Hears a case, or finds somebody guilty or not: `the court heard`, `the jury found`. */
export const courts = wordSet(`
  jury jurors juries judges judge courts court panel tribunal magistrates magistrate justices
  inquest inquiry hearing`)

/** Offices that speak for a body: `the spokeswoman`, `in a statement`. */
export const publicOffices = phraseSet(`
  spokesman, spokeswoman, spokesperson, minister, ministry, director, commissioner, chief,
  secretary, mayor, sheriff, governor, prosecutors, prosecutor, police, department, agency,
  authority, commission, military, army, navy, court, embassy, coastguard, coast guard,
  school district, water district, sewer district, irrigation district, fire district, health district,
  park district, parks district, transit district, hospital district, school board, health board,
  parks board, county board, transit system, school system, health system, utility, council,
  in a statement, told reporters`)

/** Bodies whose officials are known by them: `police`, `the FBI`. */
export const publicBodies = phraseSet(`
  police, investigators, investigator, detectives, inspectors, regulators, auditors, rangers, wardens,
  marshals, coroner, prosecutors, prosecutor, sheriff, deputies,
  troopers, firefighters, fire department, ministry, department, agency, administration, commission,
  bureau, authority, army, navy, military, embassy, coast guard, coastguard, governments,
  government, FBI, CIA, EPA, FDA, CDC, FEMA, NASA`)

/**
 * What a body or a group that acts may be, by the noun that stands for it: a company is no union, inspectors are no company.
 * What may be anything, `the owner`, `the board`, is in none. A company may run a hospital, and so is not held against one.
 */
export const sortsOfActors: readonly ReadonlySet<string>[] = [
  wordSet(`
    company firm maker manufacturer insurer airline retailer developer contractor bank supplier brewer
    carmaker automaker supermarket`),
  wordSet(`
    inspector regulator official police deputy officer prosecutor government ministry county city state
    inspectorate sheriff authority firefighter agency auditor coroner coastguard`),
  wordSet(`
    union guild striker`),
  wordSet(`
    judge court jury`),
  wordSet(`
    museum gallery library orchestra theater`),
  wordSet(`
    church parish diocese`),
  wordSet(`
    district school college university`),
  wordSet(`
    resident neighbor neighbour farmer fisherman fishermen angler villager protester campaigner activist
    parent patient passenger tenant witness survivor pupil`),
]

/** Acts by a vote, and so is no single person: `the school board` is not its superintendent. */
export const votingBodies = wordSet(`
  board council committee commission panel jury legislature senate assembly parliament`)

/** Speaks or acts for such a body: `the board’s chair`. */
export const headsOfBodies = wordSet(`
  chair chairman chairwoman president speaker foreman forewoman member trustee councilor councillor`)

/** Bodies that do things as a company does, by the noun: `The foundation offered`. */
export const otherBodies = wordSet(`
  studio foundation trust society institute league federation guild association cooperative co-op network
  station broadcaster publisher tribe band nation clinic zoo choir brigade consulate railway lender crew
  producer collective coalition alliance faculty laboratory lab brewery dealer dealership franchise insurer
  opposition coalition rebels militia senate cabinet chamber tribunal registry`)

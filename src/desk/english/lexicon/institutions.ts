import { wordSet } from '../word-set.ts'

/** Before whom something is said: `the court heard`. */
export const hearings = wordSet(`
  court jury jurors tribunal inquest inquiry hearing panel judge`)

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

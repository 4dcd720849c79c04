import { wordSet } from '../word-set.ts'

/**
 * The states of the United States with how AP abbreviates them in a dateline, one a line; eight are never abbreviated.
 * `RALEIGH, N.C.` names North Carolina.
 */
export const statesAbbreviated = `
Ala.|Alabama
Ariz.|Arizona
Ark.|Arkansas
Calif.|California
Colo.|Colorado
Conn.|Connecticut
Del.|Delaware
Fla.|Florida
Ga.|Georgia
Ill.|Illinois
Ind.|Indiana
Kan.|Kansas
Ky.|Kentucky
La.|Louisiana
Md.|Maryland
Mass.|Massachusetts
Mich.|Michigan
Minn.|Minnesota
Miss.|Mississippi
Mo.|Missouri
Mont.|Montana
Neb.|Nebraska
Nev.|Nevada
N.H.|New Hampshire
N.J.|New Jersey
N.M.|New Mexico
N.Y.|New York
N.C.|North Carolina
N.D.|North Dakota
Okla.|Oklahoma
Ore.|Oregon
Pa.|Pennsylvania
R.I.|Rhode Island
S.C.|South Carolina
S.D.|South Dakota
Tenn.|Tennessee
Vt.|Vermont
Va.|Virginia
Wash.|Washington
W.Va.|West Virginia
Wis.|Wisconsin
Wyo.|Wyoming`

/** The eight that AP never abbreviates. */
export const statesInFull = wordSet(`
  Alaska Hawaii Idaho Iowa Maine Ohio Texas Utah`)

import { phraseSet, wordSet } from '../word-set.ts'

/** `deputy mayor` is not the mayor. */
export const otherRanks = wordSet(`
  assistant associate attorney deputy lieutenant lt solicitor surgeon vice`)

/** Belongs to a role: `former`, `acting`. */
export const roleModifiers = wordSet(`
  former then current acting interim deputy vice assistant longtime retired incoming outgoing of for state`)

/** Says what somebody is, not which office is theirs. */
export const anyone = wordSet(`
  man woman boy girl member critic expert expertise student worker fellow head chair officer`)

/** Whom somebody tells. */
export const listeners = wordSet(`
  him it listeners me reporters supporters that them there this us viewers voters`)

/** `Mr.`, `Ms.`, without the stop. */
export const courtesyTitles = wordSet(`
  mr mrs ms miss mx messrs sir dame`)

/** Offices that stand as titles before a name: `Mayor Ruiz`, and not `teacher Bell`. */
export const formalTitles = wordSet(`
  ambassador archbishop bishop captain cardinal chairman chairwoman chancellor chief colonel commissioner
  congressman congresswoman councilman councilwoman detective general governor inspector judge justice king
  lieutenant major mayor minister pope premier president prince princess queen rabbi representative
  secretary senator sergeant sheriff speaker superintendent`)

/** People spoken of as a group: `officials`, `critics`. */
export const groups = wordSet(`
  officials police authorities prosecutors investigators lawmakers senators republicans democrats critics
  supporters opponents experts analysts economists scientists researchers activists residents witnesses
  sources aides advisers advisors strategists voters doctors lawyers attorneys leaders members workers
  students parents families people protesters reporters journalists scholars ministers diplomats editors
  organizers conservatives liberals progressives`)

/** Roles that firms have as well: `the owner, Dale Aggregates`, `its rival Kestrel Marine`. */
export const rolesOfFirms = wordSet(`
  owner developer publisher broker investor rival opponent contender challenger producer designer member
  supporter critic bookmaker insurer retailer carmaker drugmaker chipmaker`)

/** Common nouns that speak: `the letter said`, `protesters shouted`. */
export const speakingNouns = wordSet(`
  ad article critics demonstrators e-mail editorial email letter memo message note op-ed people post
  protesters release report speech statement supporters those tweet video voters`)

/** Says what acts and not who: `the company`, `a spokesman`, `officials`. */
export const genericActors = wordSet(`
  company companies firm agency group organisation organization body utility maker operator owner
  government council board committee authority authorities department ministry office officials
  official administration union party school university hospital museum team club bank charity man
  woman person people men women leader president chief head executive director minister secretary
  spokesman spokeswoman spokesperson governor mayor chairman chairwoman chair judge court officer
  police lawyer author researcher scientist resident worker side place one thing country nation city
  town village state county paper newspaper watchdog regulator firefighter member victim suspect
  defendant couple family winner player driver teacher doctor nurse student critic opponent
  supporter candidate report study statement which who that it they he she`)

/** Of those above, names nobody who can act: `the study`, `one thing`. */
export const noActors = wordSet(`
  one thing report study statement paper place side country which who that people person`)

/**
 * Ends as an occupation does and is none that a person is introduced by: `however`, `the tanker`.
 */
export const noOccupations = wordSet(`
  after over under former other another however never ever together whether rather later earlier
  latter per for or nor near before either neither consider remember retailer lender supplier
  broadcaster provider insurer carrier brewer operator distributor contractor processor competitor
  manufacturer steamer trawler tanker freighter newspaper paper center river theater order number
  summer winter september october november december chapter cluster tower monster computer server
  counter quarter minister register letter matter corner border harbor factor sector motor color
  minor major senior junior error mirror list artist terrorist communist socialist nationalist
  capitalist specialist`)

/** Takes a verb with `s`: `he says`, `the memo reads`. */
export const singularsThatSay = wordSet(`
  he she it who which that one campaign memo letter statement website ad book poll group report
  story article spokesman spokeswoman`)

/** Beside an age, tells two people apart: `the woman, 40`, `a 19-year-old driver`. */
export const sortsOfPeople = wordSet(`
  man woman boy girl driver teacher student officer suspect victim mother father`)

/**
 * Before an office, shows that it is another’s or another time’s: `then`, `vice`, `the mayor’s
 * brother`.
 */
export const notNowOrOther = wordSet(`
  former ex then late vice deputy future first acting assistant wife husband son daughter brother
  sister mother father widow`)

/** Offices that one person has at a time: `the mayor`, `the coroner`. */
export const singleOffices = wordSet(`
  mayor chief sheriff governor gov chancellor superintendent principal coach captain bishop
  archbishop director chairman chairwoman chair ambassador commissioner prosecutor coroner marshal
  executive spokesman spokeswoman postmaster manager owner foreman forewoman author editor treasurer
  clerk`)

/** What somebody is, and no accusation: `his alleged rival`. */
export const harmlessPersons = wordSet(`
  rival opponent candidate nominee contender challenger supporter critic father mother son daughter
  brother sister husband wife widow widower neighbour neighbor fellow student resident expert`)

/** Behind `charged` and no crime: `charged those who`, `charged to`. */
export const chargedPersons = wordSet(`
  those people persons anyone anybody everyone someone youths migrants immigrants if when or get
  gets be being to not never`)

/** What copy calls somebody under age: `the teenager`, `a toddler`. */
export const childNouns = wordSet(`
  boy girl teen teenager child juvenile toddler minor`)

/** Says when a role was somebody’s, not which one it was: `then-Mayor`, `acting mayor`. */
export const timesOfRole = wordSet(`
  former ex then current longtime acting interim incoming outgoing late new newly elect retired
  onetime`)

/** Says nothing of an office: `Democratic Sen. Ana Ruiz`. */
export const idleInRoles = wordSet(`
  of for the and in at to a an its their democratic democrat republican labour labor liberal
  conservative green independent`)

/** People who are not named: a `he` may be any of them. */
export const somebody = wordSet(`
  baby child guest infant kid person someone somebody teen teenager toddler youth anyone everyone`)

/** Titles that AP shortens before a name: `Gov.`, `Sens.` */
export const abbreviatedTitles = wordSet(`
  governor senator senators representative representatives lieutenant captain sergeant colonel
  general`)

/** Titles that AP writes in full: `Mayor`, `professor`. */
export const plainTitles = wordSet(`
  mayor president director chairman chairwoman secretary spokesman spokeswoman professor manager
  treasurer superintendent principal administrator chair chancellor chief clerk commissioner
  coordinator curator dean editor founder officer sheriff supervisor`)

/** Titles in full that AP shortens before a name: `Governor Rosa Winter`. */
export const titlesInFull = phraseSet(`
  Lieutenant Governor, Governor, Senators, Senator, Representatives, Representative, Lieutenant,
  Captain, Sergeant, Colonel, General`)

/** Behind the `of` of a title: `Secretary of State`, `Chief of Staff`. */
export const officesInTitles = wordSet(`
  State Police Staff Schools Defense Education Commerce Agriculture Labor Energy Transportation
  Health Admissions Athletics Communications Development Elections Engineering Facilities Finance
  Housing Information Maintenance Marketing Nursing Operations Outreach Parks Personnel Planning
  Programs Research Roads Safety Security Sanitation Tourism`)

/** Offices of two words behind the `of` of a title: `director of Public Works`. */
export const longOfficesInTitles = phraseSet(`
  Public Works, Public Health, Public Safety, Public Affairs, Public Relations, Human Resources,
  Human Services, Social Services, Student Affairs, Student Life, Emergency Management,
  Emergency Services, Economic Development, Community Development, Community Relations,
  Information Technology, Animal Control, Parks and Recreation, Planning and Zoning, Code Enforcement,
  Veterans Affairs, Foreign Affairs, Homeland Security, Financial Aid, Building Inspection,
  Water and Sewer, Customer Service, Special Education, Curriculum and Instruction`)

/** The head of a title: `City Manager`, `Fire Chief`. */
export const headsOfTitles = wordSet(`
  Administrator Chair Chairman Chairwoman Chancellor Chief Clerk Commissioner Coordinator Curator
  Dean Director Editor Founder Governor Manager Mayor Officer President Principal Professor
  Secretary Sheriff Spokesman Spokeswoman Superintendent Supervisor Treasurer`)

/** Before the head of a title, belongs to it: its rank, its body, what it looks after. A place is a name, and none. */
export const partsOfTitles = wordSet(`
  Acting Administrative Affairs Agriculture Artistic Assistant Associate Athletic Borough Budget
  Building Business Campaign Chief City Clinical Commercial Communications Community Compliance
  Corporate Council County Creative Deputy Design Development Digital District Economic Editorial
  Education Emergency Engineering Environment Environmental Executive Finance Financial Fire First
  General Health Highway Housing Human Information Interim Investment Labor Legal Managing
  Marketing Medical Music National Nursing Operating Operations Parks Personnel Planning Police
  Policy Principal Product Program Programs Project Public Recreation Regional Relations Research
  Resources Revenue Road Roads Safety Sales School Science Security Senior Services State Tax
  Technical Technology Town Township Trade Traffic Transit Transport Transportation Vice Village
  Water Works Youth Zoning`)

/** People that copy counts: `12 men`, `one girl`. */
export const countedPeople = wordSet(`
  men women boys girls adults children males females man woman child boy girl`)

/** To whom something comes in equal parts: `$40 per household`, `a person`. */
export const sharers = wordSet(`
  person head family household capita pupil student resident`)

/** People as a whole of which there are parts: `12 passengers`. */
export const groupsOfPeople = wordSet(`
  people persons children passengers students employees patients prisoners inmates hostages migrants
  survivors victims soldiers players men women`)

/** A crowd that nobody can ask: `some observers`, `many experts`. */
export const crowdNouns = wordSet(`
  people observers experts analysts critics commentators insiders scientists historians economists
  pundits skeptics residents locals neighbors neighbours townspeople villagers islanders citizens voters
  taxpayers parents viewers readers fans consumers shoppers commuters travelers farmers workers
  employees teachers students investors traders lawyers doctors researchers scholars academics
  activists campaigners supporters opponents conservatives liberals progressives moderates`)

/** A crowd by itself: `critics`, `pundits`. */
export const crowds = wordSet(`
  critics observers skeptics sceptics detractors naysayers experts pundits`)

/** Before a crowd, or a crowd by itself: `some experts`, `others`. */
export const opensCrowd = wordSet(`
  some many most others several`)

/** Pronouns that stand for nobody in particular: `nobody can suspend it`. */
export const indefinitePronouns = wordSet(`
  nobody none anyone anybody someone somebody everyone everybody`)

/** Before a voter’s name in a roll call or a report of one: `Voting no: Mr. Osgood`, `Members Abara and Finch voted no`. */
export const beforeVoters = phraseSet(`
  Members, Member, members, member, Mr., Ms., Mrs., Dr., Mayor, Sen., Sens., Rep., Reps., Cllr, Cllrs,
  Council member, Council members, council member, council members, Councilor, Councilors, Commissioner,
  Commissioners, Trustee, Trustees, Chair, chair`)

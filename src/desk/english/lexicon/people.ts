import { wordSet } from '../word-set.ts'

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
  supporter critic`)

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

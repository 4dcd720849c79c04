import type { Gender } from '../../english/lexicon/given-names.ts'
import { wordSet } from '../../english/word-set.ts'

/** What people are: the nouns that head a role. `man` and `woman` say what they tell of who has it. */
const nouns =
  'president vice-president premier chancellor minister secretary undersecretary treasurer ambassador envoy diplomat consul governor ' +
  'mayor senator congressman:man congresswoman:woman representative lawmaker legislator assemblyman:man assemblywoman:woman ' +
  'councilman:man councilwoman:woman councillor councilor councilmember alderman commissioner commander speaker whip leader chief ' +
  'director administrator chairman:man chairwoman:woman chair chairperson ceo founder co-founder cofounder owner executive officer ' +
  'manager strategist adviser advisor aide consultant pollster analyst economist spokesman:man spokeswoman:woman spokesperson ' +
  'professor scientist researcher scholar historian author writer novelist poet columnist reporter journalist correspondent anchor host ' +
  'editor publisher moderator commentator blogger filmmaker actor:man actress:woman singer musician rapper comedian artist designer ' +
  'architect engineer astronaut judge justice attorney lawyer prosecutor solicitor barrister sheriff detective inspector sergeant captain ' +
  'colonel general lieutenant major admiral marshal deputy coroner doctor physician nurse surgeon psychologist psychiatrist teacher ' +
  'principal superintendent dean student coach trainer striker midfielder defender goalkeeper quarterback pitcher manager captain ' +
  'bishop archbishop cardinal pope:man pastor priest:man rabbi imam reverend monk:man nun:woman king:man queen:woman prince:man ' +
  'princess:woman duke:man duchess:woman sultan:man emir:man shah:man lord:man lady:woman farmer worker driver pilot fisherman:man ' +
  'businessman:man businesswoman:woman billionaire millionaire entrepreneur investor banker broker trader developer mogul tycoon ' +
  'candidate nominee incumbent frontrunner front-runner contender rival opponent challenger activist advocate organizer organiser ' +
  'campaigner volunteer supporter critic expert specialist fellow veteran survivor witness victim suspect defendant plaintiff resident ' +
  'neighbor neighbour mother:woman father:man son:man daughter:woman brother:man sister:woman husband:man wife:woman widow:woman ' +
  'widower:man uncle:man aunt:woman grandfather:man grandmother:woman niece:woman nephew:man boss member head counsel ombudsman ' +
  'warden ranger auditor dockmaster harbormaster postmaster headmaster stationmaster bandmaster plumber electrician carpenter mechanic ' +
  'rancher grower beekeeper shopkeeper storekeeper innkeeper bartender waiter waitress:woman cook butler janitor custodian cashier clerk ' +
  'registrar treasurer comptroller controller trustee arborist biologist chemist geologist seismologist meteorologist forecaster ' +
  'hydrologist ecologist epidemiologist virologist physicist mathematician anthropologist sociologist archaeologist geographer ' +
  'statistician actuary accountant bookkeeper surveyor planner inspector examiner investigator paramedic firefighter lifeguard trooper ' +
  'constable patrolman:man dispatcher motorman:man bus-driver trucker courier sailor skipper mariner deckhand lobsterman:man ' +
  'angler hunter trapper forester logger miner welder machinist bricklayer roofer painter sculptor potter weaver tailor seamstress:woman ' +
  'barber hairdresser dancer ballerina:woman choreographer playwright screenwriter photographer cartoonist illustrator critic ' +
  'sprinter runner swimmer rower cyclist skier skater gymnast boxer wrestler golfer jockey winger catcher ' +
  'umpire referee chaplain deacon vicar rector abbot:man abbess:woman missionary rebel militant gunman:man intern apprentice ' +
  'pharmacist dentist veterinarian optometrist midwife therapist counselor counsellor caseworker caretaker babysitter homeowner ' +
  'landlord landlady:woman tenant shopper commuter passenger bystander onlooker protester demonstrator striker unionist steward ' +
  'mayor-elect president-elect governor-elect undertaker grandson:man granddaughter:woman stepfather:man stepmother:woman stepson:man ' +
  'stepdaughter:woman fiance:man fiancee:woman girlfriend:woman boyfriend:man partner cousin twin ' +
  'operative lobbyist curator librarian conductor composer producer chef baker butcher politician republican democrat libertarian ' +
  'man:man woman:woman boy:man girl:woman'

const titles =
  'mr:man mrs:woman ms:woman miss:woman mx dr prof rev fr sir:man dame:woman lord:man lady:woman sen sens rep reps gov govs lt gen col ' +
  'capt cmdr sgt maj adm brig hon atty supt insp det cpl pvt messrs:man st mp mep msp mla td'

const read = (list: string) =>
  new Map<string, Gender>(
    list.split(' ').map(item => {
      const [noun, gender = 'either'] = item.split(':')
      return [noun, gender as Gender] as const
    }),
  )

/** Nouns that head a role: `the mayor`, `U.S. Homeland Security Secretary`. */
export const roleNouns: ReadonlyMap<string, Gender> = read(nouns)

/** Short forms and courtesies that stand before a name: `Sen.`, `Ms.`. */
export const titlesBeforeName: ReadonlyMap<string, Gender> = read(titles)

/** Firms that bear a given name and a surname and have nobody of that name speaking for them. */
export const firms: ReadonlySet<string> = new Set(
  (
    'Grant Thornton,Morgan Stanley,Charles Schwab,Merrill Lynch,Raymond James,Edward Jones,Oliver Wyman,Arthur Andersen,Booz Allen,' +
    'Calvin Klein,Louis Vuitton,Hugo Boss,Laura Ashley,Aston Martin,Alfa Romeo,Rolls Royce,Jack Daniels,Jim Beam,Johnnie Walker,' +
    'Philip Morris,Clifford Chance,Norton Rose,Taylor Wimpey,Wells Fargo,Goldman Sachs,Lehman Brothers,Baker Hughes,Lockheed Martin,' +
    'Thomas Cook,Marks Spencer'
  ).split(','),
)

/** Countries, American states and cities that stand alone in a dateline. */
export const places: ReadonlySet<string> = wordSet(
  'Afghanistan Africa Alabama Alaska Albania Algeria America Angola Argentina Arizona Arkansas Armenia Asia Athens Atlanta Australia ' +
    'Austria Baghdad Bahrain Baltimore Bangladesh Beijing Beirut Belarus Belgium Berlin Bogota Bolivia Bosnia Boston Brazil Britain ' +
    'Brussels Bulgaria Burundi Cairo California Cambodia Cameroon Canada Caracas Chad Charlotte Chechnya Chicago Chile China Cleveland ' +
    'Colombia Colorado Congo Connecticut Copenhagen Croatia Cuba Cyprus Dallas Damascus Darfur Delaware Delhi Denmark Denver Detroit ' +
    'Dubai Dublin Ecuador Egypt England Eritrea Estonia Ethiopia Europe Fiji Finland Florida France Gaza Geneva Georgia Germany Ghana ' +
    'Greece Guam Guatemala Guinea Haiti Hanoi Havana Hawaii Honduras Houston Hungary Iceland Idaho Illinois India Indiana Indonesia Iowa ' +
    'Iran Iraq Ireland Islamabad Israel Istanbul Italy Jakarta Jamaica Japan Jerusalem Jordan Kabul Kansas Kashmir Kazakhstan Kentucky ' +
    'Kenya Kiev Kosovo Kuwait Kyiv Kyrgyzstan Laos Latvia Lebanon Liberia Libya Lima Lisbon Lithuania London Louisiana Luxembourg ' +
    'Macedonia Madrid Maine Malaysia Mali Malta Manchester Manila Maryland Massachusetts Mexico Miami Michigan Milan Milwaukee ' +
    'Minnesota Mississippi Missouri Moldova Mongolia Montana Montreal Morocco Moscow Mozambique Myanmar Namibia Nashville Nebraska ' +
    'Nepal Netherlands Nevada Nicaragua Niger Nigeria Norway Ohio Oklahoma Oman Oregon Oslo Ottawa Pakistan Palestine Panama Paraguay ' +
    'Paris Pennsylvania Peru Philadelphia Philippines Phoenix Pittsburgh Poland Portland Portugal Prague Qatar Quebec Romania Rome ' +
    'Russia Rwanda Scotland Seattle Senegal Seoul Serbia Shanghai Singapore Slovakia Slovenia Somalia Spain Stockholm Sudan Sweden ' +
    'Switzerland Sydney Syria Taiwan Tanzania Tehran Tennessee Texas Thailand Tibet Tokyo Toronto Tunisia Turkey Uganda Ukraine Uruguay ' +
    'Utah Uzbekistan Venezuela Vermont Vienna Vietnam Virginia Wales Warsaw Washington Wisconsin Wyoming Yemen Zambia Zimbabwe',
)

import { wordSet } from '../word-set.ts'

/** What people are: the nouns that head a role. `man` and `woman` say what they tell of who has it. */
export const occupations = wordSet(`
  president vice-president premier chancellor minister secretary undersecretary treasurer
  ambassador envoy diplomat consul governor mayor senator congressman:man congresswoman:woman
  representative lawmaker legislator assemblyman:man assemblywoman:woman councilman:man
  councilwoman:woman councillor councilor councilmember alderman commissioner commander speaker
  whip leader chief director administrator chairman:man chairwoman:woman chair chairperson ceo
  founder co-founder cofounder owner executive officer manager strategist adviser advisor aide
  consultant pollster analyst economist spokesman:man spokeswoman:woman spokesperson professor
  scientist researcher scholar historian author writer novelist poet columnist reporter journalist
  correspondent anchor host editor publisher moderator commentator blogger filmmaker actor:man
  actress:woman singer musician rapper comedian artist designer architect engineer astronaut judge
  justice attorney lawyer prosecutor solicitor barrister sheriff detective inspector sergeant
  captain colonel general lieutenant major admiral marshal deputy coroner doctor physician nurse
  surgeon psychologist psychiatrist teacher principal superintendent dean student coach trainer
  striker midfielder defender goalkeeper quarterback pitcher bishop archbishop cardinal pope:man
  pastor priest:man rabbi imam reverend monk:man nun:woman king:man queen:woman prince:man
  princess:woman duke:man duchess:woman sultan:man emir:man shah:man lord:man lady:woman farmer
  worker driver pilot fisherman:man businessman:man businesswoman:woman billionaire millionaire
  entrepreneur investor banker broker trader developer mogul tycoon candidate nominee incumbent
  frontrunner front-runner contender rival opponent challenger activist advocate organizer
  organiser campaigner volunteer supporter critic expert specialist fellow veteran survivor
  witness victim suspect defendant plaintiff resident neighbor neighbour mother:woman father:man
  son:man daughter:woman brother:man sister:woman husband:man wife:woman widow:woman widower:man
  uncle:man aunt:woman grandfather:man grandmother:woman niece:woman nephew:man boss member head
  counsel ombudsman warden ranger auditor dockmaster harbormaster postmaster headmaster
  stationmaster bandmaster plumber electrician carpenter mechanic rancher grower beekeeper
  shopkeeper storekeeper innkeeper bartender waiter waitress:woman cook butler janitor custodian
  cashier clerk registrar comptroller controller trustee arborist biologist chemist geologist
  seismologist meteorologist forecaster hydrologist ecologist epidemiologist virologist physicist
  mathematician anthropologist sociologist archaeologist geographer statistician actuary
  accountant bookkeeper surveyor planner examiner investigator paramedic firefighter lifeguard
  trooper constable patrolman:man dispatcher motorman:man bus-driver trucker courier sailor
  skipper mariner deckhand lobsterman:man angler hunter trapper forester logger miner welder
  machinist bricklayer roofer painter sculptor potter weaver tailor seamstress:woman barber
  hairdresser dancer ballerina:woman choreographer playwright screenwriter photographer cartoonist
  illustrator sprinter runner swimmer rower cyclist skier skater gymnast boxer wrestler golfer
  jockey winger catcher umpire referee chaplain deacon vicar rector abbot:man abbess:woman
  missionary rebel militant gunman:man intern apprentice pharmacist dentist veterinarian
  optometrist midwife therapist counselor counsellor caseworker caretaker babysitter homeowner
  landlord landlady:woman tenant shopper commuter passenger bystander onlooker protester
  demonstrator unionist steward mayor-elect president-elect governor-elect undertaker grandson:man
  granddaughter:woman stepfather:man stepmother:woman stepson:man stepdaughter:woman fiance:man
  fiancee:woman girlfriend:woman boyfriend:man partner cousin twin operative lobbyist curator
  librarian conductor composer producer chef baker butcher politician republican democrat
  libertarian man:man woman:woman boy:man girl:woman`)

/** Titles before a name, without their period, and what they say of the person: `Sen.`, `Mrs.`. */
export const titlesWithGender = wordSet(`
  mr:man mrs:woman ms:woman miss:woman mx dr prof rev fr sir:man dame:woman lord:man lady:woman
  sen sens rep reps gov govs lt gen col capt cmdr sgt maj adm brig hon atty supt insp det cpl pvt
  messrs:man st mp mep msp mla td`)

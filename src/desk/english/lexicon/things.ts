import { wordSet } from '../word-set.ts'

/** A thing and nobody: `a fact noted in no report`. */
export const matters = wordSet(`
  change changes decision decisions detail details event events fact facts figure figures loss losses move
  moves practice practices problem problems step steps sum sums trend trends`)

/** What is filed, sent or kept, and shows something. */
export const documents = wordSet(`
  affidavit affidavits complaint document documents e-mail e-mails email emails files filing filings
  indictment lawsuit letter letters memo memos messages papers receipts record records report reports
  statement statements transcript transcripts`)

/** Carries words to their readers: `a statement`, `a tweet`. */
export const carriersOfWords = wordSet(`
  statement statements comment comments remark remarks claim claims speech tweet tweets post posts letter
  email e-mail memo message promise pledge vow warning assertion argument suggestion call calls
  description question response reply criticism accusation allegation declaration announcement op-ed
  column essay article note phrase line motto slogan answer conclusion admission contention insistence
  observation prediction threat advice plea demand proposal mantra`)

/** What has words written on it. */
export const signs = wordSet(`
  banner banners button buttons cap caps caption captions chyron chyrons hat hats plaque plaques poster
  posters shirt shirts sign signs sticker stickers t-shirt t-shirts`)

/** What is or is not there to be found: `no evidence`, `a plan`. */
export const findings = wordSet(`
  evidence proof sign trace indication plan reason record need doubt`)

/** Speaks of words themselves: `used the term`. */
export const namesForWords = wordSet(`
  words word terms term phrases phrase language expressions expression slogans slogan rhetoric lines
  line names name slurs slur hashtags hashtag`)

/** What somebody’s words are: `was her answer`, `ran the verdict`. */
export const namesForSpeech = wordSet(`
  words word verdict view message conclusion opinion answer plea warning response reply advice
  judgment voice assessment`)

/** What may be alleged at one place and plain at another: `the alleged incident`, `the video`. */
export const harmless = wordSet(`
  incidents incident events event cases case victims victim matters matter comments comment remarks
  remark statements statement conversations conversation meetings meeting calls call messages
  message emails email letters letter relationships relationship videos video roles role ties links
  link connections connection actions action behaviour behavior facts fact accusers accuser activity
  activities targets target sites site location owner author documents document recording`)

/** What people are charged: `charged a fee`, `visitors`, `dollars`. */
export const pricedThings = wordSet(`
  fees fee prices price rates rate extra premium tolls toll fares fare tuition rent admission
  customers customer visitors visitor drivers residents riders passengers patients guests members
  clients users taxpayers cents dollars pounds euros`)

/** Behind words in marks, the thing that is called so: `the “Save” button`. */
export const namedThings = wordSet(`
  button key sign label tag clause rule law test standard vote campaign option category question box
  link tab role theory thesis doctrine principle technique method mode effect equation argument
  defence defense strategy concept approach model badge stamp sticker list word term phrase side
  camp votes portions portion`)

/** Says that nobody knows why: `do not know what caused it`, `the cause is under investigation`. */
export const ofIgnorance = wordSet(`
  know known why what unknown unclear uncertain cause caused reason determine determined early say tell
  credit investigate investigated investigating investigation`)

/** Strikes, tows and is struck as people are: `a bulk carrier rammed the coaster`. */
export const vehicles = wordSet(`
  ship boat ferry tanker carrier trawler yacht tug barge vessel freighter coaster liner submarine car truck
  lorry bus coach van train tram bicycle motorcycle plane helicopter drone`)

/** Charges people who have done nothing against the law: `charged by the hotel for breaking a lamp`. */
export const privateBusinesses = wordSet(`
  airline bank club company firm garage hotel landlord museum restaurant shop store theater theatre`)

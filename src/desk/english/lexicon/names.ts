import { phraseSet, wordSet } from '../word-set.ts'

/** `de la Cruz`, `van der Berg`. */
export const nameParticles = wordSet(`
  de la las los le du des del della di da dos do van von der den ter ten bin ibn al el y e`)

/** Written small in a title: `The Man of the Hour`. */
export const smallInTitles = wordSet(`
  a an the and or but nor of in on at to for with from by as vs v de la le el und der die`)

/** What a weekday belongs to as a name: `the Sunday Times`. With their capitals. */
export const weekdayPapers = wordSet(`
  Club Express Group Herald Independent League Mail Mirror Night’s Post School Service Sun Telegraph Times
  World`)

/** Words of an organisation, a place or a work: a run of capitals with one of them is no person. */
export const notPersons = wordSet(`
  university college school institute institution academy center centre hospital church company
  corporation corp co cos companies inc ltd llc plc group holdings bank fund trust foundation association society union
  federation league club team party committee council commission board agency department ministry bureau
  office administration service authority court congress senate house parliament assembly cabinet
  government state states county city town village island islands river lake mountain mountains valley
  beach bay street avenue road square park bridge airport station building tower hall hotel theater
  theatre museum library stadium arena times post journal news tribune herald press magazine network radio
  television tv media report review act bill law amendment treaty agreement accord plan project program
  programme initiative campaign movement alliance coalition army navy force forces guard corps police war
  battle day night week year month north south east west northern southern eastern western central
  international national federal american british english french german russian chinese israeli united new
  great games cup championship championships olympics world series award awards prize festival security
  justice defense defence treasury pac caucus convention primary election poll debate embassy consulate
  tribunal inquiry pact rite courts sheriff’s capitol white supreme district superior republican
  democratic conservative labour liberal islamic christian jewish muslim catholic industries systems
  technologies technology software airlines airways motors electric oil gas energy pharmaceuticals
  partners lines line aggregates foods stores ferries railways railroad shipping logistics mining homes
  properties estates labs laboratories healthcare gazette chronicle observer ventures solutions analytics
  research associates brothers sons records pictures studios entertainment communications telecom
  insurance financial capital securities christmas easter thanksgiving ramadan black lives matter wall
  main works affairs resources services operations communications relations development management
  planning admissions athletics facilities transportation education engineering marketing sanitation
  tourism elections recreation safety enforcement control public human social emergency community
  economic student animal environmental medical clinical homeland`)

/** What begins the name of a place: a person met as `Port Ansel` is none. */
export const placeOpeners = wordSet(`
  port fort mount lake cape point glen saint san santa los las new north south east west upper lower great
  little old camp loch`)

/** Names that end as adverbs do. */
export const namesLikeAdverbs = wordSet(`
  beverly carly connolly donnelly emily italy july kelly kimberly lily molly polly reilly sally`)

/** Small in a name that is written with capitals otherwise: `the Republic of Kavren`. */
export const smallInHouseNames = wordSet(`
  of the and de la du in for el al`)

/** Of a name, what tells nobody from another: `Mr.`, `President`, `the`. */
export const emptyInNames = wordSet(`
  i mr mrs ms dr sen rep gov president secretary minister judge sir the a an`)

/** Small in a speaker’s name or title: `Juan de la Cruz`. */
export const smallInSpeakers = wordSet(`
  of the de da del der di du la le van von den bin al el y and for`)

/** Before a hyphen and a name: `al-Rashid`. */
export const particlesWithHyphen = wordSet(`
  al el ul as ash bin ibn abu`)

/** Firms that bear a given name and a surname, and have nobody of that name: `Morgan Stanley`. */
export const firmNames = phraseSet(`
  Grant Thornton, Morgan Stanley, Charles Schwab, Merrill Lynch, Raymond James, Edward Jones, Oliver Wyman,
  Arthur Andersen, Booz Allen, Calvin Klein, Louis Vuitton, Hugo Boss, Laura Ashley, Aston Martin, Alfa Romeo,
  Rolls Royce, Jack Daniels, Jim Beam, Johnnie Walker, Philip Morris, Clifford Chance, Norton Rose,
  Taylor Wimpey, Wells Fargo, Goldman Sachs, Lehman Brothers, Baker Hughes, Lockheed Martin, Thomas Cook,
  Marks Spencer, Freddie Mac, Fannie Mae, Sallie Mae, Christian Aid, William Hill, Paddy Power,
  James Hardie, Polly Peck, Milton Roy, Dean Witter, Bear Stearns, Smith Barney, Paine Webber,
  Kidder Peabody, Drexel Burnham, Salomon Smith, Harvey Nichols, Dorothy Perkins, Ted Baker,
  Charles Tyrwhitt, Helly Hansen, Mary Kay, Elizabeth Arden, Estee Lauder, Max Factor, Betty Crocker,
  Sara Lee, Oscar Mayer, Christian Dior, Alfred Dunhill, Jean Coutu, Leroy Merlin, Smith Wesson,
  Harley Davidson, Abercrombie Fitch, Franklin Templeton, Jones Lang, Johnson Matthey`)

/** Known to readers by the surname alone. */
export const knownBySurname = wordSet(`
  Trump Biden Obama Clinton Bush Putin Xi Modi Merkel Macron Netanyahu Zelenskyy Zelensky Thatcher
  Blair Churchill Hitler Stalin Lenin Mao Castro Gandhi Mandela Shakespeare Mozart Beethoven
  Einstein Darwin Freud Picasso`)

/** Before a surname, shows that it needs no first name here: `a Picasso`, `Mr.` */
export const beforeBareSurname = wordSet(`
  the a an of Mr Mrs Ms Dr Sir Dame`)

/** Says why somebody has two names or spellings: `née`, `changed`. */
export const explainsName = wordSet(`
  born née nee misspells misspelled misspelt misspelling spells spelt spelled spelling maiden formerly pronounced changed added sic`)

/** Says how a name was put down: `her name was printed as`, `a clerk had entered him as`. */
export const recordsName = wordSet(`
  name names spelling printed listed lists entered recorded registered engraved carved billed misprinted
  typed carried rendered wrote written writes`)

/** Before the name of a place: `in Marlow`, `drove to Marlow`. */
export const beforePlaceNames = phraseSet(`
  in, near, outside, toward, drove to, went to, came to, moved to, returned to, back to`)

/** Before a word that is then no surname: `the`, `near`, `Mount`. */
export const beforeOtherNames = wordSet(`
  The the In in At at From from Near near To to Of of An A an a These these Those those Many many
  Both both All all St. Mount Port`)

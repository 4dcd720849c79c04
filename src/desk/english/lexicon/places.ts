import { wordSet } from '../word-set.ts'

/** Behind the name of a place and a hyphen: `Kell-based`. */
export const behindPlace = wordSet(`
  based born area trained educated raised backed bred`)

/**
 * Countries, states and cities that the press speaks of: a run of capitals with one of them is no
 * person.
 */
export const wellKnownPlaces = wordSet(`
  Afghanistan Africa Alabama Alaska Albania Algeria America Angola Argentina Arizona Arkansas
  Armenia Asia Athens Atlanta Australia Austria Baghdad Bahrain Baltimore Bangladesh Beijing Beirut
  Belarus Belgium Berlin Bogota Bolivia Bosnia Boston Brazil Britain Brussels Bulgaria Burundi Cairo
  California Cambodia Cameroon Canada Caracas Chad Charlotte Chechnya Chicago Chile China Cleveland
  Colombia Colorado Congo Connecticut Copenhagen Croatia Cuba Cyprus Dallas Damascus Darfur Delaware
  Delhi Denmark Denver Detroit Dubai Dublin Ecuador Egypt England Eritrea Estonia Ethiopia Europe
  Fiji Finland Florida France Gaza Geneva Georgia Germany Ghana Greece Guam Guatemala Guinea Haiti
  Hanoi Havana Hawaii Honduras Houston Hungary Iceland Idaho Illinois India Indiana Indonesia Iowa
  Iran Iraq Ireland Islamabad Israel Istanbul Italy Jakarta Jamaica Japan Jerusalem Jordan Kabul
  Kansas Kashmir Kazakhstan Kentucky Kenya Kiev Kosovo Kuwait Kyiv Kyrgyzstan Laos Latvia Lebanon
  Liberia Libya Lima Lisbon Lithuania London Louisiana Luxembourg Macedonia Madrid Maine Malaysia
  Mali Malta Manchester Manila Maryland Massachusetts Mexico Miami Michigan Milan Milwaukee
  Minnesota Mississippi Missouri Moldova Mongolia Montana Montreal Morocco Moscow Mozambique Myanmar
  Namibia Nashville Nebraska Nepal Netherlands Nevada Nicaragua Niger Nigeria Norway Ohio Oklahoma
  Oman Oregon Oslo Ottawa Pakistan Palestine Panama Paraguay Paris Pennsylvania Peru Philadelphia
  Philippines Phoenix Pittsburgh Poland Portland Portugal Prague Qatar Quebec Romania Rome Russia
  Rwanda Scotland Seattle Senegal Seoul Serbia Shanghai Singapore Slovakia Slovenia Somalia Spain
  Stockholm Sudan Sweden Switzerland Sydney Syria Taiwan Tanzania Tehran Tennessee Texas Thailand
  Tibet Tokyo Toronto Tunisia Turkey Uganda Ukraine Uruguay Utah Uzbekistan Venezuela Vermont Vienna
  Vietnam Virginia Wales Warsaw Washington Wisconsin Wyoming Yemen Zambia Zimbabwe`)

/** What a day gives its name to: `17th of July Street`. */
export const namedByDay = wordSet(`
  street st avenue ave road bridge square plaza boulevard park drive lane stadium museum movement
  brigade committee highway tunnel university`)

/**
 * A place that stands for the people who govern there (`a takeover by Washington`), or a party by its name. Readers
 * know it without an introduction, so it is not a detail that a draft adds.
 */
export const isOfPower = (name: string): boolean =>
  seatsOfPower.has(name.toLowerCase()) || /^(?:White House|Republicans?|Democrat(?:s|ic)?)$/.test(name)

const seatsOfPower = wordSet(`
  washington westminster whitehall stormont holyrood brussels kremlin moscow beijing downing capitol`)

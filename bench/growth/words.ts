/** Copy by number: the same number gives the same words, another gives others. All names are invented. */

const opening = [
  'Bar',
  'Cal',
  'Dor',
  'El',
  'Fen',
  'Gar',
  'Hol',
  'Ist',
  'Jar',
  'Kel',
  'Lun',
  'Mar',
  'Nor',
  'Ost',
]
const middle = ['an', 'eb', 'id', 'or', 'ul', 'ast', 'ern', 'ing', 'om', 'at', 'el']
const closing = [
  'sen',
  'ley',
  'wick',
  'mont',
  'dal',
  'ski',
  'ova',
  'ton',
  'berg',
  'quist',
  'ami',
  'ardo',
  'ez',
]

/** A name of one word: of a person, a town, a ship. */
export const name = (at: number): string =>
  opening[at % opening.length] +
  middle[Math.floor(at / 14) % middle.length] +
  (at >= 2002 ? middle[Math.floor(at / 2002) % middle.length] : '') +
  (at >= 22_022 ? middle[Math.floor(at / 22_022) % middle.length] : '') +
  closing[Math.floor(at / 154) % closing.length]

const given =
  'Ana Boris Carla David Elena Farid Greta Hugo Irene Jonas Karin Luis Mara Nadia Omar Petra'.split(' ')

/** A full name. */
export const person = (at: number): string => `${given[at % given.length]} ${name(at)}`

const nouns =
  'bridge ferry council harbor school budget clinic market road union court station library report meeting plan'.split(
    ' ',
  )
const verbs = 'closed opened moved sold repaired inspected delayed approved rejected visited'.split(' ')
const places =
  'in the old town,near the river,after the storm,before the vote,with little notice,for the winter'.split(
    ',',
  )

export const noun = (at: number): string => nouns[at % nouns.length]
const verb = (at: number) => verbs[Math.floor(at / 3) % verbs.length]
const place = (at: number) => places[Math.floor(at / 7) % places.length]

/** A clause without its stop: `the council of Holanley repaired the bridge near the river`. */
export const clause = (at: number): string =>
  `the ${noun(at)} of ${name(at)} ${verb(at)} the ${noun(at * 5 + 3)} ${place(at)}`

const raised = (text: string) => text[0].toUpperCase() + text.slice(1)

export const sentence = (at: number): string => `${raised(clause(at))}.`

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export const weekday = (at: number): string => days[at % 7]
export const date = (at: number): string => `${months[at % 12]} ${1 + (at % 28)}, ${1950 + (at % 75)}`
/** No two numbers below a hundred million have the same figure. */
export const figure = (at: number): string => (1000 + at * 7).toLocaleString('en-US')

/** Pieces by number, from a number of the salt on, until they have enough letters. */
export function repeated(size: number, salt: number, piece: (at: number) => string, between = ' '): string {
  const pieces: string[] = []
  for (let at = salt * 100_003, letters = 0; letters < size; at++) {
    const next = piece(at)
    pieces.push(next)
    letters += next.length + between.length
  }
  return pieces.join(between)
}

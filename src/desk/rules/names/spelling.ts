import { isGivenName } from '../../english/lexicon/given-names.ts'
import { partners, relatives } from '../../english/lexicon/kinship.ts'
import { explainsName, recordsName } from '../../english/lexicon/names.ts'
import { wellKnownPlaces } from '../../english/lexicon/places.ts'
import { withoutApostropheS } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import { titlesBeforeName } from '../../story/people/roles.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Person, Sentence, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { isOtherName, type LoneName, loneNames, strangersIn } from './lib/lone-names.ts'
import {
  differsByEnding,
  isSameLetters,
  isSlip,
  isSwap,
  longEnough,
  longEnoughSwapped,
  NearNames,
} from './lib/slip.ts'

export default rule({
  id: 'names/spelling',
  summary: 'One name spelled two ways',
  why: 'One spelling is wrong, and the person will notice.',
  basis: 'AP News Values: accuracy',
  severity: 'warning',
  where: 'both',
  examples: [
    {
      bad: 'Mayor Karin Lindqvist closed the bridge. The shops protest. Karin Lindquist promised them money.',
      finds: 'Karin Lindquist',
      fixes: ['shops protest. Karin Lindqvist promised'],
    },
    {
      bad: 'Ben Okafor leads the union. Okafor is angry. “They lied to us,” Okefor said.',
      finds: 'Okefor',
      fixes: ['Okafor said.'],
    },
    {
      bad: 'Yolanda Prewitt works on the line. The company offered cards. Perwitt threw hers away.',
      finds: 'Perwitt',
    },
    {
      bad: 'State Rep. Lorna Baskin opened the hearing. When a man shouted, Baskins had him led out.',
      finds: 'Baskins',
    },
    {
      bad: 'Mayor Inés Garzón kept the café open. On Tuesday, Garzon said she would do it again.',
      finds: 'Garzon',
    },
    {
      bad: 'Marguerite Doyle leads the committee. Her counterpart has not called.\n\nMargeurite Doyle was elected in 2014.',
      finds: 'Margeurite',
      fixes: ['Marguerite Doyle was elected'],
    },
    {
      bad: 'Sheriff Nolan Tripp spoke. “I have known Nolan Trip for years,” Merle Stroud said.',
      finds: 'Nolan Trip',
    },
    {
      bad: '# Lindgrin sworn in as mayor\n\nKarin Lindgren took the oath on Monday. Lindgren promised to fix the pool.',
      finds: 'Lindgrin',
    },
    {
      bad: 'Rep. Nadia Tlebi spoke on Tuesday. A rival said that Telbi had “shamed herself.” Tlebi left.',
      finds: 'Telbi',
    },
    {
      bad: 'The pilot Iain MacTavish brought the ship in. Mactavish, 59, has done it since 1994.',
      finds: 'Mactavish',
      fixes: ['in. MacTavish, 59'],
    },
    {
      bad: 'Fire Marshal Leona Pruitt came. Pruit said the plant had passed an inspection.',
      finds: 'Pruit',
    },
    {
      bad: 'Sen. Ramón Lucía opened the fair. On Sunday, Sen. Ramon Lucía rode again.',
      finds: 'Ramon Lucía',
    },
    {
      bad: 'Midfielder Siân Doyle scored twice. In the 71st minute Sian Doyle hit the post.',
      finds: 'Sian Doyle',
    },
    { bad: 'Gwen Tolliver led it. Ms. Tolliver was happy. “We won,” Ms. Toliver said.', finds: 'Toliver' },
    {
      bad: 'She saved a mail carrier, Harold Voight, whose truck had sunk. Voigt, who lived to be 90, came often.',
      finds: 'Voigt',
    },
    {
      bad: 'Danuta Kowalczyk has run the kitchen since May. When the pot was empty Kowalcyzk sent for milk.',
      finds: 'Kowalcyzk',
    },
    { bad: 'Supervisor Belén Núñez kept the pools open. On Tuesday, Núnez jumped in.', finds: 'Núnez' },
    {
      bad: 'Judge Rosa Delacroix was born in Lima. Delacriox has two brothers. Delacroix is 50.',
      finds: 'Delacriox',
    },
    { good: 'Ana Peral met Luis Péral in Dell. Peral and Péral are rivals.' },
    { good: 'The jacket misspelled Fiona MacAskill’s name as “McAskill.” MacAskill kept it.' },
    { good: 'Fiona Marchand, whose name the plaque had as “Merchant,” was glad. Marchand dug the well.' },
    {
      good: 'Ben Marlowe drove to Marlow on Friday. Marlow has one bridge. Winters in Marlow are long. Marlowe left.',
    },
    {
      bad: 'Katharine Pell took the cutting. Pell gave them tea. “No to both,” Katherine Pell said.',
      finds: 'Katherine Pell',
    },
    { good: 'Katharine Pell sold the yard. Her sister, Katherine Pell, bought it.' },
    { good: 'Maxine Waters came. Water was everywhere.' },
    { good: 'Leona Reed came. Reid said the plant was shut.' },
    { good: 'IAIN MACTAVISH SPEAKS\n\nIain MacTavish spoke. MacTavish is 59.' },
    { good: 'Mayor Karin Lindqvist closed the bridge. Lindqvist promised money.' },
    { good: 'Jon Hansen met his brother John Hansen at the harbor.' },
    { good: 'Ana Ruiz met Ben Ruis. Ruiz and Ruis are rivals.' },
    { good: 'The Okafors left. Ben Okafor leads the union.' },
    {
      good: 'Clara Benning was born Clara Bening in Dell. Her brother, Tom Bening, never added the second n.',
    },
    { good: 'Ben Marlowe drove to Marlow on Friday. Marlowe had been there before.' },
    {
      good: 'Ana Hansen and Pia Hanson split the vote. Hansen won. Hanson said she would ask for a recount.',
    },
    { good: 'Gov. Rosa Winter signed it. Winters are long there, and Winter said so.' },
  ],
  check(story, report) {
    const known = story.people.filter(person => person.name !== person.surname)
    const told = new Set<number>()
    for (const [one, other] of pairs(known)) {
      const part = misspelled(story, one, other)
      if (!part || isExplained(story, one) || isExplained(story, other)) continue
      const [right, wrong] = countOf(one) >= countOf(other) ? [one, other] : [other, one]
      const mention = wrong.mentions.find(({ form }) => form !== 'pronoun' && form !== 'role')
      if (!mention) continue
      const written = story.text.slice(mention.start, mention.end)
      say(mention, written.replace(part(wrong), part(right)), right)
    }
    for (const { given, person } of misspelledGiven(story, known)) say(given, givenOf(person), person)
    for (const { wrong, right, person } of miscapitalized(story, known)) say(wrong, right, person)
    for (const { person, span, isCommoner } of misspelledAlone(story, known)) {
      // The spelling that comes less often is the slip: the first may be.
      const [first] = person.mentions
      const written = story.text.slice(span.start, span.end)
      if (isCommoner)
        say(first, story.text.slice(first.start, first.end).replace(person.surname, written), person)
      else say(span, person.surname, person)
    }

    function say({ start, end }: Span, text: string, person: Person) {
      if (told.has(start)) return
      told.add(start)
      const first = person.mentions[0]
      report({
        start,
        end,
        message: `“${story.text.slice(start, end)}” is spelled “${text}” elsewhere in this story.`,
        fixes: [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }],
        evidence: [{ start: first.start, end: first.end, message: `${person.name}, as first introduced.` }],
      })
    }
  },
})

/**
 * Surnames that stand alone and belong to nobody, a slip away from the surname of somebody who was introduced; and
 * whether they occur more often than that one.
 */
function misspelledAlone(
  story: Story,
  known: Person[],
): { person: Person; span: Span; isCommoner: boolean }[] {
  const surnames = new Set(
    story.people
      // `Ms. Toliver` is nobody yet: a courtesy title introduces no one.
      .filter(({ name, surname, mentions }) => name !== surname || mentions.length > 1)
      .map(({ surname }) => surname.toLowerCase()),
  )
  const near = new NearNames<Person>()
  for (const person of known)
    if (person.surname.length >= longEnoughSwapped && person.mentions.some(({ form }) => form === 'full'))
      near.add('', person.surname, person)
  const bySwap = new NearNames<Person>()
  for (const person of strangersIn(story, surnames)) bySwap.add('', person.surname, person)
  const lone = loneNames(story, [near, bySwap])
  const counts = new Map<string, number>()
  for (const { text } of lone) counts.set(text, (counts.get(text) ?? 0) + 1)
  return lone.flatMap(word => {
    const { text, start, acts } = word
    if (surnames.has(text.toLowerCase()) || isGivenName(text)) return []
    if (wellKnownPlaces.has(text) || isOtherName(story, text)) return []
    const person =
      near.near('', text).find(({ surname }) => mayBeSlip(surname, word)) ??
      (acts
        ? bySwap.near('', text).find(({ surname }) => surname !== text && isSwap(surname, text))
        : undefined)
    if (!person || (differsByEnding(person.surname, text) && !acts)) return []
    const span = { start, end: start + text.length }
    if (isExplained(story, { mentions: [span] })) return []
    return [{ person, span, isCommoner: (counts.get(text) ?? 0) > countOf(person) }]
  })
}

/** Letters: with the same given name even a short surname is the same one. */
const longEnoughWithName = 4

/** People of one given name or one surname, whose other name may be a slip; each pair once, the earlier person first. */
function* pairs(people: Person[]): Generator<[Person, Person]> {
  const givenNear = new NearNames<Person>()
  const surnamesNear = new NearNames<Person>()
  const place = new Map(people.map((person, at) => [person, at]))
  for (const person of people) {
    givenNear.add(person.surname, givenOf(person), person)
    surnamesNear.add(givenOf(person).toLowerCase(), person.surname, person)
  }
  for (const [at, one] of people.entries()) {
    const near = new Set([
      ...givenNear.near(one.surname, givenOf(one)),
      ...surnamesNear.near(givenOf(one).toLowerCase(), one.surname),
    ])
    const later = [...near].filter(other => place.get(other)! > at)
    for (const other of later.sort((left, right) => place.get(left)! - place.get(right)!)) yield [one, other]
  }
}

const givenOf = ({ name }: Person) => name.split(' ', 1)[0]
const surnameOf = ({ surname }: Person) => surname
const countOf = ({ mentions }: Person) => mentions.filter(({ form }) => form !== 'pronoun').length

/** Which part of two full names is one name spelled two ways: the surname, or the given name that no other person has. */
function misspelled(story: Story, one: Person, other: Person): ((person: Person) => string) | undefined {
  const [given, second] = [givenOf(one), givenOf(other)]
  if (given.toLowerCase() === second.toLowerCase()) {
    // `the Barry Bennetts of the world`
    const isPlural = differsByEnding(one.surname, other.surname)
    return one.surname.length >= longEnoughWithName && isSlip(one.surname, other.surname) && !isPlural
      ? surnameOf
      : undefined
  }
  if (one.surname !== other.surname) return undefined
  // `Ramón Lucía`, `Ramon Lucía`: nothing but an accent.
  if (isSameLetters(given, second)) return givenOf
  // `Jon Hansen met his brother John Hansen`: both are names that people have.
  const areNames = isGivenName(given) && isGivenName(second)
  const isVariant = areNames && isSameSound(given, second) && !areTogether(story, one, other)
  return given.length >= longEnough && (!areNames || isVariant) && isSlip(given, second) ? givenOf : undefined
}

/** `Katharine` and `Katherine`, `Phillip` and `Philip`: another vowel inside, or a letter doubled. */
const isSameSound = (one: string, other: string) =>
  [one, other]
    .map(name =>
      name
        .toLowerCase()
        .replace(/(.)\1/g, '$1')
        .replace(/(?<=.)[aeiouy](?=.)/g, '.'),
    )
    .every((bare, _at, [first]) => bare === first)

const kin = regex('i')`\b(?:${relatives}|${partners})\b`

/** Two people after all: named in one sentence, or the second as kin of the first. */
function areTogether(story: Story, one: Person, other: Person): boolean {
  const [theirs, mine] = [one, other].map(
    ({ mentions }) =>
      new Set(
        mentions.flatMap(({ form, start }) =>
          form === 'full' ? (sentenceAt(story, start)?.index ?? []) : [],
        ),
      ),
  )
  return [...mine].some(index => {
    const { start, end } = story.sentences[index]
    return theirs.has(index) || kin.test(story.text.slice(start, end))
  })
}

const inflected = /^(\p{L}+?)(?:e?d|s|ing)? \1(?:e?d|s|ing)?$/u

/** `Margeurite` of `Margeurite Doyle`, where the story has Marguerite Doyle. */
function misspelledGiven({ words, text }: Story, known: Person[]): { given: Span; person: Person }[] {
  // Of two with one surname, the first is as the story introduced them.
  const bySurname = new Map([...known].reverse().map(person => [person.surname, person]))
  const found: { given: Span; person: Person }[] = []
  for (let index = 1; index < words.length; index++) {
    const { text: surname, lower } = words[index]
    const person = surname === lower ? undefined : bySurname.get(surname)
    if (!person) continue
    const given = words[index - 1]
    if (text.slice(given.end, words[index].start) !== ' ' || given.text === given.lower) continue
    const [right, written] = [givenOf(person), given.text]
    // `Siân Doyle`, `Sian Doyle`: nothing but an accent.
    const lacksAccent = right !== written && isSameLetters(right, written)
    const isMisspelled = written.length >= longEnough && !isGivenName(written) && isSlip(right, written)
    // `Who Endorse Trump` beside `Endorsed Trump`, `Sheikh Ahmad` beside `Shiekh Ahmad`: a verb, a title.
    if (inflected.test(`${right} ${written}`) || titlesBeforeName.has(given.lower)) continue
    if (lacksAccent || isMisspelled) found.push({ given, person })
  }
  return found
}

/** `Mactavish`, where the story has Iain MacTavish; the spelling that comes less often is the slip, or the later one. */
function miscapitalized(story: Story, known: Person[]): { wrong: Span; right: string; person: Person }[] {
  const exact = new Set(known.map(({ surname }) => surname))
  const places = placesOf(story, new Set(known.map(({ surname }) => surname.toLowerCase())))
  return known.flatMap(person => {
    const written = places.get(person.surname.toLowerCase()) ?? []
    // Capitals throughout, as above a story, and small letters, as in an address, are no spelling.
    const others = written.filter(({ text }) => text !== person.surname && /^\p{Lu}.*\p{Ll}/u.test(text))
    if (others.length === 0 || others.some(({ text }) => exact.has(text))) return []
    if (!/\p{Ll}/u.test(person.surname)) return []
    const isFewer = others.length <= written.length - others.length
    const wrong = isFewer ? others[0] : written.find(({ text }) => text === person.surname)
    if (!wrong || isExplained(story, { mentions: [wrong] })) return []
    return [{ wrong, right: isFewer ? person.surname : others[0].text, person }]
  })
}

/** The places of some surnames, whatever their capitals and without a possessive, by the name in small letters. */
function placesOf({ words }: Story, surnames: Set<string>): Map<string, (Span & { text: string })[]> {
  const places = new Map<string, (Span & { text: string })[]>()
  for (const { start, text: whole, lower: wholeLower } of words) {
    const text = withoutApostropheS(whole)
    const lower = text === whole ? wholeLower : wholeLower.slice(0, text.length)
    if (!surnames.has(lower)) continue
    const place = { start, end: start + text.length, text }
    const known = places.get(lower)
    if (known) known.push(place)
    else places.set(lower, [place])
  }
  return places
}

/**
 * `Okefor` of Okafor. Of a short surname two letters that changed places, or one too many or missing where it is somebody
 * who acts: `Pruit said` of Pruitt; Reed and Reid are two people.
 */
function mayBeSlip(surname: string, { text, acts }: LoneName): boolean {
  // `Núnez` of Núñez: no other letters.
  if (isSameLetters(surname, text)) return true
  const shorter = Math.min(surname.length, text.length)
  if (shorter >= longEnough) return isSlip(surname, text)
  if (isSwap(surname, text)) return true
  // `Water ran` beside Maxine Waters
  return acts && surname.length !== text.length && !differsByEnding(surname, text) && isSlip(surname, text)
}

/** `was born Clara Bening`: the copy itself says why the name is spelled two ways. */
const explaining = regex()`\b(?:${explainsName})\b`

/** Once a sentence: a list of a thousand winners is one. */
const explains = memo(({ start, end }: Sentence, text: string) => explaining.test(text.slice(start, end)))

function isExplained(story: Story, { mentions }: { mentions: Span[] }): boolean {
  return mentions.some(({ start }) => {
    const sentence = sentenceAt(story, start)
    return (
      sentence !== undefined &&
      (explains(sentence, story.text) || recorded.test(story.text.slice(sentence.start, start)))
    )
  })
}

/** `whose name appeared on the plaque as “Merchant”`: the story tells how somebody else put the name down. */
const recorded = regex('i')`\b(?:${recordsName})\b[^.;]{0,60}\bas [“"‘']?$`

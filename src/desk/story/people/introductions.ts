import { weekdays } from '../../english/lexicon/calendar.ts'
import { occupationEndings } from '../../english/lexicon/endings.ts'
import { determiners, leadsAway } from '../../english/lexicon/function-words.ts'
import { isGivenName } from '../../english/lexicon/given-names.ts'
import { relatives } from '../../english/lexicon/kinship.ts'
import { firmNames } from '../../english/lexicon/names.ts'
import { noOccupations, rolesOfFirms } from '../../english/lexicon/people.ts'
import { wellKnownPlaces } from '../../english/lexicon/places.ts'
import { withoutPossessive } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import type { Story } from '../story.ts'
import {
  isCourtesy,
  isOdd,
  isPersonalTitle,
  isWordOfOrganisation,
  mayBeWholeName,
  type NameRun,
  withoutSuffixes,
} from './names.ts'
import { roleNouns } from './roles.ts'

type Copy = Pick<Story, 'text' | 'words'>

/** How surely a run is a person’s whole name: by a given name or a title, by its context, or not at all. */
export function personhood(story: Copy, run: NameRun): 'full' | 'titled' | 'none' {
  const { parts } = run
  const given = isGivenName(parts[0])
  const titled = run.title !== undefined && isPersonalTitle(run.title)
  if (withoutSuffixes(parts).length === 1 && !isOdd(parts)) {
    if (isWordOfOrganisation(parts[0])) return 'none'
    return titled || (given && isKin(story, run)) ? 'titled' : 'none'
  }
  if (isBand(story, run)) return 'none'
  if (!mayBeWholeName(run)) return given && isSurnameAlone(story, run) ? 'full' : 'none'
  if (given || titled || /^\p{Lu}$/u.test(parts[0])) return 'full'
  return stoodByPerson(story, run) ? 'full' : 'none'
}

/** `the band Snow Patrol`, `the Jesus and Mary Chain` */
const isBand = ({ text, words }: Copy, { from, start }: NameRun): boolean =>
  bands.has(words[from - 1]?.lower ?? '') ||
  (words[from - 1]?.lower === 'and' &&
    /\bthe\s\p{Lu}\p{Ll}+\sand\s$/iu.test(text.slice(Math.max(0, start - 40), start)))

const bands = new Set(['band', 'group', 'duo', 'trio', 'quartet'])

/** `the Bridge`, `in Bridge`, not `replace Bridge` */
const isOfThing = (before: string) => determiners.has(before) || /^(?:of|in|at|on)$/.test(before)

/**
 * `Wayne Bridge could miss the season`, and `Bridge’s injury`: a common noun is a surname where it stands alone, with
 * its capital, within a sentence.
 */
function isSurnameAlone(copy: Copy, { parts, to }: NameRun): boolean {
  const surname = parts[1]
  if (firmNames.has(parts.join(' '))) return false
  if (parts.length !== 2 || weekdays.has(surname.toLowerCase()) || wellKnownPlaces.has(surname)) return false
  return (lastAlone(copy.words, copy.text).get(surname) ?? -1) >= to
}

/** The last place of each capitalized word that is alone within a sentence. */
const lastAlone = memo((words: Word[], text: string): Map<string, number> => {
  const places = new Map<string, number>()
  words.forEach(({ text: written, start }, at) => {
    if (
      /^\p{Lu}/u.test(written) &&
      /(?:^|[\s(])\p{Ll}{1,40}\s$/u.test(text.slice(Math.max(0, start - 42), start)) &&
      !isOfThing(words[at - 1]?.lower ?? '') &&
      !/^\s\p{Lu}/u.test(text.slice(start + written.length, start + written.length + 2))
    )
      places.set(withoutPossessive(written), at)
  })
  return places
})

/**
 * Whether what stands beside a run of capitals shows that it is a person, whatever the name: `spokeswoman Wanjiru
 * Odhiambo`, `The director, Wanjiru Odhiambo, said`, `Wanjiru Odhiambo, 45,`, `Wanjiru Odhiambo said`.
 */
function stoodByPerson({ text, words }: Copy, run: NameRun): boolean {
  const before = words[run.titleFrom - 1]
  const after = words[run.to]
  // `the U.S. Embassy said`, `the Kessel Courier said`
  if (before?.lower === 'the' && run.titleFrom === run.from && run.start - before.end === 1) return false
  if (before && isPersonsRole(before)) {
    const gap = text.slice(before.end, run.start)
    // `The director, Wanjiru Odhiambo, said`, `said the director, Wanjiru Odhiambo.`
    if (
      gap === ' ' ||
      (gap === ', ' && /^(?:,\s\p{Ll}|[.;](?:\s|$))/u.test(text.slice(run.end, run.end + 3)))
    )
      return true
  }
  if (before && run.start - before.end === 1 && cueOf(before.lower)?.stem === 'say') return true
  if (!after) return false
  // `Exxon Mobil contended in its letter` is a firm.
  if (isSaid(after) && after.start - run.end === 1)
    return !words.slice(run.to + 1, run.to + 6).some(({ lower }) => lower === 'its' || lower === 'itself')
  return text[run.end] === ',' && after.start - run.end === 2 && isDescription({ text, words }, run.to)
}

const kin = regex('u')`(?:['’]s|\b(?:his|her|their|my))\s(?:\p{L}+\s){0,2}(?:${relatives}),?\s$`

/** `Okoro’s husband, Samuel, said`: known by a given name alone, as somebody’s. */
const isKin = ({ text }: Copy, { start, end }: NameRun) =>
  kin.test(text.slice(Math.max(0, start - 60), start)) && !/^\s\p{Lu}/u.test(text.slice(end, end + 2))

const isPersonsRole = ({ lower, text }: Word) =>
  roleNouns.has(lower) ? !rolesOfFirms.has(lower) : text === lower && doer.test(lower)

/** `drummer Kit Saunders`, `aerialist Ana Ruiz`: by its ending. Not `after`, nor what firms are: `retailer`, `carmaker`. */
const doer = regex('u')`^(?!.*(?:maker|giant)$)(?!(?:${noOccupations})$)\p{Ll}{3,}(?:${occupationEndings})$`

const isSaid = ({ lower }: Word) => {
  const cue = cueOf(lower)
  return cue?.kind === 'says' && (cue.form === 'past' || cue.form === 'present')
}

/** `, 45,`, `, who leads`, `, an engineer of the ferries`: what describes a person begins at a word. */
function isDescription({ text, words }: Copy, from: number): boolean {
  if (/^(?:\d\d?|who|whose)$/.test(words[from].lower)) return true
  for (let index = from; index < Math.min(from + 7, words.length); index++) {
    const word = words[index]
    if (leadsAway.has(word.lower)) return false
    // `Mayor Ana Ruiz` in capitals is somebody else.
    if (isPersonsRole(word))
      return !/^\s\p{Lu}/u.test(text.slice(word.end, word.end + 2)) || word.text === word.lower
    if (text[word.end] !== ' ') return false
  }
  return false
}

/**
 * Runs that introduce somebody by a name on no list: `Marta Keane retires`, because a `Keane` alone says something, has
 * an age, or is `Ms. Keane` further on. `taken` has the surnames of those who are known without this.
 */
export function introducedBySurname(story: Copy, runs: NameRun[], taken: ReadonlySet<string>): Set<NameRun> {
  const alone = new Map<string, number>()
  for (const run of runs) {
    if (run.parts.length > 1) continue
    const { key } = run.surname
    if (!taken.has(key) && !alone.has(key) && actsAsPerson(story, run)) alone.set(key, run.start)
  }
  const introduced = new Set<NameRun>()
  if (alone.size === 0) return introduced
  for (const run of runs) {
    if (run.parts.length === 1 || run.parts.length > 3) continue
    const { key } = run.surname
    const first = alone.get(key)
    if (first === undefined || run.start > first || !mayBeWholeName(run)) continue
    // `Angrily Keane`: a word that the story also writes small is no given name.
    if (/..ly$/.test(run.parts[0]) || isWrittenSmall(story, run.parts[0].toLowerCase())) continue
    introduced.add(run)
    alone.delete(key)
  }
  return introduced
}

const isWrittenSmall = ({ words }: Copy, name: string) => words.some(({ text }) => text === name)

/** `Keane said`, `said Keane`, `according to Keane`, `Keane, 61,`, `Keane, who`, `Mr. Keane`. */
function actsAsPerson({ text, words }: Copy, run: NameRun): boolean {
  if (run.title !== undefined) return isCourtesy(run.title)
  const before = words[run.from - 1]
  const after = words[run.to]
  if (after && after.start - run.end === 1 && isSaid(after) && !cueOf(after.lower)?.faint) return true
  if (
    after &&
    text[run.end] === ',' &&
    after.start - run.end === 2 &&
    /^(?:\d\d|who|whose)$/.test(after.lower)
  )
    return true
  if (!before || run.start - before.end !== 1) return false
  return (
    cueOf(before.lower)?.stem === 'say' ||
    (before.lower === 'to' && words[run.from - 2]?.lower === 'according')
  )
}

import { withoutAccents } from '../../../english/accents.ts'
import { memoOfWord } from '../../../memo.ts'

const mostNames = 10_000

/** Letters without accents and case: `Garzón` and `Garzon` are written alike here. */
const bare = memoOfWord(mostNames, name => withoutAccents(name).toLowerCase())

/** Whether two names differ by accents alone. */
export const isSameLetters = (one: string, other: string): boolean =>
  one.toLowerCase() !== other.toLowerCase() && bare(one) === bare(other)

/**
 * Whether two names differ as one name does that was mistyped: one letter wrong, missing or too many, two that changed
 * places, or nothing but an accent. `Okafor` and `Okefor`, `Prewitt` and `Perwitt`, `Garzón` and `Garzon`.
 */
export function isSlip(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return false
  const [short, long] = [bare(one), bare(other)].sort((left, right) => left.length - right.length)
  if (short === long) return true
  if (long.length - short.length > 1 || short[0] !== long[0]) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2))
}

/** Maximum number of names compared one by one. For more there is an index. */
const fewNames = 8

interface Group<Named> {
  all: { name: string; named: Named }[]
  byRest?: Map<string, number[]>
}

/**
 * Names that may be slips of one another, found without holding each against each: two that differ by a slip begin with
 * the same letter, and are the same without one of their letters. `group` is what else they have in common, such as a
 * given name.
 */
export class NearNames<Named> {
  readonly #groups = new Map<string, Group<Named>>()

  add(group: string, name: string, named: Named) {
    const key = keyOf(group, name)
    const known = this.#groups.get(key)
    if (!known) this.#groups.set(key, { all: [{ name, named }] })
    else {
      known.all.push({ name, named })
      known.byRest = undefined
    }
  }

  /** All that may differ from a name by a slip, and some that do not, in the order in which they were added. */
  near(group: string, name: string): Named[] {
    const known = this.#groups.get(keyOf(group, name))
    if (!known) return []
    const { all } = known
    if (all.length <= fewNames) return all.map(({ named }) => named)
    const byRest = (known.byRest ??= indexOf(all.map(each => each.name)))
    const places = [...restsOf(name)].flatMap(rest => byRest.get(rest) ?? [])
    return [...new Set(places)].sort((one, other) => one - other).map(place => all[place].named)
  }
}

const keyOf = (group: string, name: string) => `${group}|${bare(name)[0]}`

/** The places of names in their list, by each name without one of its letters. */
function indexOf(names: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, name] of names.entries())
    for (const rest of restsOf(name)) {
      const known = places.get(rest)
      if (known) known.push(place)
      else places.set(rest, [place])
    }
  return places
}

/** What is left of a name without one of its letters, and all of it. */
function restsOf(name: string): Set<string> {
  const letters = bare(name)
  const rests = new Set([letters])
  for (let at = 0; at < letters.length; at++) rests.add(letters.slice(0, at) + letters.slice(at + 1))
  return rests
}

/** Whether two letters beside each other have changed places, and nothing else: `Tlebi` and `Telbi`. */
export function isSwap(one: string, other: string): boolean {
  const [left, right] = [bare(one), bare(other)]
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  return (
    left.length === right.length &&
    at > 0 &&
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  )
}

/** `Okafors` of `Okafor`, `Hansen` of `Hanse`: an ending, as plurals and adjectives have. */
export function differsByEnding(one: string, other: string): boolean {
  const [short, long] = [bare(one), bare(other)].sort((left, right) => left.length - right.length)
  return long.startsWith(short) && /^(?:s|e|n|i)$/.test(long.slice(short.length))
}

/** Letters: shorter surnames alone differ by a letter as people do: Reed and Reid, Lund and Lunde. */
export const longEnough = 6

/** Letters: in a shorter surname two that changed places are a slip of the hand: Tlebi and Telbi. */
export const longEnoughSwapped = 5

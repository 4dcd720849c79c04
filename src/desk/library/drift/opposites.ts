import { plural, verbForms } from '../../english/inflect.ts'
import { notNegated, turningPrefixes } from '../../english/lexicon/endings.ts'
import { negatives, plainNegations, refusingStems } from '../../english/lexicon/negation.ts'
import { oppositesOfNews } from '../../english/lexicon/opposites.ts'
import { withoutPossessive } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import { antonyms } from './antonyms.generated.ts'

interface Place {
  /** A pair's number for one side, its negative for the other. */
  side: number
  /** Not a word of the pair itself, but one like it: `scorching` beside `hot`. */
  like: boolean
}

let table: Map<string, Place[]> | undefined

/** Where the forms of each word stand. Made when first asked: most drafts have no sources. */
function places(): Map<string, Place[]> {
  if (table) return table
  const made = new Map<string, Place[]>()
  ;`${oppositesOfNews.trim()}\n${antonyms}`.split('\n').forEach((line, index) => {
    const [kinds, ...words] = line.split(' ')
    words
      .join(' ')
      .split('|')
      .forEach((text, other) => {
        text.split(';').forEach((list, like) => {
          for (const word of list.split(' '))
            for (const form of formsOf(word, kinds)) {
              const known = made.get(form)
              const place = { side: other === 0 ? index + 1 : -index - 1, like: like > 0 }
              if (known) known.push(place)
              else made.set(form, [place])
            }
        })
      })
  })
  table = made
  return table
}

function formsOf(word: string, kinds: string): Set<string> {
  const forms = new Set([word])
  if (kinds.includes('v')) for (const form of Object.values(verbForms(word))) forms.add(form)
  if (kinds.includes('n')) forms.add(plural(word))
  if (kinds.includes('a') && word.length <= 6) {
    const stem = word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i')
    forms.add(`${stem}er`).add(`${stem}est`)
  }
  return forms
}

/** A word as it is looked up: `rise's` as `rise`. */
const placesOf = (word: string): Place[] => places().get(withoutPossessive(word)) ?? []

/** The side that a word in lower case has in each pair: a number for one side, its negative for the other. */
export const sidesOf = (word: string): number[] => placesOf(word).map(({ side }) => side)

/** Whether a word may be made of another by a prefix that turns it round. */
export const hasPrefix = (word: string): boolean =>
  word.length >= 6 && turningPrefixes.some(prefix => word.startsWith(prefix))

/** Whether two words in lower case are opposites: `acquitted` and `convicted`, `named` and `unnamed`. */
export function areOpposites(one: string, other: string): boolean {
  const mine = placesOf(one)
  const theirs = placesOf(other)
  if (
    mine.some(each => theirs.some(({ side, like }) => side === -each.side && !(like && each.like))) &&
    !mine.some(each => theirs.some(({ side }) => side === each.side))
  )
    return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 4 && turningPrefixes.some(prefix => long === prefix + short)
}

/** Words that say no. */
export const negative = regex()`^(?:${negatives}|un(?!${notNegated})\w{4,}|\w{3,}less|non(?:-.*)?)$|n['’]t$`
/** The plain ones, whose coming or going turns a statement round. */
export const plainNegation = regex()`^(?:${plainNegations})$|n['’]t$`
const refuses = regex()`^(?:${refusingStems})`

/** Words that say no of themselves: `acquitted`, `failed to`, and not `only`, `against`, `unless`. */
export const saysNo = (word: string): boolean => plainNegation.test(word) || refuses.test(word)

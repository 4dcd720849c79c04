import { memoLast } from '../memo.ts'
import { isDigit } from './numerals.ts'
import { withoutPossessive } from './possessive.ts'
import type { Word } from './word.ts'

interface Copy {
  words: Word[]
}

/** Words that every story is looked through for. */
export interface WordList {
  /** Its place among all lists. */
  readonly place: number
}

const lists: string[][] = []
/** Keys of the table that no word has. */
const numeral = '0#'
const hyphened = '-#'
let table: Map<string, number[]> | undefined

/**
 * A list of words, in small letters, to be found in stories. Most readers and rules wait for a few words that most
 * stories do not have: all their lists are made one, so that a story is gone through once for all of them. A list may
 * also ask for every word that begins with a digit, or has a hyphen.
 */
export function listOf(
  words: Iterable<string>,
  { numerals = false, hyphens = false }: { numerals?: boolean; hyphens?: boolean } = {},
): WordList {
  table = undefined
  const looks = [...(numerals ? [numeral] : []), ...(hyphens ? [hyphened] : [])]
  return { place: lists.push([...words, ...looks]) - 1 }
}

/** The words of a story that are on a list, in order, possessives too: `the accused’s lawyer`. */
export function wordsOn(story: Copy, list: WordList): Word[] {
  return found(story.words, lists.length)[list.place]
}

/** Whether a story has any word of a list. */
export const hasAny = (story: Copy, list: WordList): boolean => wordsOn(story, list).length > 0

const none: Word[] = []

/** The words of a story by list; read again when modules that loaded later have brought more lists. */
const found = memoLast((words: Word[], _lists: number) => lookThrough(words))

function lookThrough(words: Word[]): Word[][] {
  table ??= tableOf(lists)
  const byList: Word[][] = new Array(lists.length).fill(none)
  const asNumeral = table.get(numeral) ?? []
  const asHyphened = table.get(hyphened) ?? []
  for (const word of words) {
    const places = table.get(withoutPossessive(word.lower))
    if (places) add(word, places, byList)
    if (isDigit(word.text.charCodeAt(0))) add(word, asNumeral, byList)
    // `well-known`, `mid-May`: the shortest word with one that anybody asks for.
    if (word.lower.length > 3 && word.lower.includes('-')) add(word, asHyphened, byList)
  }
  return byList
}

function add(word: Word, places: number[], byList: Word[][]) {
  for (const place of places) {
    const list = byList[place]
    if (list === none) byList[place] = [word]
    else if (list[list.length - 1] !== word) list.push(word)
  }
}

function tableOf(lists: string[][]): Map<string, number[]> {
  const table = new Map<string, number[]>()
  for (const [place, words] of lists.entries())
    for (const word of new Set(words)) {
      const places = table.get(word)
      if (places) places.push(place)
      else table.set(word, [place])
    }
  return table
}

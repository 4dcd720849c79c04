import { isDigit } from './numerals.ts'
import type { Word } from './word.ts'

interface Copy {
  text: string
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
const found = new WeakMap<Word[], Word[][]>()

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
  let byList = found.get(story.words)
  if (!byList || list.place >= byList.length) found.set(story.words, (byList = lookThrough(story)))
  return byList[list.place]
}

/** Whether a story has any word of a list. */
export const hasAny = (story: Copy, list: WordList): boolean => wordsOn(story, list).length > 0

const none: Word[] = []

function lookThrough({ text, words }: Copy): Word[][] {
  table ??= tableOf(lists)
  const byList: Word[][] = new Array(lists.length).fill(none)
  const asNumeral = table.get(numeral) ?? []
  const asHyphened = table.get(hyphened) ?? []
  for (const word of words) {
    const places = table.get(withoutPossessive(text, word))
    if (places) add(word, places, byList)
    if (isDigit(text.charCodeAt(word.start))) add(word, asNumeral, byList)
    // `well-known`, `mid-May`: the shortest word with one that anybody asks for.
    if (word.end - word.start > 3 && word.lower.includes('-')) add(word, asHyphened, byList)
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

/** `victim` of `victim's`, `victims` of `VICTIMS’`. */
function withoutPossessive(text: string, { start, end, lower }: Word): string {
  if (isApostrophe(text.charCodeAt(end - 1))) return lower.slice(0, -1)
  return end - start > 1 && isApostrophe(text.charCodeAt(end - 2)) && lower.endsWith('s')
    ? lower.slice(0, -2)
    : lower
}

/** `'` and `’`. */
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019

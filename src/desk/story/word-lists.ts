import type { Story, Word } from './story.ts'

/** Words that every story is looked through for. */
export interface WordList {
  /** Its place among all lists. */
  readonly place: number
}

const lists: string[][] = []
let table: Map<string, number[]> | undefined
const found = new WeakMap<Word[], Word[][]>()

/**
 * A list of words, in small letters, to be found in stories. Most readers and rules wait for a few words that most
 * stories do not have: all their lists are made one, so that a story is gone through once for all of them.
 */
export function listOf(words: Iterable<string>): WordList {
  table = undefined
  return { place: lists.push([...words]) - 1 }
}

/** The words of a story that are on a list, in order, possessives too: `the accused’s lawyer`. */
export function wordsOn({ words }: Pick<Story, 'words'>, list: WordList): Word[] {
  let byList = found.get(words)
  if (!byList || list.place >= byList.length) found.set(words, (byList = lookThrough(words)))
  return byList[list.place]
}

/** Whether a story has any word of a list. */
export const hasAny = (story: Pick<Story, 'words'>, list: WordList): boolean =>
  wordsOn(story, list).length > 0

const none: Word[] = []

function lookThrough(words: Word[]): Word[][] {
  table ??= tableOf(lists)
  const byList: Word[][] = new Array(lists.length).fill(none)
  for (const word of words) {
    const places = table.get(withoutPossessive(word.lower))
    if (!places) continue
    for (const place of places) {
      if (byList[place] === none) byList[place] = [word]
      else byList[place].push(word)
    }
  }
  return byList
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

const straight = "'".charCodeAt(0)
const curly = '’'.charCodeAt(0)
const s = 's'.charCodeAt(0)

/** `victim` of `victim's` and `victims` of `victims'`. */
function withoutPossessive(lower: string): string {
  const last = lower.charCodeAt(lower.length - 1)
  if (isApostrophe(last)) return lower.slice(0, -1)
  return last === s && isApostrophe(lower.charCodeAt(lower.length - 2)) ? lower.slice(0, -2) : lower
}

const isApostrophe = (code: number) => code === straight || code === curly

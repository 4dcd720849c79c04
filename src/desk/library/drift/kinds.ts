import { kinds } from '../../english/lexicon/kinds.ts'
import { stemOf } from '../match/vocabulary.ts'

interface Place {
  kind: number
  group: number
}

const places = new Map<string, Place[]>()
kinds.forEach((list, kind) => {
  list.split(', ').forEach((words, group) => {
    for (const word of words.split('|'))
      for (const form of new Set([word, stemOf(word)]))
        places.set(form, [...(places.get(form) ?? []), { kind, group }])
  })
})

const placesOf = (word: string): Place[] => places.get(word) ?? places.get(stemOf(word)) ?? []

/** Whether two words in lower case are of one kind and not the same: `sister` and `brother`. */
export const areOfAKind = (one: string, other: string): boolean => {
  const mine = placesOf(one)
  if (mine.length === 0) return false
  const theirs = placesOf(other)
  return (
    theirs.some(({ kind }) => mine.some(each => each.kind === kind)) &&
    !theirs.some(({ kind, group }) => mine.some(each => each.kind === kind && each.group === group))
  )
}

/** Whether a word belongs to a kind at all, so that most words need no more than one look. */
export const hasKind = (word: string): boolean => placesOf(word).length > 0

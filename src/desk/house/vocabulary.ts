import { memo } from '../memo.ts'
import type { House } from './house.ts'

/** What a house calls the marks and things that messages speak of, by Standards Desk’s own words. */
type Vocabulary = House['vocabulary']

/**
 * A message in the words of a house: `Use a comma, not a full stop.` for a British house. Text in quotation marks is
 * the draft’s and is kept.
 */
export const inWordsOf = ({ vocabulary }: House, text: string): string =>
  rewriting(vocabulary)?.(text) ?? text

const rewriting = memo((vocabulary: Vocabulary) => {
  const words = Object.keys(vocabulary).sort((one, other) => other.length - one.length)
  if (words.length === 0) return undefined
  const pattern = new RegExp(`“[^”]*”|(^|[.?!:] )?\\b(${words.map(escaped).join('|')})\\b`, 'giu')
  return (text: string) =>
    text.replace(pattern, (found, opening: string | undefined, word: string | undefined) => {
      if (word === undefined) return found
      const house = vocabulary[word.toLowerCase()]
      if (word === word.toLowerCase()) return (opening ?? '') + house
      // `Period Press` in the middle of a sentence is a name.
      return opening === undefined ? found : opening + house.charAt(0).toUpperCase() + house.slice(1)
    })
})

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

import { compareWith } from './check.ts'
import { readDraft } from './draft/read.ts'
import type { QuotationFact } from './fact-sheet.ts'
import { factsOf } from './facts.ts'
import type { Library } from './library/library.ts'
import { readStory } from './story/read.ts'

export type Verified = QuotationFact['verification'] & {
  /** What was not held against a source: words in brackets are the writer's own. */
  notCompared: string[]
}

/**
 * What the sources have of one quotation. All of its words are compared, over as many paragraphs as they are, with or
 * without marks around them. Throws, in words for a writer, on what cannot be read as one quotation.
 */
export function verifyQuotation(given: string, library: Library | undefined): Verified {
  // A closing mark in the middle would end the quotation, and what is behind it would be verified by nobody.
  const words = given
    .trim()
    .replace(/^["“”]+|(?<!["“”])["“”]+$/g, '')
    .replace(/[“"](?=[\p{L}\p{N}])/gu, '‘')
    .replace(/["“”]/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
  const text = `“${words}”`
  const story = readStory(readDraft(text, { format: 'wire' }))
  const [quotation, ...others] = factsOf(story, compareWith(library, story)).quotations
  const isWhole = quotation?.start === 0 && quotation.end === text.length && story.text === text
  if (words === '' || !isWhole || others.length > 0)
    throw new Error(
      'These words cannot be read as one quotation, so nothing was verified. Give the words of one quotation only.',
    )
  const notCompared = words.match(/\[[^\]]*\]?/g) ?? []
  return { ...quotation.verification, notCompared }
}

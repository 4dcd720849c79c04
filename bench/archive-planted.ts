import type { ArchivedStory } from '../src/desk/archive/archived.ts'
import { sourceFrom } from '../src/desk/archive/archived.ts'
import { hashText } from '../src/desk/english/hash.ts'
import { commonness } from '../src/desk/library/match/common-words.ts'
import type { Story } from '../src/desk/story/story.ts'
import type { Draw } from './drawn.ts'

/** Takes a passage of a story and changes it as a writer might; nothing where the story has none that fits. */
type Plant = (story: Story, draw: Draw) => string | undefined

/** What is planted in drafts. */
export const kinds: Record<string, Plant> = {
  'verbatim, 25 to 60 words': (story, draw) => run(story, 25 + draw(36), draw),
  'verbatim, 12 to 20 words': (story, draw) => run(story, 12 + draw(9), draw),
  'quotation, 1 to 3 words changed': alteredQuotation,
  'two sentences, 20% of words changed': (story, draw) => rewritten(story, 0.2, draw),
  'two sentences, 40% of words changed': (story, draw) => rewritten(story, 0.4, draw),
}

/** A draft with a passage of a story in its middle. */
export function planted(archived: ArchivedStory, draft: string, plant: Plant, draw: Draw) {
  const passage = plant(sourceFrom(archived).story, draw)
  if (!passage) return undefined
  const paragraphs = draft.split(/\n\s*\n/)
  const at = draw(paragraphs.length)
  const text = [...paragraphs.slice(0, at), passage, ...paragraphs.slice(at)].join('\n\n')
  return { id: archived.id, text }
}

/** Number of words in a row, within sentences that are no quotation. */
function run({ text, words, quoted }: Story, length: number, draw: Draw): string | undefined {
  if (words.length < length + 20) return undefined
  const first = words[10 + draw(words.length - length - 10)]
  const last = words[Math.min(words.length - 1, first.index + length - 1)]
  if (quoted.some(({ start, end }) => start < last.end && first.start < end)) return undefined
  return `It said that ${text.slice(first.start, last.end).replace(/\s+/g, ' ')}.`
}

const speakers = ['Marta Quill', 'Joren Abt', 'Silvia Renn', 'Peder Holm']

/** A quotation with up to three words taken out, put in or replaced, given to somebody else. */
function alteredQuotation({ text, words, quoted }: Story, draw: Draw): string | undefined {
  const long = quoted.filter(({ length }) => length >= 8 && length <= 40)
  if (long.length === 0) return undefined
  const { content } = long[draw(long.length)]
  const said = words
    .filter(({ start, end }) => content.start <= start && end <= content.end)
    .map(({ start, end }) => text.slice(start, end))
  const changes = Math.min(1 + draw(3), Math.floor(said.length / 5))
  for (let change = 0; change < Math.max(1, changes); change++) {
    const at = 1 + draw(said.length - 2)
    if (draw(3) === 0) said.splice(at, 1)
    else if (draw(2) === 0) said.splice(at, 0, 'certainly')
    else said.splice(at, 1, words[draw(words.length)].lower)
  }
  return `“${said.join(' ')},” ${speakers[draw(speakers.length)]} said.`
}

/** Two sentences in a row, in the other order, with a share of the words that tell replaced by others of the story. */
function rewritten({ text, sentences, words }: Story, share: number, draw: Draw): string | undefined {
  const pairs = sentences.filter(
    ({ index, words }) => words.length >= 12 && (sentences[index + 1]?.words.length ?? 0) >= 12,
  )
  if (pairs.length === 0) return undefined
  const first = pairs[draw(pairs.length)]
  const changed = (sentence: (typeof sentences)[number]) => {
    const kept = sentence.words.map(({ start, end }) => text.slice(start, end))
    const telling = sentence.words.flatMap(({ lower }, at) => (commonness(lower) < 0.5 ? [at] : []))
    for (let left = Math.round(telling.length * share); left > 0; left--) {
      const [at] = telling.splice(draw(telling.length), 1)
      kept[at] = words[draw(words.length)].lower
    }
    return kept.join(' ').replace(/["“”]/g, '')
  }
  return `${changed(sentences[first.index + 1])}. ${changed(first)}.`
}

/**
 * A story made of sentences of others, with one word in seven of each another’s: it makes keys more frequent, as reprints
 * do. It is no prose, so it is made of stems alone.
 */
export function grown(stories: ArchivedStory[], number: number, draw: Draw): ArchivedStory {
  const stems: number[] = []
  const sentences: number[] = []
  while (stems.length < 560) {
    const { stems: other } = stories[draw(stories.length)]
    const at = draw(other.sentences.length - 1)
    const sentence = other.stems.subarray(other.sentences[at], other.sentences[at + 1])
    if (sentence.length === 0) continue
    sentences.push(stems.length)
    for (const stem of sentence) stems.push(draw(7) === 0 ? other.stems[draw(other.stems.length)] : stem)
  }
  sentences.push(stems.length)
  const from = draw(Math.max(1, stems.length - 90))
  return {
    id: `grown-${number}`,
    hash: `grown-${number}-${hashText(String(number))}`,
    text: `Grown number ${number}.`,
    stems: {
      stems: Int32Array.from(stems),
      sentences: Int32Array.from(sentences),
      quoted: Int32Array.of(from, from + 20, from + 40, from + 60, from + 65, from + 85),
    },
  }
}

import { readDraft } from '../src/desk/draft/read.ts'
import { createLibrary } from '../src/desk/library/library.ts'
import { sourceOf } from '../src/desk/library/readers/read.ts'
import { readStory } from '../src/desk/story/read.ts'
import type { Quotation, Story } from '../src/desk/story/story.ts'
import { readCorpus } from './corpus.ts'
import { type Draw, drawn } from './drawn.ts'
import { benchOptions, table, writeOut } from './table.ts'

type Variant = (words: string[], draw: Draw) => string[] | undefined

const otherWords = 'river ladder quickly seven orange against music table never window harvest slow'.split(
  ' ',
)

/** What must be found: words changed, dropped, added. */
const alterations: Record<string, Variant> = {
  'one word changed': (words, draw) => changed(words, draw, 1),
  'two words changed': (words, draw) => changed(words, draw, 2),
  'one word dropped': (words, draw) => words.toSpliced(1 + draw(words.length - 2), 1),
  'two words dropped': (words, draw) =>
    words.toSpliced(1 + draw(words.length - 2), 1).toSpliced(1 + draw(words.length - 3), 1),
  'one word added': (words, draw) =>
    words.toSpliced(1 + draw(words.length - 1), 0, otherWords[draw(otherWords.length)]),
}

/** What must not: marks, commas, capitals, brackets, ellipses. */
const variants: Record<string, Variant> = {
  unchanged: words => words,
  'straight apostrophes': words => words.map(word => word.replace(/’/g, "'")),
  'curly apostrophes': words => words.map(word => word.replace(/'/g, '’')),
  'comma at the end': words => words.with(-1, `${words.at(-1)!.replace(/[.,!?]+$/, '')},`),
  'no stop at the end': words => words.with(-1, words.at(-1)!.replace(/[.,!?]+$/, '')),
  'other case of the first letter': words =>
    words.with(
      0,
      /^\p{Lu}/u.test(words[0]) ? words[0].toLowerCase() : words[0][0].toUpperCase() + words[0].slice(1),
    ),
  'a bracketed word': (words, draw) => words.toSpliced(1 + draw(words.length - 1), 0, '[the mayor]'),
  'an ellipsis for two words': (words, draw) =>
    words.length < 7 ? undefined : words.toSpliced(2 + draw(words.length - 5), 2, '...'),
}

/**
 * `npm run bench -- fidelity CORPUS [--stories N] [--out FILE]`: the quotations of published stories are held against
 * the story itself, with words changed (each must be found) and with nothing but punctuation changed (none may be).
 * `alone` puts the quotation in a sentence that the story does not have; `elsewhere` holds it against another story.
 */
export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('fidelity: which corpus? npm run bench -- fidelity CORPUS')
  const rows = readCorpus<{ text: string }>(places[0]).slice(0, Number(options.stories ?? 150))
  const draw = drawn(1)
  const figures: Record<string, { quotations: number; inPlace: number; alone: number }> = {}
  let elsewhere = 0
  let elsewhereFound = 0
  const sources = rows.map(({ text }, index) => sourceOf(`${index}.txt`, text, { kind: 'wire' }))
  sources.forEach((source, index) => {
    const library = createLibrary([source])
    const other = createLibrary([sources[(index + 1) % sources.length]])
    const text = rows[index].text
    const story = readStory(readDraft(text, { path: 'draft.txt' }))
    for (const [, fidelity] of other.compare(story).fidelity) {
      elsewhere++
      if (fidelity.status === 'altered' || fidelity.status === 'stitched') elsewhereFound++
    }
    const quotations = story.quotations.filter(isComparable)
    for (const [name, variant] of [...Object.entries(alterations), ...Object.entries(variants)]) {
      figures[name] ??= { quotations: 0, inPlace: 0, alone: 0 }
      for (const quotation of quotations) {
        const words = wordsOf(story, quotation)
        const varied = words.length < 5 ? undefined : variant(words, draw)?.join(' ')
        if (varied === undefined || (name in alterations && varied === words.join(' '))) continue
        figures[name].quotations++
        const { start, end } = story.prose.toDraft(quotation.content)
        const place = Math.max(0, text.lastIndexOf('\n', start))
        const around =
          text.slice(place, start) +
          varied +
          text.slice(end, text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end))
        if (isFound(library, around, start - place)) figures[name].inPlace++
        if (isFound(library, `The visitors heard the words “${varied}” and went home.`, 30))
          figures[name].alone++
      }
    }
  })
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  console.log(
    table([
      ['reported as altered or stitched', 'quotations', 'in place', 'alone'],
      ...Object.entries(figures).map(([name, { quotations, inPlace, alone }]) => [
        name,
        quotations,
        percent(inPlace, quotations),
        percent(alone, quotations),
      ]),
      ['against another story', elsewhere, percent(elsewhereFound, elsewhere), ''],
    ]),
  )
  writeOut(options, { ...figures, elsewhere: { quotations: elsewhere, found: elsewhereFound } })
}

function isFound(library: ReturnType<typeof createLibrary>, text: string, at: number): boolean {
  const story = readStory(readDraft(text, { path: 'draft.txt' }))
  const place = story.prose.toProse(at)
  for (const [quotation, { status }] of library.compare(story).fidelity)
    if (
      quotation.start - 2 <= place &&
      place <= quotation.end &&
      (status === 'altered' || status === 'stitched')
    )
      return true
  return false
}

/** Five words and more, opened and closed in its own paragraph: half a pair of marks taken alone is no quotation. */
const isComparable = ({ length, kind, start, end, content }: Quotation) =>
  length >= 5 && kind !== 'title' && start < content.start && content.end < end

const wordsOf = (story: Story, { content }: Quotation) =>
  story.text.slice(content.start, content.end).trim().split(/\s+/)

function changed(words: string[], draw: Draw, count: number): string[] {
  const result = [...words]
  for (let index = 0; index < count; index++) {
    const at = draw(words.length)
    result[at] = `${otherWords[draw(otherWords.length)]}${/[.,!?]+$/.exec(words[at])?.[0] ?? ''}`
  }
  return result
}

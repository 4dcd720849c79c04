import type { Change, Comparison, Fidelity, Passage } from '../library/comparison.ts'
import { createLibrary, type Library } from '../library/library.ts'
import type { Source } from '../library/source.ts'
import type { Span } from '../span.ts'
import type { Quotation, Story } from '../story/story.ts'
import { type ArchivedStory, type Credits, sourceFrom } from './archived.ts'
import type { Window } from './keys.ts'
import { likelyStories } from './likely.ts'
import { mostOfKey } from './ranking.ts'
import type { Recipe } from './recipe.ts'
import { stemsOf } from './stems.ts'

/** What an archive has of a draft. Spans of the draft count in its prose, those of a story in the story’s. */
export interface Ran {
  /** The stories that have something of it, the earliest first. */
  stories: RanStory[]
  /** In the draft’s order. */
  passages: RanPassage[]
  quotations: Map<Quotation, RanQuotation>
}

/** A story of the archive, read, and what is known of it. */
export interface RanStory {
  credits: Credits
  source: Source
  /** The draft held against it. */
  comparison: Comparison
}

/** A stretch of the draft that has run. */
export interface RanPassage extends Span {
  kind: 'verbatim' | 'paraphrase'
  sentences: number
  /** Where, the earliest first. */
  places: RanPlace[]
  /** In how many stories; `mostOfKey` stands for that many or more. */
  printed: number
}

export interface RanPlace extends RanStory {
  inSource: Span
}

/** A quotation that has run: word for word, and with other words. Each list has the earliest first. */
export interface RanQuotation {
  same: (RanPlace & { fidelity: Fidelity })[]
  other: (RanPlace & { fidelity: Extract<Fidelity, { changes: Change[] }> })[]
  printed: number
}

/** All places where a quotation ran, the earliest first, and whether word for word. */
export const placesOf = ({ same, other }: RanQuotation): (RanPlace & { same: boolean })[] =>
  [...same.map(place => ({ ...place, same: true })), ...other.map(place => ({ ...place, same: false }))].sort(
    (one, another) => byDay(one.credits, another.credits),
  )

/** What was read for a draft: handed back for its next version, it is not read again. */
export interface Reading {
  ran: Ran
  stories: Map<string, Omit<RanStory, 'comparison'>>
  library?: Library
}

/** What an archive answered for a draft. */
export interface Answer {
  recipe: Recipe
  windows: Window[]
  /** The stories that may have something of it, those with the best window first. */
  stories: ArchivedStory[]
  /** By window, how many stories have most of it. */
  printed: number[]
}

/** Of two passages one is part of the other when so much of the shorter lies in it. */
const within = 0.6

/** Holds a draft against the stories that an archive answered with, as if each were a source that it names. */
export function readRan(story: Story, answer: Answer, before?: Reading): Reading {
  const others = answer.stories.filter(archived => !isOwnVersion(story, archived))
  const likely = likelyStories(stemsOf(story), others, answer.recipe)
  const stories: Reading['stories'] = new Map()
  for (const archived of likely) {
    const key = `${archived.id} ${archived.hash}`
    const { text: _text, stems: _stems, ...credits } = archived
    stories.set(key, before?.stories.get(key) ?? { credits, source: sourceFrom(archived) })
  }
  if (stories.size === 0)
    return { ran: { stories: [], passages: [], quotations: new Map() }, stories, library: before?.library }
  const library = libraryOf(
    [...stories.values()].map(({ source }) => source),
    before?.library,
  )
  const sorted = [...stories.values()].sort((one, other) => byDay(one.credits, other.credits))
  const held = sorted.map(each => ({ ...each, comparison: library.compare(story, [each.source]) }))
  const passages = passagesIn(story, held, answer)
  const quotations = quotationsIn(story, held, answer)
  const met = new Set([
    ...passages.flatMap(({ places }) => places.map(({ source }) => source)),
    ...[...quotations.values()].flatMap(({ same, other }) => [...same, ...other].map(({ source }) => source)),
  ])
  return {
    ran: { stories: held.filter(({ source }) => met.has(source)), passages, quotations },
    stories,
    library,
  }
}

/** Of the same stories the same library: it knows the draft's sentences that have not changed. */
function libraryOf(sources: Source[], before: Library | undefined): Library {
  const isSame =
    before?.sources.length === sources.length && sources.every(source => before.sources.includes(source))
  return isSame ? before : createLibrary(sources, before)
}

/** The earliest first, and those without a date last. */
const byDay = (one: Credits, other: Credits) =>
  (one.date ?? '9999').localeCompare(other.date ?? '9999') || (one.id < other.id ? -1 : 1)

/** Whether a story of the archive is the draft itself, as it ran or in an earlier version. */
function isOwnVersion(story: Story, archived: ArchivedStory): boolean {
  const { fields, path } = story.draft
  const field = (...names: string[]) =>
    fields
      .find(({ name }) => names.includes(name.toLowerCase()))
      ?.value?.toString()
      .trim()
  const id = field('id', 'guid', 'uri')
  if (id !== undefined && id === archived.id) return true
  if (archived.url && field('url', 'canonical', 'link') === archived.url) return true
  if (path && (path === archived.id || path.endsWith(`/${archived.id}`))) return true
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline')
  const mine = headline ? story.text.slice(headline.start, headline.end) : field('headline', 'title')
  return plain(mine) !== '' && plain(mine) === plain(archived.headline)
}

const plain = (headline = '') =>
  headline
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function passagesIn(story: Story, held: RanStory[], answer: Answer): RanPassage[] {
  const all = held.flatMap(each =>
    each.comparison.passages
      .filter((passage): passage is Passage & { kind: RanPassage['kind'] } => passage.kind !== 'shared-quote')
      .map(passage => ({ passage, place: { ...each, inSource: passage.inSource } })),
  )
  const merged: RanPassage[] = []
  // The longest first: what is part of it has run there, too.
  for (const { passage, place } of all.sort(
    (one, other) => lengthOf(other.passage) - lengthOf(one.passage),
  )) {
    const whole = merged.find(each => each.kind === passage.kind && isPart(passage, each))
    if (whole) {
      if (!whole.places.some(({ source }) => source === place.source)) whole.places.push(place)
      continue
    }
    const { kind, start, end, sentences } = passage
    merged.push({ kind, start, end, sentences, places: [place], printed: 0 })
  }
  for (const passage of merged) {
    passage.places.sort((one, other) => byDay(one.credits, other.credits))
    passage.printed = Math.max(passage.places.length, printedOf(story, passage, answer))
  }
  return merged.sort((one, other) => one.start - other.start)
}

const lengthOf = ({ start, end }: Span) => end - start

const isPart = (one: Span, other: Span) =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start) >=
  within * Math.min(lengthOf(one), lengthOf(other))

/** In how many stories a stretch has run: those that have most of a window that lies in it. */
function printedOf({ sentences }: Story, span: Span, { windows, printed }: Answer): number {
  let most = 0
  windows.forEach(({ first, last }, window) => {
    if (sentences[first].start < span.end && span.start < sentences[last].end)
      most = Math.max(most, printed[window])
  })
  return Math.min(most, mostOfKey)
}

function quotationsIn(story: Story, held: RanStory[], answer: Answer): Map<Quotation, RanQuotation> {
  const found = new Map<Quotation, RanQuotation>()
  for (const quotation of story.quotations) {
    const ran: RanQuotation = { same: [], other: [], printed: 0 }
    for (const each of held) {
      const fidelity = each.comparison.fidelity.get(quotation)
      if (!fidelity || !('source' in fidelity)) continue
      const place = { ...each, inSource: fidelity.inSource }
      if (fidelity.status === 'verbatim') ran.same.push({ ...place, fidelity })
      else if (fidelity.status === 'altered')
        ran.other.push({ ...place, fidelity } as RanQuotation['other'][number])
    }
    if (ran.same.length + ran.other.length === 0) continue
    ran.printed = Math.max(ran.same.length + ran.other.length, printedOf(story, quotation, answer))
    found.set(quotation, ran)
  }
  return found
}

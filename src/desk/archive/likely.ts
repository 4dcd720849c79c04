import { findRuns } from '../library/match/runs.ts'
import { memo } from '../memo.ts'
import type { ArchivedStory } from './archived.ts'
import { isCommon, type Recipe, weightOf } from './recipe.ts'
import type { Stems } from './stems.ts'

/** A story is read when it may share this many words in a row with the draft, wherever they are. */
const leastRun = 11
/**
 * Two sentences of a story have so much of what a sentence of the draft says, and its neighbors have as much of the next
 * one: one sentence that is alike is the topic. Or they have so much of a quotation.
 */
const leastOfSentence = 0.42
const leastOfQuotation = 0.62
/** Fewer words in marks are anybody’s. */
const shortestQuotation = 6
/** Of a quotation with fewer rare stems all are looked for. */
const fewestRare = 3
/** Maximum number of stems of a sentence that are looked for. The rarest come first. */
const mostStems = 30
/** More stories are not read for one draft. */
const mostLikely = 24

/** What is looked for in a story: a sentence or a quotation, by its stems. */
interface Probe {
  quoted: boolean
  weights: number[]
  least: number
}

/**
 * Of stories that share keys with a draft, those that are worth reading, the most alike first. Most are of the same
 * topic and share a name or two; their stems say so in a fraction of the time that reading them would take.
 */
export function likelyStories(draft: Stems, stories: ArchivedStory[], recipe: Recipe): ArchivedStory[] {
  const { probes, places } = probesOf(draft, recipe)
  return stories
    .map(story => ({ story, likeness: likenessOf(draft, story.stems, probes, places) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostLikely)
    .map(({ story }) => story)
}

/** Where a stem is looked for: the probes that have it, and its bit in each. */
interface Places {
  of: Map<number, { probe: number; bit: number }[]>
  /** By the last bits of a stem, whether any that ends so is looked for: most words of a story are not. */
  maybe: Uint8Array
}

const mask = 0xffff

function probesOf({ stems, sentences, quoted }: Stems, recipe: Recipe): { probes: Probe[]; places: Places } {
  const probes: Probe[] = []
  const places: Places = { of: new Map(), maybe: new Uint8Array(mask + 1) }
  const add = (from: number, to: number, least: number, quoted: boolean) => {
    const all = [...new Set(stems.subarray(from, to))]
    const rare = all.filter(stem => !isCommon(recipe, stem))
    // `We will never do that` has no rare word.
    const telling = (quoted && rare.length < fewestRare ? all : rare)
      .map(stem => ({ stem, weight: weightOf(recipe, stem) }))
      .sort((one, other) => other.weight - one.weight)
      .slice(0, mostStems)
    telling.forEach(({ stem }, bit) => {
      const list = places.of.get(stem)
      if (list) list.push({ probe: probes.length, bit })
      else places.of.set(stem, [{ probe: probes.length, bit }])
      places.maybe[stem & mask] = 1
    })
    const weights = telling.map(({ weight }) => weight)
    probes.push({ quoted, weights, least: least * weights.reduce((sum, weight) => sum + weight, 0) })
  }
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    add(sentences[sentence], sentences[sentence + 1], leastOfSentence, false)
  for (let index = 0; index < quoted.length; index += 2)
    if (quoted[index + 1] - quoted[index] >= shortestQuotation)
      add(quoted[index], quoted[index + 1], leastOfQuotation, true)
  return { probes, places }
}

const formsOf = memo(({ stems }: Stems) => ({ forms: stems }))

/** How alike a story is where it is most alike; 0 where that is not enough. */
const likenessOf = (draft: Stems, story: Stems, probes: Probe[], places: Places): number =>
  Math.max(longestRun(draft, story), mostHeld(heldByProbe(story, probes, places), probes))

function longestRun(draft: Stems, story: Stems): number {
  let most = 0
  // The runs of the draft are looked up for each story: theirs need not be.
  for (const { length } of findRuns(formsOf(story), formsOf(draft)))
    if (length >= leastRun) most = Math.max(most, length)
  return most
}

/** How much of each probe two sentences of a story hold that follow each other, where that is enough. */
function heldByProbe(story: Stems, probes: Probe[], places: Places): Map<number, number> {
  const alike = new Map<number, number>()
  let before = new Map<number, number>()
  for (let sentence = 0; sentence + 1 < story.sentences.length; sentence++) {
    const here = bitsIn(story, sentence, places)
    for (const [probe, bits] of here) {
      const { weights, least } = probes[probe]
      const held = heldIn(weights, bits | (before.get(probe) ?? 0))
      if (held >= least && least > 0) alike.set(probe, Math.max(alike.get(probe) ?? 0, held))
    }
    before = here
  }
  return alike
}

/** Which stems of each probe a sentence has, a bit a stem. */
function bitsIn(story: Stems, sentence: number, places: Places): Map<number, number> {
  const here = new Map<number, number>()
  for (let word = story.sentences[sentence]; word < story.sentences[sentence + 1]; word++)
    if (places.maybe[story.stems[word] & mask])
      for (const { probe, bit } of places.of.get(story.stems[word]) ?? [])
        here.set(probe, (here.get(probe) ?? 0) | (1 << bit))
  return here
}

/** A quotation counts by itself, a sentence of the draft together with the next one. */
function mostHeld(alike: Map<number, number>, probes: Probe[]): number {
  let most = 0
  for (const [probe, held] of alike) {
    const next = alike.get(probe + 1)
    if (probes[probe].quoted) most = Math.max(most, held)
    else if (next !== undefined && !probes[probe + 1].quoted) most = Math.max(most, held + next)
  }
  return most
}

function heldIn(weights: number[], bits: number): number {
  let held = 0
  for (let bit = 0; bit < weights.length; bit++) if (bits & (1 << bit)) held += weights[bit]
  return held
}

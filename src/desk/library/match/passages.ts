import type { Span } from '../../span.ts'
import { sentenceIndexAt } from '../../story/sentence-at.ts'
import type { Quotation, Story } from '../../story/story.ts'
import type { Passage } from '../comparison.ts'
import type { Source } from '../source.ts'
import { commonness } from './common-words.ts'
import type { Region } from './regions.ts'
import { spanOf } from './reuse.ts'
import type { Run } from './runs.ts'
import type { Seed } from './seeds.ts'
import type { Wording } from './wording.ts'

/** Minimum length in words of a run outside marks, names left out, that was copied. Anybody may write a shorter one. */
const copiedWords = 12
/** Maximum number of words, in both texts, between two runs of one passage: copying goes on after a changed word. */
const runGap = 3
/** From this share of a region's words in runs on, it is copied and not rewritten. */
const copiedShare = 0.5

/**
 * Minimum number of words of meaning in common, and their share of a sentence, that show the wording was taken, not
 * only facts.
 */
const leastWords = 3
const leastShare = 0.3
/** Minimum share of such sentences in a region. */
const leastFollowed = 0.4

/** A draft and a source side by side. */
export interface Pair {
  story: Story
  draft: Wording
  /** For each word of the draft, whether it is in quotation marks. */
  quoted: Uint8Array
  source: Source
  wording: Wording
}

/** For each word of a wording, whether it is in quotation marks. */
export function quotedWordsOf(wording: Wording, quotations: Quotation[]): Uint8Array {
  const quoted = new Uint8Array(wording.forms.length)
  let word = 0
  for (const { start, end } of [...quotations].sort((one, other) => one.start - other.start)) {
    while (word < quoted.length && wording.starts[word] < start) word++
    while (word < quoted.length && wording.ends[word] <= end) quoted[word++] = 1
  }
  return quoted
}

/** Labels what a draft has from a source: its words, its words in marks, or its sentences rewritten. */
export function passagesOf(pair: Pair, runs: Run[], seeds: Seed[], regions: Region[]): Passage[] {
  const { draft, source, wording, quoted } = pair
  const passages: Passage[] = []
  const copied = new Uint8Array(draft.forms.length)
  for (const run of runs) copied.fill(1, run.draft, run.draft + run.length)
  for (const run of joined(splitAtMarks(runs, quoted), pair)) {
    const span = { start: draft.starts[run.draft], end: draft.ends[run.draft + run.length - 1] }
    const inSource = {
      start: wording.starts[run.source],
      end: wording.ends[Math.min(run.source + run.sourceLength, wording.ends.length) - 1],
    }
    if (quoted[run.draft]) passages.push({ ...span, kind: 'shared-quote', source, inSource, sentences: 1 })
    else if (run.most >= copiedWords)
      passages.push({ ...span, kind: 'verbatim', source, inSource, sentences: sentencesIn(pair.story, span) })
  }
  const byDraft = new Map<number, Seed[]>()
  for (const seed of seeds) {
    const list = byDraft.get(seed.draft)
    if (list) list.push(seed)
    else byDraft.set(seed.draft, [seed])
  }
  for (const region of regions) {
    const from = draft.sentences[region.draft.first]
    const to = draft.sentences[region.draft.last + 1]
    let prose = 0
    let same = 0
    for (let word = from; word < to; word++) {
      if (quoted[word]) continue
      prose++
      same += copied[word]
    }
    // Sentences that are only a quotation are not the draft's own writing.
    if (prose < copiedWords || same / prose >= copiedShare || !isFollowed(pair, byDraft, region)) continue
    const first = firstOfCopy(pair, byDraft, region)
    passages.push({
      ...spanOf(draft, { first, last: region.draft.last }),
      kind: 'paraphrase',
      source,
      inSource: spanOf(wording, region.source),
      sentences: region.draft.last - first + 1,
    })
  }
  return passages
}

/**
 * Where a passage is told from: `Ellery votes to close its terminal` over it is the draft's own headline, which names
 * what the story is about, unless it has the source's wording itself.
 */
function firstOfCopy(pair: Pair, seeds: Map<number, Seed[]>, { draft, source }: Region): number {
  const { paragraphs, sentences } = pair.story
  const isOwnHeadline = (sentence: number) =>
    /headline|subhead/.test(paragraphs[sentences[sentence].paragraph].kind) &&
    !(seeds.get(sentence) ?? []).some(
      seed =>
        source.first <= seed.source &&
        seed.source <= source.last &&
        isOwnWording(pair, sentence, seed.source),
    )
  let first = draft.first
  while (first < draft.last && isOwnHeadline(first)) first++
  return first
}

/**
 * Two sentences in a row, and most of the region's, must have words of the source's that are no names, no figures and in
 * no quotation: two reporters at one event write the same names and the same quotations.
 */
function isFollowed(pair: Pair, seeds: Map<number, Seed[]>, { draft, source }: Region): boolean {
  let followed = 0
  let row = 0
  let longest = 0
  for (let sentence = draft.first; sentence <= draft.last; sentence++) {
    const places = (seeds.get(sentence) ?? []).filter(
      seed => source.first <= seed.source && seed.source <= source.last,
    )
    const isHere = places.some(seed => isOwnWording(pair, sentence, seed.source))
    row = isHere ? row + 1 : 0
    longest = Math.max(longest, row)
    if (isHere) followed++
  }
  return longest >= 2 && followed / (draft.last - draft.first + 1) >= leastFollowed
}

function isOwnWording({ story, draft, quoted, wording }: Pair, sentence: number, other: number): boolean {
  const there = new Set(wording.counts[other].terms)
  const own = new Set<number>()
  const common = new Set<number>()
  for (let word = draft.sentences[sentence]; word < draft.sentences[sentence + 1]; word++) {
    const text = story.text.slice(draft.starts[word], draft.ends[word])
    if (quoted[word] || text.length < 3 || text[0] !== text[0].toLowerCase() || /^\d/.test(text)) continue
    if (commonness(text) >= 0.5) continue
    own.add(draft.terms[word])
    if (there.has(draft.terms[word])) common.add(draft.terms[word])
  }
  return common.size >= leastWords && common.size / own.size >= leastShare
}

const sentencesIn = (story: Story, span: Span) =>
  sentenceIndexAt(story, span.end - 1) - sentenceIndexAt(story, span.start) + 1

/** A run that crosses a quotation mark is two: the part in marks is quoted, and the other part is copied. */
function splitAtMarks(runs: Run[], quoted: Uint8Array): Run[] {
  return runs.flatMap(run => {
    const parts: Run[] = []
    for (let index = 0; index < run.length; index++) {
      const last = parts[parts.length - 1]
      if (last && quoted[last.draft] === quoted[run.draft + index]) last.length++
      else parts.push({ draft: run.draft + index, source: run.source + index, length: 1 })
    }
    return parts
  })
}

/** Runs as chains: where each ends in the source, and the most ordinary words in any one of its runs. */
interface Chain extends Run {
  sourceLength: number
  most: number
}

function joined(runs: Run[], pair: Pair): Chain[] {
  const chains: Chain[] = []
  for (const run of runs) {
    const last = chains[chains.length - 1]
    const most = ordinaryWords(pair, run)
    const gap = last ? run.draft - last.draft - last.length : Infinity
    const sourceGap = last ? run.source - last.source - last.sourceLength : Infinity
    if (last && gap > 0 && gap <= runGap && sourceGap >= 0 && sourceGap <= runGap) {
      last.length = run.draft + run.length - last.draft
      last.sourceLength = run.source + run.length - last.source
      last.most = Math.max(last.most, most)
    } else chains.push({ ...run, sourceLength: run.length, most })
  }
  return chains
}

/** The words of a run that are no names, titles or figures: `U.S. Homeland Security Secretary Kristi Noem` is nobody's. */
function ordinaryWords({ story, draft }: Pair, run: Run): number {
  let count = 0
  for (let word = run.draft; word < run.draft + run.length; word++) {
    const first = story.text[draft.starts[word]]
    if (first === first.toLowerCase() && !/\d/.test(first)) count++
  }
  return count
}

import { Templates } from './templates.ts'
import { noWord, type WordForm } from './word-form.ts'

/** What scores features, class by class: weights as shipped, or as they are being learned. */
export interface Scorer {
  score(features: Int32Array, count: number, scores: Int32Array): void
}

const atoms = [
  ...['word', 'ending1', 'ending2', 'ending3', 'ending4', 'beginning1', 'beginning3', 'shape', 'capital'],
  ...['class', 'group', 'senses', 'first'],
  ...['before', 'before3', 'beforeClass', 'beforeCapital', 'beforeSenses', 'before2'],
  ...[
    'after',
    'afterEnding2',
    'after3',
    'afterClass',
    'afterCapital',
    'afterSenses',
    'after2',
    'after2Class',
  ],
  ...['tag1', 'tag2'],
] as const

const templates = new Templates(
  atoms,
  `word | ending1 | ending2 | ending3 | ending4 | beginning1 | beginning3 | shape first | word capital
  | capital first beforeCapital afterCapital
  | tag1 | tag1 tag2 | tag1 word | tag1 tag2 word | tag1 ending2 afterEnding2 | tag1 ending3 | tag1 after
  | before | before word | before2 | before3 | after | after word | after2 | after3 | before word after
  | ending3 after3 | tag1 afterEnding2
  | class | tag1 class | group | afterClass | class afterClass | tag1 afterClass | beforeClass | afterClass after2Class
  | senses | senses ending2 | tag1 senses | senses afterSenses | senses afterClass | beforeSenses senses
  | senses capital first | tag1 tag2 senses | tag1 senses afterSenses`,
)

export const tagFeatureCount = templates.size
const values = new Int32Array(atoms.length)
/** Before the first word. */
const noTag = -1

/** Writes the features of the word at a place to `features`. */
export function tagFeatures(
  forms: WordForm[],
  at: number,
  tag1: number,
  tag2: number,
  features: Int32Array,
): void {
  const it = forms[at]
  const before = forms[at - 1] ?? noWord
  const after = forms[at + 1] ?? noWord
  const after2 = forms[at + 2] ?? noWord
  let next = 0
  values[next++] = it.word
  values[next++] = it.ending1
  values[next++] = it.ending2
  values[next++] = it.ending3
  values[next++] = it.ending4
  values[next++] = it.beginning1
  values[next++] = it.beginning3
  values[next++] = it.shape
  values[next++] = it.capital
  values[next++] = it.wordClass
  values[next++] = it.group
  values[next++] = it.senses
  values[next++] = at === 0 ? 1 : 0
  values[next++] = before.word
  values[next++] = before.ending3
  values[next++] = before.wordClass
  values[next++] = before.capital
  values[next++] = before.senses
  values[next++] = (forms[at - 2] ?? noWord).word
  values[next++] = after.word
  values[next++] = after.ending2
  values[next++] = after.ending3
  values[next++] = after.wordClass
  values[next++] = after.capital
  values[next++] = after.senses
  values[next++] = after2.word
  values[next++] = after2.wordClass
  values[next++] = tag1
  values[next] = tag2
  templates.hash(values, features)
}

const features = new Int32Array(tagFeatureCount)

/** The tags of a sentence, from left to right, as places in the list of tags. */
export function tag(forms: WordForm[], scorer: Scorer, scores: Int32Array): Int32Array {
  const tags = new Int32Array(forms.length)
  let tag1 = noTag
  let tag2 = noTag
  for (let at = 0; at < forms.length; at++) {
    tagFeatures(forms, at, tag1, tag2, features)
    scorer.score(features, tagFeatureCount, scores)
    const best = highest(scores)
    tags[at] = best
    tag2 = tag1
    tag1 = best
  }
  return tags
}

/** The place of the highest score, the first of equals. */
export function highest(scores: Int32Array): number {
  let best = 0
  for (let at = 1; at < scores.length; at++) if (scores[at] > scores[best]) best = at
  return best
}

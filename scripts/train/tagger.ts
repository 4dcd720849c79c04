import { highest, tagFeatureCount, tagFeatures } from '../../src/desk/english/tagger.ts'
import type { WordForm, WordForms } from '../../src/desk/english/word-form.ts'
import { chance, shuffle } from './chance.ts'
import { Perceptron } from './perceptron.ts'
import type { TreeSentence } from './trees.ts'

const leastUses = 12
const leastUpdates = 2

/** The joint tags that are worth learning, the commonest first. */
export function tagList(sentences: TreeSentence[]): string[] {
  const uses = new Map<string, number>()
  for (const { tags } of sentences) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses]
    .filter(([, count]) => count >= leastUses)
    .sort(([one, count], [other, others]) => others - count || (one < other ? -1 : 1))
    .map(([tag]) => tag)
}

/** A rare joint tag is learned as the commonest of its part of speech. */
function placesOf(tags: string[], list: string[]): number[] {
  return tags.map(tag => {
    const place = list.indexOf(tag)
    if (place >= 0) return place
    return Math.max(
      0,
      list.findIndex(other => other.split('_')[0] === tag.split('_')[0]),
    )
  })
}

export function trainTagger(
  sentences: TreeSentence[],
  list: string[],
  forms: WordForms,
  epochs: number,
  seed = 7,
): Perceptron {
  const perceptron = new Perceptron(list.length, leastUpdates)
  const scores = new Int32Array(list.length)
  const features = new Int32Array(tagFeatureCount)
  const random = chance(seed)
  const data: { forms: WordForm[]; right: number[] }[] = sentences.map(({ words, tags }) => ({
    forms: words.map(word => forms.of(word)),
    right: placesOf(tags, list),
  }))
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(data, random)
    for (const { forms, right } of data) {
      let tag1 = -1
      let tag2 = -1
      for (let at = 0; at < forms.length; at++) {
        tagFeatures(forms, at, tag1, tag2, features)
        perceptron.score(features, tagFeatureCount, scores)
        const best = highest(scores)
        if (best !== right[at]) perceptron.update(features, tagFeatureCount, right[at], best)
        tag2 = tag1
        tag1 = best
      }
      perceptron.time++
    }
  }
  return perceptron
}

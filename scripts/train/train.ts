import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ParseInput, parseInput } from '../../src/desk/english/parse-features.ts'
import { mostTokens } from '../../src/desk/english/parse-state.ts'
import { tag } from '../../src/desk/english/tagger.ts'
import { tokensOf } from '../../src/desk/english/tokens.ts'
import { ClassTable, Reader, readWeights } from '../../src/desk/english/weights.ts'
import { WordForms } from '../../src/desk/english/word-form.ts'
import { dictionary } from './dictionary.ts'
import { lessonOf, relationList, trainParser } from './parser.ts'
import { tagList, trainTagger } from './tagger.ts'
import { readTrees, type TreeSentence } from './trees.ts'
import { wordClasses } from './word-classes.ts'
import { actionPart, classPart, weightsFile, wordPart } from './write.ts'

const classCount = 256
const groupCount = 40
const foldCount = 5
const foldEpochs = 4
const tagEpochs = 6
const parseEpochs = 6
// Pruning: lighter weights are left out. Tuned on the size of the file; one step more costs half a clause in a hundred.
const leastTagWeight = 3
const leastActionWeight = 5
const leastLabelWeight = 4

/** What training is made from. */
export interface Material {
  /** Folder of CoNLL-U files, packed with xz or not. */
  trees: string
  /** Stories as JSON lines with a `text`, packed with gzip. */
  stories: string
  /** Documents that are left out, as `GUM_news_soccer`. */
  without: string[]
}

/** The file of weights. The same material gives the same bytes. `senses` are a dictionary’s parts of speech, as bits. */
export function train({ trees, stories, without }: Material, senses = dictionary()): Uint8Array {
  const all = readdirSync(trees)
    .filter(name => /\.conllu(?:\.xz)?$/.test(name))
    .sort()
    .flatMap(name => readTrees(join(trees, name)))
  const sentences = all.filter(
    ({ document, words }) => !without.includes(document) && words.length <= mostTokens,
  )
  const running = [...all.map(({ words }) => words), ...storyWords(stories)]
  say(`${sentences.length} sentences; word classes`)
  const { classes, groups } = wordClasses(running, classCount, groupCount)
  const tags = tagList(sentences)
  const relations = relationList(sentences)
  const words = wordPart(classes, senses)
  const header = { tags, relations, groups }
  const empty = [classPart(1, [], 1), actionPart([], 1), classPart(1, [], 1)]
  const forms = new WordForms(readWeights(weightsFile(header, [words, ...empty])).words)
  const inputs = foldedTags(sentences, tags, forms)
  say('tagger')
  const tagger = classPart(
    tags.length,
    trainTagger(sentences, tags, forms, tagEpochs).quantised(),
    leastTagWeight,
  )
  say('parser')
  const lessons = sentences.map((sentence, index) => lessonOf(sentence, inputs[index], relations))
  const { actions, labels } = trainParser(lessons, relations, parseEpochs)
  const parts = [
    words,
    tagger,
    actionPart(actions.quantised(), leastActionWeight),
    classPart(relations.length, labels.quantised(), leastLabelWeight),
  ]
  say(`words, tagger, actions, labels: ${parts.map(part => part.length).join(', ')} bytes`)
  return weightsFile(header, parts)
}

const started = Date.now()
const say = (what: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s: ${what}`)

/** The words of stories. `co-founder` and `J.` are taken apart: of their parts there is more to count. */
function storyWords(path: string): string[][] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
  return lines
    .flatMap(line => (JSON.parse(line).text as string).split(/\n+|(?<=[.!?]["”]?) (?=["“]?[A-Z])/))
    .map(text => tokensOf(text, { start: 0, end: text.length }).flatMap(token => partsOf(token.text)))
}

const partsOf = (word: string) => word.split(/(?<=^\p{L}+)(-)(?=\p{L})|(?<=^\p{Lu})(\.)$/u).filter(Boolean)

/** The parser learns on tags that a tagger gave which had not seen the sentence: on those it will meet. */
function foldedTags(sentences: TreeSentence[], tags: string[], forms: WordForms): ParseInput[] {
  const inputs: ParseInput[] = []
  const scores = new Int32Array(tags.length)
  for (let fold = 0; fold < foldCount; fold++) {
    say(`tags of fold ${fold + 1}`)
    const rest = sentences.filter((_, index) => index % foldCount !== fold)
    const tagger = trainTagger(rest, tags, forms, foldEpochs)
    const scorer = new ClassTable(new Reader(classPart(tags.length, tagger.quantised(), 1)))
    for (let index = fold; index < sentences.length; index += foldCount) {
      const words = sentences[index].words.map(word => forms.of(word))
      inputs[index] = parseInput(words, tag(words, scorer, scores), tags)
    }
  }
  return inputs
}

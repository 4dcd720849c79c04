import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A sentence of a treebank. Heads count from 1; 0 is the root. */
export interface TreeSentence {
  document: string
  id: string
  text: string
  words: string[]
  lemmas: string[]
  /** Joint tags: `VERB_VBD`. */
  tags: string[]
  heads: number[]
  relations: string[]
  /** Whether white space follows each word. */
  spaced: boolean[]
}

/** The sentences of a CoNLL-U file, packed with xz or not. Words that stand for several, and empty ones, are left out. */
export function readTrees(path: string): TreeSentence[] {
  const text = path.endsWith('.xz')
    ? execFileSync('xz', ['-dc', path], { encoding: 'utf8', maxBuffer: 1 << 28 })
    : readFileSync(path, 'utf8')
  let document = ''
  const sentences: TreeSentence[] = []
  for (const block of text.split(/\n\n+/)) {
    const sentence: TreeSentence = {
      document,
      id: '',
      text: '',
      words: [],
      lemmas: [],
      tags: [],
      heads: [],
      relations: [],
      spaced: [],
    }
    for (const line of block.split('\n')) {
      const comment = /^# (newdoc id|sent_id|text) = (.*)$/.exec(line)
      if (comment?.[1] === 'newdoc id') document = sentence.document = comment[2]
      else if (comment?.[1] === 'sent_id') sentence.id = comment[2]
      else if (comment) sentence.text = comment[2]
      if (!/^\d+\t/.test(line)) continue
      const [, word, lemma, upos, xpos, , head, relation, , misc] = line.split('\t')
      sentence.words.push(word)
      sentence.lemmas.push(lemma)
      sentence.tags.push(`${upos}_${xpos}`)
      sentence.heads.push(Number(head))
      sentence.relations.push(relation)
      sentence.spaced.push(!/SpaceAfter=No/.test(misc ?? ''))
    }
    if (sentence.words.length > 0) sentences.push(sentence)
  }
  return sentences
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { train } from '../scripts/train/train.ts'
import { readingOf, weightsFrom } from '../src/desk/english/analysis.ts'

const folder = mkdtempSync(join(tmpdir(), 'train-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nouns = ['court', 'board', 'mayor', 'union', 'bank']
const verbs = ['sold', 'closed', 'found', 'bought', 'saw']

/** Twenty-five sentences that are built alike: `The court sold the board .` */
const trees = nouns
  .flatMap(noun =>
    verbs.map((verb, at) => [
      `The the DET DT 2 det`,
      `${noun} ${noun} NOUN NN 3 nsubj`,
      `${verb} ${verb} VERB VBD 0 root`,
      `the the DET DT 5 det`,
      `${nouns[at]} ${nouns[at]} NOUN NN 3 obj`,
      `. . PUNCT . 3 punct`,
    ]),
  )
  .map((lines, sentence) => {
    const rows = lines.map((line, at) => {
      const [word, lemma, kind, tag, head, relation] = line.split(' ')
      return [at + 1, word, lemma, kind, tag, '_', head, relation, '_', '_'].join('\t')
    })
    return `# newdoc id = ${sentence < 20 ? 'kept' : 'left'}\n# sent_id = ${sentence}\n# text = x\n${rows.join('\n')}\n`
  })
  .join('\n')

describe('training', () => {
  writeFileSync(join(folder, 'a.conllu'), trees)
  const stories = join(folder, 'stories.jsonl.gz')
  writeFileSync(
    stories,
    gzipSync(`${JSON.stringify({ text: 'The court closed. The board sold the bank.' })}\n`),
  )
  const make = (without: string[] = []) => train({ trees: folder, stories, without }, new Map([['court', 1]]))

  it('gives the same bytes from the same material, and others from other material', () => {
    const first = make()
    expect(Buffer.from(make()).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(make(['left'])).equals(Buffer.from(first))).toBe(false)
  })

  it('learns what the trees show', () => {
    const bytes = make()
    weightsFrom(() => bytes)
    const reading = readingOf(['The', 'union', 'bought', 'the', 'court', '.'])!
    expect(reading.tags).toEqual(['DT', 'NN', 'VBD', 'DT', 'NN', '.'])
    expect([...reading.tree()!.heads]).toEqual([2, 3, 0, 5, 3, 3])
    expect(reading.tree()!.relations[4]).toBe('obj')
  })
})

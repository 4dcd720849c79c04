import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sentence as SentenceNode } from 'nlcst'
import { toString as wordsOf } from 'nlcst-to-string'
import retextReadability from 'retext-readability'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/desk/draft/read.ts'
import { hardBy } from '../../src/desk/rules/readability/lib/ages.ts'
import { readStory } from '../../src/desk/story/read.ts'
import { toTree } from '../../src/desk/story/tree.ts'

const folder = join(import.meta.dirname, '..', 'stories', 'wikinews')

/** By how many measures each sentence of a text is hard for a reader of this age, as retext-readability has it. */
function hardByRetext(tree: ReturnType<typeof toTree>, age: number): Map<number, number> {
  const file = new VFile()
  const plugin = retextReadability({ age, minWords: 5, threshold: Number.MIN_VALUE })
  unified()
    .use(() => plugin)
    .runSync(tree, file)
  return new Map(
    file.messages.map(({ place, reason }) => [
      (place as { start: { offset: number } }).start.offset,
      Number(/(\d+) out of/.exec(reason)?.[1] ?? 7),
    ]),
  )
}

describe('the age that a sentence asks for', () => {
  it.each([12, 16, 20])('is above %i by as many measures as retext-readability counts', age => {
    let compared = 0
    for (const name of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
      const story = readStory(readDraft(readFileSync(join(folder, name), 'utf8')))
      const tree = toTree(story)
      const hard = hardByRetext(tree, age)
      visit(tree, 'SentenceNode', (node: SentenceNode) => {
        const theirs: string[] = []
        visit(node, 'WordNode', word => {
          theirs.push(wordsOf(word))
        })
        const start = node.position!.start.offset!
        const { words } = story.sentences.find(sentence => sentence.start === start)!
        const ours = words.map(({ text }) => text).join(' ')
        // What a word is the two see differently now and then: `55,000` is one of ours and two of theirs.
        if (words.length < 5 || ours !== theirs.join(' ')) return
        compared++
        const count = hard.get(start) ?? 0
        expect(hardBy(words, age), ours).toBe(count)
        for (const least of [3, 5, 7]) expect(hardBy(words, age, least) >= least, ours).toBe(count >= least)
      })
    }
    expect(compared).toBeGreaterThan(300)
  })
})

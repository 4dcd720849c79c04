import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Connection } from 'vscode-languageserver'
import { weightsRead } from '../../src/desk/english/analysis.ts'
import { framesOf } from '../../src/desk/grammar/frames.ts'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'
import { weightsFromEditor } from '../../src/server/weights.ts'

const file = fileURLToPath(new URL('../../weights/english.bin', import.meta.url))
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const frames = () => framesOf('The pier was sold.', { start: 0, end: 18 }).length

describe('the weights of the grammar', () => {
  it('lie beside what runs, in dist, in a part of it, or in the sources', () => {
    for (const path of ['../../src/cli', '../../dist', '../../src']) {
      weightsOnDisk(folder(path))
      expect(weightsRead()).toBe(false)
      expect(frames()).toBe(1)
    }
    weightsOnDisk(folder('.'))
    expect(frames()).toBe(1)
    weightsOnDisk('/')
    expect(frames()).toBe(0)
  })

  it('come from the editor when the first sentence asks for them, and drafts are read once more', async () => {
    const asked: unknown[] = []
    const sendRequest = async (method: string, { uri }: { uri: string }) => {
      asked.push([method, uri])
      return { base64: readFileSync(file).toString('base64') }
    }
    await new Promise<void>(come => {
      weightsFromEditor({ sendRequest } as unknown as Connection, 'ext:/weights/english.bin', come)
      expect(asked).toEqual([])
      expect(frames()).toBe(0)
      expect(frames()).toBe(0)
    })
    expect(asked).toEqual([['standardsDesk/readFile', 'ext:/weights/english.bin']])
    expect(frames()).toBe(1)
  })

  it('are done without where the editor has none', async () => {
    const sendRequest = () => Promise.resolve(null)
    weightsFromEditor({ sendRequest } as unknown as Connection, 'ext:/none', () => expect.fail())
    expect(frames()).toBe(0)
    await Promise.resolve()
    expect(frames()).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { bundled, start } from './bundle.ts'
import { folderWith, wrongDay } from './desk.ts'

const bundle = bundled()

describe('the command line as it is shipped', () => {
  it('finds the same on several threads as on one, in the same order', async () => {
    const drafts: Record<string, string> = {}
    for (let number = 0; number < 90; number++)
      drafts[`${number}.md`] = number % 7 ? `It rained for ${number} days.\n` : `${wrongDay}\n${number}\n`
    drafts['broken.md'] = '\0'
    const { path } = folderWith(drafts)
    const one = await start(bundle, ['check', '--format', 'json', '--jobs', '1'], path).ended
    const four = await start(bundle, ['check', '--format', 'json', '--jobs', '4'], path).ended
    expect(four).toEqual(one)
    expect(JSON.parse(four.output).files).toHaveLength(90)
    expect(four.messages).toBe('broken.md: it is not text\n')
    expect(four.code).toBe(2)
  }, 60_000)

  it('fetches what reads HTML when a page comes', async () => {
    const { path } = folderWith({ 'page.html': `<h1>Rain</h1><p>${wrongDay.trim()}</p>` })
    const { output, messages } = await start(bundle, ['check', 'page.html', '--format', 'json'], path).ended
    expect(messages).toBe('')
    const [page] = JSON.parse(output).files
    expect(page.findings.map(({ rule }: { rule: string }) => rule)).toContain('dates/weekday-mismatch')
  }, 30_000)

  it('reads standard input, ends quietly when nobody reads on, and says its version', async () => {
    const { path } = folderWith({})
    const piped = await start(bundle, ['check', '-', '--format', 'json'], path, wrongDay).ended
    expect(piped.code).toBe(1)
    expect(JSON.parse(piped.output).files[0].path).toBe('-')
    expect((await start(bundle, ['--version'], path).ended).output).toMatch(/^\d+\.\d+\.\d+\n$/)
    const { child, ended } = start(bundle, ['check', '-'], path, wrongDay.repeat(50))
    child.stdout.destroy()
    expect((await ended).messages).toBe('')
  }, 30_000)
})

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedArchive } from '../../src/newsroom/archive/embedded.ts'
import { Chance } from '../fuzz/random.ts'

/** Number of files that are added before each run. */
const files = 400
/** Milliseconds after which a run is killed. */
const shortest = 250
const longest = 2000
const moment = '2100-01-01T00:00:00.000Z'
const towns = ['Gaskell', 'Port Ellery', 'Riverton', 'Gullhaven', 'Mill Hollow']
const copyOf = (at: number) =>
  `The board of ${towns[at % towns.length]} voted on item ${at} of its list of repairs.\n\n“Item ${at} will cost us ${at * 7} dollars and no more,” Ana Ruiz said.\n`

/**
 * Kills `archive add` a number of times, each time at a random moment, and adds what is left. Returns what is wrong: a
 * story that a run had reported as added and that is gone, one that is there twice, an archive that cannot be read.
 */
export async function killAdding(bundle: string, times: number, seed: number) {
  const chance = new Chance(seed)
  const folder = mkdtempSync(join(tmpdir(), 'standards-desk-adding-'))
  const path = join(folder, 'archive.sqlite')
  const wrong: string[] = []
  let killed = 0
  let written = 0
  let least = 0
  mkdirSync(join(folder, 'wire'))
  try {
    for (let time = 0; killed < times && time < times * 3; time++) {
      for (const until = files * (time + 1); written < until; written++)
        writeFileSync(join(folder, 'wire', `${written}.txt`), copyOf(written))
      const child = spawn(process.execPath, [bundle, 'archive', 'add', 'wire', '--archive', path], {
        cwd: folder,
        stdio: 'ignore',
      })
      const ended = new Promise<string | null>(resolve => child.on('exit', (_, signal) => resolve(signal)))
      const timer = setTimeout(() => child.kill('SIGKILL'), shortest + chance.next() * (longest - shortest))
      if ((await ended) === 'SIGKILL') killed++
      clearTimeout(timer)
      const archive = new EmbeddedArchive(path)
      try {
        const { stories } = await archive.health()
        // What one run has put there no later one loses.
        if (stories < least) wrong.push(`run ${time}: ${least} stories became ${stories}`)
        least = stories
      } catch (error) {
        wrong.push(`run ${time}: ${(error as Error).message}`)
      }
      await archive.close()
    }
    await new Promise(resolve =>
      spawn(process.execPath, [bundle, 'archive', 'add', 'wire', '--archive', path], {
        cwd: folder,
        stdio: 'ignore',
      }).on('exit', resolve),
    )
    const archive = new EmbeddedArchive(path)
    const ids = Array.from({ length: written }, (_, at) => `wire/${at}.txt`)
    const stories = await archive.fetch(ids, moment)
    if (stories.length !== written) wrong.push(`${written} stories were added, ${stories.length} are there`)
    if ((await archive.health()).stories !== written) wrong.push('the stories are counted wrong')
    for (const { id, text } of stories)
      if (!text.includes(`item ${/\d+/.exec(id)?.[0]} of`)) wrong.push(`${id} is another story`)
    await archive.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { wrong, killed, stories: written }
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sparingAround } from '../../src/server/sparing.ts'
import { trialOf } from '../fuzz/drafts.ts'
import { Chance } from '../fuzz/random.ts'
import { startServer } from '../server/speaking.ts'

export interface SoakOptions {
  /** The command line as it is built. */
  bundle: string
  edits: number
  documents: number
  sources: number
  /** What the server may have in memory at most, in megabytes. */
  bound: number
  seed: number
  tell(line: string): void
}

type Server = ReturnType<typeof startServer>

/** Says what the server needs when it is asked. Beside this file, bundled or not. */
const weighed = new URL('./weighed.mjs', import.meta.url).href

const megabyte = 1024 * 1024

/** What a process has taken of the machine's memory, in megabytes. */
const takenBy = (id: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** What the server still needs once all else is collected, in megabytes. */
async function neededBy({ child }: Server): Promise<number> {
  const answer = new Promise<string>(resolve => {
    let told = ''
    const hear = (chunk: Buffer) => {
      told += chunk
      const weighed = /^weighed (.*)\n/m.exec(told)
      if (!weighed) return
      child.stderr.off('data', hear)
      resolve(weighed[1])
    }
    child.stderr.on('data', hear)
  })
  child.kill('SIGUSR2')
  const { heapUsed, external } = JSON.parse(await inTime('weighing', answer))
  return (heapUsed + external) / megabyte
}

/**
 * Works the language server as a day does: edits, documents that come and go, sources that come and go. Gives what was
 * wrong: an answer that did not come, a finding that a check of the whole would not have, memory that grows.
 */
export async function soak(options: SoakOptions): Promise<string[]> {
  const { edits, documents, sources, bound, tell } = options
  const folder = mkdtempSync(join(tmpdir(), 'standards-desk-soak-'))
  mkdirSync(join(folder, 'sources'))
  writeFileSync(join(folder, 'house-rules.yml'), 'extends: ap\n')
  // As VS Code starts it.
  const server = startServer(options.bundle, folder, ['--expose-gc', '--import', weighed], sparingAround)
  const wrong: string[] = []
  const weigh = async (when: string) => {
    const taken = Math.round(takenBy(server.child.pid!))
    const needed = Math.round(await neededBy(server))
    tell(`${when}: ${taken} MB, of which ${needed} MB are needed`)
    if (taken > bound) wrong.push(`${when} it has ${taken} MB, and may have ${bound}`)
    return needed
  }
  try {
    await server.begin()
    await weigh('at the beginning')
    const needed: number[] = []
    for (let tenth = 1; tenth <= 10; tenth++) {
      const seed = options.seed + tenth * 1_000_000
      await edit(server, edits / 10, new Chance(seed), wrong)
      await openAndClose(server, documents / 10, seed)
      await comeAndGo(server, folder, sources / 10)
      needed.push(await weigh(`after ${(edits * tenth) / 10} edits, ${(documents * tenth) / 10} documents`))
    }
    // What is remembered of words and sentences fills up; what goes on growing after half of the day is kept by mistake.
    const [half, end] = [needed[4], needed[9]]
    if (end > half * 1.1) wrong.push(`in the second half what is needed grows from ${half} to ${end} MB`)
  } catch (error) {
    const { exitCode, signalCode } = server.child
    const ended = exitCode ?? signalCode
    wrong.push(`${(error as Error).message}${ended === null ? '' : `: the server has ended (${ended})`}`)
  } finally {
    server.child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  return wrong
}

/** An answer has to come in this time, in milliseconds, on any machine. */
const patience = 60_000

const inTime = <Answer>(what: string, answer: Promise<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what}: no answer`)), patience)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** The findings of a version of a document, as the server tells them. Throws where it could not be checked. */
async function findingsOf(server: Server, name: string, version: number): Promise<string> {
  const { params } = await inTime(
    `${name}, version ${version}`,
    server.heard(
      ({ method, params }) =>
        (method === 'window/logMessage' && params?.message?.includes('could not be checked')) ||
        (method === 'textDocument/publishDiagnostics' &&
          params?.uri === server.uri(name) &&
          params.version === version),
    ),
  )
  if (params!.message) throw new Error(params!.message)
  // What is seen elsewhere in the draft is told with the address of the draft.
  return JSON.stringify(params!.diagnostics).replaceAll(server.uri(name), 'draft')
}

/** Types into a draft; now and then what is found must be what is found in the same text opened afresh. */
async function edit(server: Server, count: number, chance: Chance, wrong: string[]) {
  const name = `edited-${chance.below(1e6)}.md`
  let text = trialOf(7).text
  server.open(name, text)
  await findingsOf(server, name, 1)
  for (let version = 2; version <= count + 1; version++) {
    const at = chance.below(text.length)
    const typed = chance.of(['a', ' ', '“', '”', '\n\n', 'Monday ', '40 percent ', ''])
    text = text.slice(0, at) + typed + text.slice(at + (text.length > 4000 ? 20 : chance.below(4)))
    const contentChanges = [{ text }]
    server.send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri: server.uri(name), version }, contentChanges },
    })
    if (version % 100 !== 0 && version !== count + 1) continue
    const found = await findingsOf(server, name, version)
    const afresh = `afresh-${version}-${name}`
    server.open(afresh, text)
    if ((await findingsOf(server, afresh, 1)) !== found)
      wrong.push(`after ${version} edits of ${name} the findings are others than those of the same text`)
    close(server, afresh)
    server.forget()
  }
  close(server, name)
}

const close = (server: Server, name: string) =>
  server.send({ method: 'textDocument/didClose', params: { textDocument: { uri: server.uri(name) } } })

async function openAndClose(server: Server, count: number, seed: number) {
  server.forget()
  for (let at = 0; at < count; at++) {
    const name = `opened-${seed + at}.md`
    server.open(name, trialOf(seed + at).text)
    await findingsOf(server, name, 1)
    server.ask(1000 + at, 'textDocument/hover', name)
    await inTime(
      `hover in ${name}`,
      server.heard(({ id }) => id === 1000 + at),
    )
    close(server, name)
    if (at % 50 === 0) server.forget()
  }
}

async function comeAndGo(server: Server, folder: string, count: number) {
  server.forget()
  const name = 'sourced.md'
  server.open(name, trialOf(7).text)
  for (let at = 0; at < count; at++) {
    const path = join(folder, 'sources', `${at % 50}.txt`)
    const type = at % 3 === 2 ? 3 : 2
    if (type === 3) rmSync(path, { force: true })
    else writeFileSync(path, trialOf(at).text)
    const changes = [{ uri: server.uri(`sources/${at % 50}.txt`), type }]
    server.send({ method: 'workspace/didChangeWatchedFiles', params: { changes } })
    if (at % 20 !== 0) continue
    server.ask(100_000 + at, 'standardsDesk/sources', name)
    await inTime(
      'the sources',
      server.heard(({ id }) => id === 100_000 + at),
    )
    server.forget()
  }
  close(server, name)
}

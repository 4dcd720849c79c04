import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** What a process has in memory, in megabytes. */
const megabytesOf = (id: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024

/**
 * Works the language server as a day does: edits, documents that come and go, sources that come and go. Gives what was
 * wrong: an answer that did not come, a finding that a check of the whole would not have, memory that grows.
 */
export async function soak(options: SoakOptions): Promise<string[]> {
  const { edits, documents, sources, bound, tell } = options
  const folder = mkdtempSync(join(tmpdir(), 'standards-desk-soak-'))
  mkdirSync(join(folder, 'sources'))
  writeFileSync(join(folder, 'house-rules.yml'), 'extends: ap\n')
  const server = startServer(options.bundle, folder)
  const wrong: string[] = []
  const weigh = (when: string) => {
    const megabytes = Math.round(megabytesOf(server.child.pid!))
    tell(`${when}: ${megabytes} MB`)
    if (megabytes > bound) wrong.push(`${when} it has ${megabytes} MB, and may have ${bound}`)
  }
  try {
    await server.begin()
    weigh('at the beginning')
    for (const [name, work] of [
      [`after ${edits} edits`, () => edit(server, edits, new Chance(options.seed), wrong)],
      [`after ${documents} documents`, () => openAndClose(server, documents, options.seed)],
      [`after ${sources} sources`, () => comeAndGo(server, folder, sources)],
      [`after ${edits} edits more`, () => edit(server, edits, new Chance(options.seed + 1), wrong)],
    ] as const) {
      await work()
      weigh(name)
    }
  } catch (error) {
    wrong.push((error as Error).message)
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

/** The findings of a version of a document, as the server tells them. */
async function findingsOf(server: Server, name: string, version: number): Promise<string> {
  const { params } = await inTime(
    `${name}, version ${version}`,
    server.heard(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params?.uri === server.uri(name) &&
        params.version === version,
    ),
  )
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
  for (let at = 0; at < count; at++) {
    const name = `opened-${at}.md`
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

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { launchChromium } from '../../../tools/vscode-host/browser.mjs'

const source = 'RIGA (AP) — The mayor spoke. “We will surely close the school this year,” Ana Ruiz said.\n'
const draft =
  '---\ntitle: School\nbyline: Ana Ruiz\ndate: 2025-03-20\nsources: wire.txt\n---\n\n“We will close the school this year,” Ana Ruiz said.\n'

const house = `claims:
  - id: spy
    match: sp(y|ies)
    offer: alleged {match}
    examples:
      - bad: The spy left.
        fixed: The alleged spy left.
      - good: The spy left.
`

interface Page {
  script: string
  /** The files of the folder, by name. */
  files: Record<string, string>
  /** What is asked once the server is there, beside a draft that is opened. */
  ask?: { method: string; params: object }
}

/** An editor of a few lines, in a page: it answers what the server asks, and returns the answer, or the rules found in the draft. */
async function inPage({ script, files, ask }: Page): Promise<unknown> {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  const folder = 'vscode-vfs://github/desk'
  const uri = `${folder}/draft.md`
  const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message })
  const textOf = (asked: { uri: string }) => files[asked.uri.slice(folder.length + 1)]
  const answers: Record<string, (asked: { uri: string }) => unknown> = {
    'workspace/configuration': () => [{}],
    'standardsDesk/readFile': asked => {
      const text = textOf(asked)
      return text === undefined ? null : { base64: btoa(unescape(encodeURIComponent(text))) }
    },
    'standardsDesk/stat': asked => {
      const text = textOf(asked)
      return text === undefined ? null : { folder: false, size: text.length }
    },
    'standardsDesk/readFolder': () => Object.keys(files).map(name => ({ name, folder: false })),
  }
  return new Promise((resolve, reject) => {
    worker.onerror = error => reject(new Error(error.message))
    worker.onmessage = ({ data }) => {
      if (data.id === 1 && 'result' in data) {
        send({ method: 'initialized', params: {} })
        const textDocument = { uri, languageId: 'markdown', version: 1, text: files['draft.md'] }
        if (ask) send({ id: 2, ...ask })
        else send({ method: 'textDocument/didOpen', params: { textDocument } })
      } else if (data.id === 2 && 'result' in data) resolve(data.result)
      else if (data.method && data.id !== undefined)
        send({ id: data.id, result: answers[data.method]?.(data.params) ?? null })
      else if (data.method === 'textDocument/publishDiagnostics' && data.params.uri === uri)
        resolve(data.params.diagnostics.map(({ code }: { code: string }) => code))
    }
    const capabilities = { workspace: { configuration: true, workspaceFolders: true } }
    const workspaceFolders = [{ uri: folder, name: 'desk' }]
    send({
      id: 1,
      method: 'initialize',
      params: {
        processId: null,
        rootUri: null,
        capabilities,
        workspaceFolders,
        initializationOptions: { files: 'all' },
      },
    })
  })
}

/** What the server answers in a worker of a page. */
async function answered(asked: Omit<Page, 'script'>): Promise<unknown> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    // As on the web, the page is a secure one: only there can a worker tell files apart by their hashes.
    await page.route('https://desk.test/', route => route.fulfill({ contentType: 'text/html', body: '' }))
    await page.goto('https://desk.test/')
    return await page.evaluate(inPage, { script: readFileSync('dist/server.cjs', 'utf8'), ...asked })
  } finally {
    await browser.close()
  }
}

test('the server runs in a web worker and reads through the editor', async () => {
  expect(await answered({ files: { 'draft.md': draft, 'wire.txt': source } })).toContain(
    'sources/altered-quote',
  )
})

test('the examples of house rules are run in a web worker', async () => {
  const params = { uri: 'vscode-vfs://github/desk/house-rules.yml' }
  expect(
    await answered({
      files: { 'house-rules.yml': house },
      ask: { method: 'standardsDesk/testHouse', params },
    }),
  ).toMatchObject([
    { id: 'claim/spy/0', passed: true },
    { id: 'claim/spy/1', passed: false, expected: 'The spy left.', actual: 'The alleged spy left.' },
  ])
})

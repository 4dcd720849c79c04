import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { launchChromium } from '../../../tools/vscode-host/browser.mjs'

const source = 'RIGA (AP) — The mayor spoke. “We will surely close the school this year,” Ana Ruiz said.\n'
const draft =
  '---\ntitle: School\nbyline: Ana Ruiz\ndate: 2025-03-20\nsources: wire.txt\n---\n\n“We will close the school this year,” Ana Ruiz said.\n'

/** An editor of a few lines, in a page: it answers what the server asks, and returns the rules that were found. */
async function inPage({
  script,
  source,
  draft,
}: {
  script: string
  source: string
  draft: string
}): Promise<string[]> {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  const uri = 'vscode-vfs://github/desk/draft.md'
  const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message })
  const answers: Record<string, (asked: { uri: string }) => unknown> = {
    'workspace/configuration': () => [{}],
    'standardsDesk/readFile': asked =>
      asked.uri.endsWith('wire.txt') ? { base64: btoa(unescape(encodeURIComponent(source))) } : null,
    'standardsDesk/stat': asked =>
      asked.uri.endsWith('wire.txt') ? { folder: false, size: source.length } : null,
    'standardsDesk/readFolder': () => [{ name: 'wire.txt', folder: false }],
  }
  return new Promise((resolve, reject) => {
    worker.onerror = error => reject(new Error(error.message))
    worker.onmessage = ({ data }) => {
      if (data.id === 1 && 'result' in data) {
        send({ method: 'initialized', params: {} })
        const textDocument = { uri, languageId: 'markdown', version: 1, text: draft }
        send({ method: 'textDocument/didOpen', params: { textDocument } })
      } else if (data.method && data.id !== undefined)
        send({ id: data.id, result: answers[data.method]?.(data.params) ?? null })
      else if (data.method === 'textDocument/publishDiagnostics' && data.params.uri === uri)
        resolve(data.params.diagnostics.map(({ code }: { code: string }) => code))
    }
    const capabilities = { workspace: { configuration: true, workspaceFolders: true } }
    const workspaceFolders = [{ uri: 'vscode-vfs://github/desk', name: 'desk' }]
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

test('the server runs in a web worker and reads through the editor', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    // As on the web, the page is a secure one: only there can a worker tell files apart by their hashes.
    await page.route('https://desk.test/', route => route.fulfill({ contentType: 'text/html', body: '' }))
    await page.goto('https://desk.test/')
    const script = readFileSync('dist/web/server.js', 'utf8')
    expect(await page.evaluate(inPage, { script, source, draft })).toContain('sources/altered-quote')
  } finally {
    await browser.close()
  }
})

test('the extension for the web asks for nothing but VS Code', () => {
  const script = readFileSync('dist/web/extension.cjs', 'utf8')
  const required = new Set([...script.matchAll(/\brequire\("([^"]+)"\)/g)].map(match => match[1]))
  expect([...required]).toEqual(['vscode'])
})

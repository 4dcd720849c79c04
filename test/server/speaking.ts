import { spawn } from 'node:child_process'

/** What the server says. */
export interface Answer {
  id?: number | null
  method?: string
  result?: unknown
  error?: { code: number; message: string }
  params?: {
    uri: string
    version?: number
    diagnostics: { code?: string; message: string }[]
    /** Of `window/logMessage`. */
    message?: string
  }
}

/**
 * Starts the language server as an editor does, in a folder, and speaks to it in bytes. `node` is for Node itself, `around`
 * for its environment.
 */
export function startServer(
  bundle: string,
  folder: string,
  node: string[] = [],
  around: Record<string, string> = {},
) {
  const env = { ...process.env, ...around }
  const child = spawn(process.execPath, [...node, bundle, 'lsp', '--stdio'], { cwd: folder, env })
  child.stdin.on('error', () => {})
  const answers: Answer[] = []
  let rest = Buffer.alloc(0)
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const length = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'))
      const end = length ? length[0].length + Number(length[1]) : Number.POSITIVE_INFINITY
      if (rest.length < end) break
      answers.push(JSON.parse(rest.subarray(length![0].length, end).toString('utf8')))
      rest = rest.subarray(end)
    }
  })
  const write = (text: string) => child.stdin.write(text)
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  const heard = async (wanted: (answer: Answer) => boolean): Promise<Answer> => {
    for (;;) {
      const found = answers.find(wanted)
      if (found) return found
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }
  /** What was said so far is forgotten: of ten thousand answers nobody looks for the first. */
  const forget = () => void answers.splice(0)
  const uri = (name: string) => `file://${folder}/${name}`
  const begin = async () => {
    const folders = [{ uri: `file://${folder}`, name: 'desk' }]
    // An editor that lives on.
    const params = { processId: process.pid, capabilities: {}, rootUri: null, workspaceFolders: folders }
    send({ id: 1, method: 'initialize', params })
    await heard(({ id }) => id === 1)
    send({ method: 'initialized', params: {} })
  }
  const open = (name: string, text: string, languageId = 'markdown') =>
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: uri(name), languageId, version: 1, text } },
    })
  const diagnosed = (name: string) =>
    heard(({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === uri(name))
  const ask = (id: number, method: string, name = 'a.md') =>
    send({
      id,
      method,
      params: { uri: uri(name), textDocument: { uri: uri(name) }, position: { line: 0, character: 0 } },
    })
  return { child, write, send, ended, heard, forget, begin, open, diagnosed, ask, uri }
}

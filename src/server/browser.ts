// The language server in a web worker: `dist/web/server.js`. It has no disk; the editor reads the files.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { serve } from './serve.ts'

const worker = self as unknown as Worker
serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), undefined)

// The language server, `dist/server.cjs`: a process of its own on the desktop, a worker in VS Code for the Web.
import { openArchive } from '../newsroom/archive/open.ts'
import { disk } from '../newsroom/disk.ts'
import { isUnpacking, unpackApart, unpackJobs } from '../newsroom/unpack-apart.ts'
import { weightsOnDisk } from '../newsroom/weights.ts'
import { isInBrowser } from './in-browser.ts'
import { serve } from './serve.ts'

if (isInBrowser) serveInWorker()
else if (isUnpacking()) unpackJobs()
else serveProcess()

/** A worker has no disk; the editor reads the files. */
async function serveInWorker() {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } = await import(
    'vscode-languageserver/browser'
  )
  const worker = self as unknown as Worker
  serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), undefined)
}

async function serveProcess() {
  weightsOnDisk(__dirname)
  unpackApart(process.argv[1])
  // The editor is gone, however it went.
  process.once('disconnect', () => process.exit(0))
  const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node')
  serve(createConnection(ProposedFeatures.all), disk, openArchive)
}

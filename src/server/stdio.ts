import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { disk } from '../newsroom/disk.ts'
import { serve } from './serve.ts'

/** Serves whoever is at the other end of standard input and output: `standards-desk lsp --stdio`. */
export function serveStdio(): void {
  // What is logged would be read as part of a message.
  console.log = console.error
  const reader = new StreamMessageReader(process.stdin)
  const writer = new StreamMessageWriter(process.stdout)
  serve(createConnection(ProposedFeatures.all, reader, writer), disk)
}

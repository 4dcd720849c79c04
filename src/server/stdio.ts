import {
  createConnection,
  ErrorCodes,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { openArchive } from '../newsroom/archive/open.ts'
import { disk } from '../newsroom/disk.ts'
import { Framing } from './framing.ts'
import { Lifecycle } from './lifecycle.ts'
import { serve } from './serve.ts'

/** Serves the client at the other end of standard input and output: `standards-desk lsp --stdio`. */
export function serveStdio(): void {
  // What is logged would be read as part of a message.
  console.log = console.error
  const reader = new StreamMessageReader(process.stdin)
  const writer = new StreamMessageWriter(process.stdout)
  const messageStrategy = new Lifecycle(message => writer.write(message))
  // Nobody is there any more, whatever process the editor has named.
  process.stdin.once('end', () => process.exit(1)).once('error', () => process.exit(1))
  process.stdout.once('error', () => process.exit(1))
  const refuse = (because: string) =>
    writer.write({
      jsonrpc: '2.0',
      id: null,
      error: { code: ErrorCodes.ParseError, message: `This cannot be read as a message: ${because}.` },
    } as Message)
  const framing = new Framing()
  process.stdin.on('data', (chunk: Buffer) => {
    const problem = framing.take(chunk)
    if (problem) refuse(problem).finally(() => process.exit(1))
  })
  serve(createConnection(ProposedFeatures.all, reader, writer, { messageStrategy }), disk, openArchive)
  // A message that is no JSON lost nothing but itself.
  reader.onError(error => {
    if (error instanceof SyntaxError) refuse(error.message)
  })
}

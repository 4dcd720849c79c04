import { setFlagsFromString } from 'node:v8'
import { sparing } from '../server/sparing.ts'
import type { Command } from './command.ts'

export const command: Command = {
  name: 'lsp',
  summary: 'runs the language server for any editor, over standard input and output',
  options: {
    stdio: { type: 'boolean', description: 'uses standard input and output (the only transport)' },
  },
  async run() {
    for (const flag of sparing) setFlagsFromString(flag)
    const { serveStdio } = await import('../server/stdio.ts')
    serveStdio()
    // The server ends the process itself, when the editor says so or goes.
    return new Promise<number>(() => {})
  },
}

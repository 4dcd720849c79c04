import type { Command } from './command.ts'
import { draftOptions, fenceOf } from './draft-options.ts'

export const command: Command = {
  name: 'mcp',
  summary: 'runs the server for AI assistants: the Model Context Protocol over standard input and output',
  options: {
    house: {
      type: 'string',
      value: 'FILE',
      description: 'uses these house rules, or a profile such as ap, for every draft',
    },
    sources: { type: 'string', value: 'PATH', multiple: true, description: 'sources for every draft' },
    archive: draftOptions.archive,
    'allow-outside': draftOptions['allow-outside'],
  },
  async run(values, _operands, { folder }) {
    // What is logged would be read as part of a message.
    console.log = console.error
    const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js')
    const { deskServer } = await import('./mcp-server.ts')
    const server = deskServer({
      folder,
      house: values.house as string | undefined,
      sources: values.sources as string[] | undefined,
      archive: values.archive as string | undefined,
      allowed: fenceOf(values, folder).allowed,
    })
    const closed = new Promise<void>(resolve => {
      server.server.onclose = resolve
      process.stdin.on('end', resolve)
    })
    await server.connect(new StdioServerTransport())
    await closed
    return 0
  },
}

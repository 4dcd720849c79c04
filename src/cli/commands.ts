import type { Command } from './command.ts'

/** The commands, each loaded when it is asked for: a check must not wait for the language server's code. */
export const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  check: { summary: 'checks drafts', load: async () => (await import('./check.ts')).command },
  facts: {
    summary: 'prints the fact sheet of drafts',
    load: async () => (await import('./facts.ts')).command,
  },
  archive: {
    summary: 'manages the archive of published stories',
    load: async () => (await import('./archive.ts')).command,
  },
  init: {
    summary: 'creates a starter house-rules.yml',
    load: async () => (await import('./init.ts')).command,
  },
  try: {
    summary: 'tries a rule, a term or a claim on published stories',
    load: async () => (await import('./try.ts')).command,
  },
  test: {
    summary: 'runs the examples in the house rules',
    load: async () => (await import('./test.ts')).command,
  },
  report: {
    summary: 'counts what was overruled, by rule and by person',
    load: async () => (await import('./overruled.ts')).command,
  },
  explain: {
    summary: 'explains a rule and what to do about its findings',
    load: async () => (await import('./explain.ts')).command,
  },
  mcp: {
    summary: 'runs the server for AI assistants (Model Context Protocol)',
    load: async () => (await import('./mcp.ts')).command,
  },
  lsp: {
    summary: 'runs the language server for any editor',
    load: async () => (await import('./lsp.ts')).command,
  },
  completion: {
    summary: 'prints shell completions for bash, zsh or fish',
    load: async () => (await import('./completion.ts')).command,
  },
}

/** Every command, loaded. */
export const allCommands = (): Promise<Command[]> =>
  Promise.all(Object.values(commands).map(({ load }) => load()))

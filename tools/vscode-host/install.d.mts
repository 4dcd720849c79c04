export interface Places {
  folder: string
  server: string
  main: string
  node: string
  stamp: string
}
export const hosts: Record<'newest' | 'lowest', { vscode: string; codeServer: string; node: string }>
export function installHost(name: 'newest' | 'lowest', say?: (line: string) => void): Places

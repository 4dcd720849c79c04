import { URI, Utils } from 'vscode-uri'

/**
 * The path by which the newsroom knows a file: absolute, with forward slashes. Of a virtual workspace
 * (`vscode-vfs://github/desk/copy/draft.md`) it is the path within. Nothing for a document that lies nowhere.
 */
export function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri)
  if (parsed.scheme === 'file') return parsed.fsPath.replaceAll('\\', '/')
  // `untitled:Untitled-1` lies nowhere, `untitled:/desk/draft.md` will lie there once it is saved.
  return parsed.path.startsWith('/') ? parsed.path : undefined
}

/** The address of a path in the workspace that another address is in. */
export function uriOf(path: string, like: string): string {
  const parsed = URI.parse(like)
  if (parsed.scheme === 'file' || parsed.scheme === 'untitled') return URI.file(path).toString()
  return parsed.with({ path, query: '', fragment: '' }).toString()
}

export const folderOf = (uri: string): string => Utils.dirname(URI.parse(uri)).toString()

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

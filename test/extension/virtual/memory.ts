import * as vscode from 'vscode'

/** Files that lie on no disk, as those of a repository that VS Code for the Web has opened. */
export class Memory implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>()
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  readonly onDidChangeFile = this.#changed.event

  watch() {
    return new vscode.Disposable(() => {})
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path)
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.length, size: file.length }
    if (!this.#isFolder(path)) throw vscode.FileSystemError.FileNotFound(path)
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = [...this.#files.keys()].filter(file => file.startsWith(`${path}/`))
    const names = new Map<string, vscode.FileType>()
    for (const file of below) {
      const [name, ...rest] = file.slice(path.length + 1).split('/')
      names.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File)
    }
    return [...names]
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path)
    if (!file) throw vscode.FileSystemError.FileNotFound(path)
    return file
  }

  writeFile(uri: vscode.Uri, content: Uint8Array) {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created
    this.#files.set(uri.path, content)
    this.#changed.fire([{ type, uri }])
  }

  createDirectory() {}

  delete(uri: vscode.Uri) {
    for (const path of this.#files.keys())
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#files.delete(path)
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }])
  }

  rename(from: vscode.Uri, to: vscode.Uri) {
    this.writeFile(to, this.readFile(from))
    this.delete(from)
  }

  #isFolder(path: string) {
    return path === '/' || [...this.#files.keys()].some(file => file.startsWith(`${path}/`))
  }
}

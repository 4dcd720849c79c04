import type { Files, Listed, Stat } from './files.ts'

/** Files of which the names are asked for once: every draft of a folder asks whether there are sources beside it. */
export class Remembered implements Files {
  readonly #files: Files
  #lists = new Map<string, Promise<Listed[]>>()
  #stats = new Map<string, Promise<Stat | undefined>>()
  #real = new Map<string, Promise<string | undefined>>()

  constructor(files: Files) {
    this.#files = files
  }

  read(path: string): Promise<Uint8Array> {
    return this.#files.read(path)
  }

  list(folder: string): Promise<Listed[]> {
    let list = this.#lists.get(folder)
    if (!list) this.#lists.set(folder, (list = this.#files.list(folder)))
    return list
  }

  stat(path: string): Promise<Stat | undefined> {
    let found = this.#stats.get(path)
    if (!found) this.#stats.set(path, (found = this.#files.stat(path)))
    return found
  }

  real(path: string): Promise<string | undefined> {
    let real = this.#real.get(path)
    if (!real) this.#real.set(path, (real = this.#files.real?.(path) ?? Promise.resolve(path)))
    return real
  }

  forget() {
    this.#real.clear()
    this.#lists.clear()
    this.#stats.clear()
  }
}

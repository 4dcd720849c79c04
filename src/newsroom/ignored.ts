import ignore, { type Ignore } from 'ignore'
import { dirname, join, relative } from 'pathe'
import { globsTest } from '../desk/glob.ts'
import type { Files } from './files.ts'
import { textAt } from './text-at.ts'

/** What lies beside copy and is none, by its name, unless a house says otherwise: `README.md`. */
export const neverDrafts = [
  '**/{README,CHANGELOG,CONTRIBUTING,LICENSE,LICENCE,NOTICE,AUTHORS,SECURITY,CODE_OF_CONDUCT,AGENTS,CLAUDE}*',
]

/** Whether a file is called like one that is never a draft. */
export const isNeverDraft = globsTest(neverDrafts)

/** Files that say, as git's do, which drafts a check of a folder leaves out. */
export const ignoreFiles = ['.gitignore', '.standardsdeskignore']

/** What the ignore files above a draft leave out: a built site, an archive that nobody edits any more. */
export class Ignored {
  readonly #files: Files
  #patterns = new Map<string, Promise<Ignore | undefined>>()
  #above = new Map<string, Promise<string[]>>()

  constructor(files: Files) {
    this.#files = files
  }

  async has(path: string): Promise<boolean> {
    for (const folder of await this.#foldersAbove(dirname(path))) {
      const patterns = await this.#patternsIn(folder)
      if (!patterns) continue
      const { ignored, unignored } = patterns.test(relative(folder, path))
      if (ignored || unignored) return ignored
    }
    return false
  }

  /** From a folder up to the root of its repository, nearest first. */
  #foldersAbove(folder: string): Promise<string[]> {
    let above = this.#above.get(folder)
    if (!above) this.#above.set(folder, (above = this.#climb(folder)))
    return above
  }

  async #climb(folder: string): Promise<string[]> {
    const parent = dirname(folder)
    if (parent === folder || (await this.#files.stat(join(folder, '.git')))) return [folder]
    return [folder, ...(await this.#foldersAbove(parent))]
  }

  #patternsIn(folder: string): Promise<Ignore | undefined> {
    let patterns = this.#patterns.get(folder)
    if (!patterns) this.#patterns.set(folder, (patterns = this.#read(folder)))
    return patterns
  }

  async #read(folder: string): Promise<Ignore | undefined> {
    let patterns: Ignore | undefined
    for (const name of ignoreFiles) {
      const path = join(folder, name)
      // A folder or a pipe of that name leaves nothing out, and neither does a file that is no text.
      const found = await this.#files.stat(path).catch(() => undefined)
      const text = found?.kind === 'file' ? await textAt(this.#files, path).catch(() => undefined) : undefined
      if (text === undefined) continue
      patterns ??= ignore()
      patterns.add(text)
    }
    return patterns
  }
}

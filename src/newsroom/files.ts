/**
 * Where a newsroom lies: a disk, or an editor's virtual workspace. Paths are absolute, with forward slashes. What cannot
 * be read throws an error whose message says why in words for a writer.
 */
export interface Files {
  read(path: string): Promise<Uint8Array>
  /** The same a stretch at a time, for files that are larger than memory. Left out where there is no disk. */
  stretches?(path: string): AsyncIterable<Uint8Array>
  /** What is directly in a folder, in no order, without pipes and devices; nothing when there is no such folder. */
  list(folder: string): Promise<Listed[]>
  /** Nothing when there is no such file. Throws on a pipe or a device: to read one is to wait for it, perhaps for ever. */
  stat(path: string): Promise<Stat | undefined>
  /** Where a path really leads, links followed; nothing where nothing is there. Left out where there are no links. */
  real?(path: string): Promise<string | undefined>
  /** How many bytes are free where a path lies. Left out where nobody knows. */
  room?(path: string): Promise<number>
}

/**
 * Makes sure that there is room to write a file before an editor is asked to write it. Editors empty a file first, and
 * on a full disk it stays empty. Throws in words for a writer.
 */
export async function assureRoom(files: Files, path: string, text: string): Promise<void> {
  const room = await files.room?.(path).catch(() => undefined)
  // A letter has at most three bytes.
  if (room !== undefined && room < 3 * text.length) throw new Error('the disk is full')
}

export interface Listed {
  name: string
  kind: 'file' | 'folder'
  /** Of a link, where it leads in the end; absolute. */
  leadsTo?: string
}

export interface Stat {
  kind: 'file' | 'folder'
  /** In bytes. */
  size: number
  /** When it was written last, in milliseconds; missing where nobody knows. */
  changed?: number
}

/** Something about a file that a person has to be told: a house file with a wrong key, a source that is not there. */
export interface Trouble {
  /** Absolute. */
  path: string
  message: string
  severity: 'error' | 'warning'
  /** Count from 1; missing when it is about the whole file. */
  line?: number
  column?: number
  /** UTF-16 offsets into the file's text. */
  start?: number
  end?: number
  /** What was most likely meant there. */
  instead?: string
}

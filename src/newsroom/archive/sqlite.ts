import { rmSync, statSync } from 'node:fs'
import { NoArchive } from './archive.ts'

export type Row = Record<string, unknown>
type Value = string | number | null | Uint8Array

/** A database in a file, by whatever driver this Node has. */
export interface Database {
  exec(sql: string): void
  all(sql: string, values?: Value[]): Row[]
  run(sql: string, values: Value[]): void
  close(): void
}

export interface Driver {
  /** What it is called in `archive status`. */
  name: string
  /** Opens a file. One that is opened to be read is never written, not even to repair it. */
  open(path: string, how: 'read' | 'write'): Database
  /**
   * Whether a program that was killed while it wrote leaves a file that this driver can repair. Where not, it only writes
   * to a copy.
   */
  repairs: boolean
}

/** What is used of `node:sqlite`, which the types of Node 20 do not know. */
interface NodeModule {
  DatabaseSync: new (path: string, how: { readOnly: boolean }) => NodeSqlite
}

interface NodeSqlite {
  exec(sql: string): void
  prepare(sql: string): { all(...values: Value[]): unknown[]; run(...values: Value[]): unknown }
  close(): void
}

let found: Promise<Driver> | undefined

/** The driver of this Node: its own from 22.13 on, before that the one in WebAssembly, where it is installed. */
export const sqlite = (): Promise<Driver> => (found ??= Promise.resolve(nodeDriver() ?? wasmDriver()))

/** As many milliseconds one waits for others that write. */
const patience = 2000

/** The driver that comes with Node from 22.13 on. */
export function nodeDriver(): Driver | undefined {
  const module = quietly(() => process.getBuiltinModule?.('node:sqlite')) as NodeModule | undefined
  if (!module) return undefined
  return {
    name: 'node:sqlite',
    repairs: true,
    open(path, how) {
      const database = new module.DatabaseSync(path, { readOnly: how === 'read' })
      database.exec(`pragma busy_timeout = ${patience}`)
      return new NodeDatabase(database)
    },
  }
}

/** Node 22 warns on standard error that this module may change. That warning does not help a reader of findings. */
function quietly<Result>(work: () => Result): Result {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return work()
  } finally {
    process.emitWarning = emitWarning
  }
}

class NodeDatabase implements Database {
  readonly #database: NodeSqlite
  readonly #statements = new Map<string, ReturnType<NodeSqlite['prepare']>>()

  constructor(database: NodeSqlite) {
    this.#database = database
  }

  exec(sql: string) {
    this.#database.exec(sql)
  }

  all(sql: string, values: Value[] = []) {
    return this.#statement(sql).all(...values) as Row[]
  }

  run(sql: string, values: Value[]) {
    this.#statement(sql).run(...values)
  }

  close() {
    this.#statements.clear()
    this.#database.close()
  }

  #statement(sql: string) {
    let statement = this.#statements.get(sql)
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)))
    return statement
  }
}

const noDriver =
  'this version of Node can’t read archives. Use Node 22.13 or later, or run npm install node-sqlite3-wasm'

/**
 * SQLite in WebAssembly, for Node 20. It cannot repair a file whose writer was killed, because it takes its own lock
 * for that of a writer at work. Its lock is a folder, which remains after a process is killed.
 */
export async function wasmDriver(): Promise<Driver> {
  const module = await import('node-sqlite3-wasm').catch(() => {
    throw new NoArchive(noDriver)
  })
  const { Database } = module.default
  return {
    name: 'node-sqlite3-wasm',
    repairs: false,
    open: (path, how) =>
      new WasmDatabase(path, new Database(path, { readOnly: how === 'read', fileMustExist: how === 'read' })),
  }
}

type Wasm = InstanceType<typeof import('node-sqlite3-wasm').Database>

/**
 * In milliseconds, and less than one waits: its folder is held for a statement, so one that is so old was left by somebody
 * who was killed. It keeps readers from each other and from nothing else, since this driver writes to a copy.
 */
const leftLock = 1000

class WasmDatabase implements Database {
  readonly #path: string
  readonly #database: Wasm
  readonly #statements = new Map<string, ReturnType<Wasm['prepare']>>()

  constructor(path: string, database: Wasm) {
    this.#path = path
    this.#database = database
  }

  exec(sql: string) {
    this.#unlocked(() => this.#database.exec(sql))
  }

  all(sql: string, values: Value[] = []) {
    return this.#unlocked(() => this.#statement(sql).all(values) as Row[])
  }

  run(sql: string, values: Value[]) {
    this.#unlocked(() => this.#statement(sql).run(values))
  }

  close() {
    this.#forgetStatements()
    this.#database.close()
  }

  /** One that has failed fails again each time it is used, and when it is let go. */
  #forgetStatements() {
    for (const statement of this.#statements.values())
      try {
        statement.finalize()
      } catch {}
    this.#statements.clear()
  }

  #statement(sql: string) {
    let statement = this.#statements.get(sql)
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)))
    return statement
  }

  /** Tries until nobody else is at the file. */
  #unlocked<Result>(work: () => Result): Result {
    const until = Date.now() + patience
    for (;;) {
      try {
        return work()
      } catch (error) {
        this.#forgetStatements()
        if (!/locked/.test(String(error)) || Date.now() > until) throw error
        const lock = statSync(`${this.#path}.lock`, { throwIfNoEntry: false })
        if (lock && Date.now() - lock.mtimeMs > leftLock)
          rmSync(`${this.#path}.lock`, { force: true, recursive: true })
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      }
    }
  }
}

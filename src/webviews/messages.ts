import type { Gate, SideBySide, Stretch } from '../server/protocol.ts'

/** What a page is told by the extension. */
export type ToComparison = { compared: SideBySide; words: Record<string, string>; names: { draft: string } }
export type ToGate = { gate: Gate; words: Record<string, string>; name: string }

/** What a page tells the extension. */
export type FromPage =
  | { do: 'ready' }
  | { do: 'fix'; fix: number; version: number }
  | { do: 'choose'; source: string }
  | { do: 'reveal'; sentence: number }
  | { do: 'close'; sentence?: number }
  | { do: 'stand'; finding: NonNullable<Stretch['finding']>; version?: number }
  | { do: 'fixes'; range: Gate['blocks'][number]['range'] }
  | { do: 'go'; uri?: string; range: Gate['blocks'][number]['range'] }
  | { do: 'check' }

import type { Surface } from './command.ts'

const width = 30
/** Runs shorter than this show nothing, in milliseconds. */
const patience = 1000
const interval = 100

/** A bar on the terminal that messages go to, for runs that take longer than a moment. */
export function progressBar(
  total: number,
  surface: Surface,
  what = 'drafts',
): { show(done: number, also?: string): void; clear(): void } {
  const began = surface.now().getTime()
  let last = 0
  let shown = false
  return {
    show(done, also = '') {
      const now = surface.now().getTime()
      if (!surface.lively || now - began < patience || now - last < interval) return
      last = now
      shown = true
      const full = Math.round((done / total) * width)
      surface.tell(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total} ${what}${also}`)
    },
    clear() {
      if (shown) surface.tell('\r\u001b[K')
    },
  }
}

import type { Row } from './gold.ts'

/** Not measured yet. */
export function measureMutations(_rows: Row[]) {
  return {}
}

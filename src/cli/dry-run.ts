import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Outcome } from './checking.ts'

/** The safe fixes as a unified diff, which `git apply` and `patch` take. */
export function diffOf(outcomes: Outcome[]): string {
  return outcomes
    .map(({ file, fixed }) => {
      if (!file || !fixed || fixed.before === fixed.text) return ''
      const [before, after] = [`a/${file.path}`, `b/${file.path}`]
      return createTwoFilesPatch(before, after, fixed.before, fixed.text, '', '', {
        headerOptions: FILE_HEADERS_ONLY,
      })
    })
    .join('')
}

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Outcome } from './checking.ts'
import type { Told } from './told.ts'
import { unspoken } from './unspoken.ts'

/**
 * The safe fixes as a unified diff, which `git apply` and `patch` take. A diff has one encoding: fixes of a file that is
 * not UTF-8 are not in it, nor, where CI hears it, those of a file that would speak to it; that is told.
 */
export function diffOf(outcomes: Outcome[], isHeard: boolean): { diff: string; told: Told[] } {
  const told: Told[] = []
  const parts = outcomes.map(({ file, fixed }) => {
    if (!file || !fixed || fixed.before === fixed.text) return ''
    if (fixed.encoding !== 'utf-8') {
      const line = `${file.path}: its fixes were left out of the diff because it is in ${fixed.encoding}, not UTF-8; use --fix`
      told.push({ severity: 'warning', line })
      return ''
    }
    const mark = fixed.mark ? '\uFEFF' : ''
    const [before, after] = [`a/${file.path}`, `b/${file.path}`]
    const part = createTwoFilesPatch(before, after, mark + fixed.before, mark + fixed.text, '', '', {
      headerOptions: FILE_HEADERS_ONLY,
    })
    if (!isHeard || unspoken(part) === part) return part
    const line = `${file.path}: its fixes were left out of the diff because CI would read a line of it as a command; use --fix`
    told.push({ severity: 'warning', line })
    return ''
  })
  return { diff: parts.join(''), told }
}

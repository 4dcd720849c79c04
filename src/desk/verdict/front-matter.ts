import type { Draft } from '../draft/draft.ts'
import { type FrontMatter, readFrontMatter } from '../draft/front-matter.ts'
import type { Fix } from '../finding.ts'
import { memo } from '../memo.ts'

const frontMatterOf = memo(({ text }: Draft) => readFrontMatter(text))

/**
 * A fix in the words of front matter, such as a title, is offered where a machine reads all other fields as before, and
 * nobody makes it unasked. `deck: "She said “no”"` with straight marks would be no YAML. Nothing where it may not be made.
 */
export function keepsFrontMatter(fix: Fix, draft: Draft): Fix | undefined {
  const before = frontMatterOf(draft)
  if (!fix.edits.some(({ start }) => start < before.span.end)) return fix
  let text = draft.text
  for (const edit of [...fix.edits].sort((one, other) => other.start - one.start))
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  return isAlike(before, readFrontMatter(text), fix) ? { ...fix, safe: false } : undefined
}

/** Whether front matter has the same fields after a fix, and the same values in those that it does not touch. */
function isAlike(before: FrontMatter, after: FrontMatter, { edits }: Fix): boolean {
  return (
    after.problems.length <= before.problems.length &&
    after.fields.length === before.fields.length &&
    before.fields.every(({ name, value, start, end }, index) => {
      const now = after.fields[index]
      const isTouched = edits.some(edit => edit.start < end && edit.end > start)
      return (
        now.name === name &&
        (isTouched ? typeof now.value === typeof value : JSON.stringify(now.value) === JSON.stringify(value))
      )
    })
  )
}

import { attributes } from './markup.ts'
import type { Reporter } from './reporter.ts'

/** Checkstyle's XML, which many build servers read. */
export const checkstyle: Reporter = ({ files }) => `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
${files
  .map(
    ({ path, findings }) => `  <file${attributes({ name: path })}>
${findings
  .map(
    ({ start, severity, message, rule }) =>
      `    <error${attributes({ line: start.line, column: start.column, severity, message, source: `standards-desk.${rule}` })}/>\n`,
  )
  .join('')}  </file>
`,
  )
  .join('')}</checkstyle>
`

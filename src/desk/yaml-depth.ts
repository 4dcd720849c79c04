/** Lists in lists and maps in maps, so far down, are in nobody's front matter and in nobody's house rules. */
const deepest = 200

/**
 * Whether YAML is nested further than it can be read safely: `[[[[[[`. Its reader goes down by calling itself, and where
 * the call stack ends V8 may give up the whole process and not that call alone.
 */
export function isTooDeep(yaml: string): boolean {
  let depth = 0
  // Brackets in quotation marks nest nothing.
  for (const [token] of yaml.matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++
    else if (depth > 0 && (token === ']' || token === '}')) depth--
    if (depth > deepest) return true
  }
  // `- - - -`, and lines that are set in further than any is.
  return /(?:[-?:][ \t]+){200}|^ {1000}/m.test(yaml)
}

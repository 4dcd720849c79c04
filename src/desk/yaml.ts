import {
  type Document,
  isScalar,
  Lexer,
  type LineCounter,
  type ParsedNode,
  Parser,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml'
import { bounds } from './bounds.ts'

/**
 * Reads YAML: front matter, house rules, stets, ticks. Its faults are in the document's `errors`. Returns nothing where
 * it is nested too deep to read safely, `[[[[[[`: its reader is recursive, and when the call stack overflows V8 may end
 * the whole process and not only that call.
 */
export function readYaml(text: string, lineCounter?: LineCounter): Document.Parsed<ParsedNode> | undefined {
  if (isTooDeep(text)) return undefined
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'error',
    // Each key is held against all before it: 20,000 of them take four seconds.
    uniqueKeys: false,
    ...(lineCounter ? { lineCounter } : {}),
  })
  tellKeysTwice(document)
  return document
}

function tellKeysTwice(document: Document.Parsed<ParsedNode>) {
  visit(document, {
    Map(_, map) {
      const keys = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue
        const [start, end] = key.range
        if (keys.has(key.value))
          document.errors.push(
            new YAMLParseError([start, Math.max(end, start + 1)], 'DUPLICATE_KEY', 'Map keys must be unique'),
          )
        keys.add(key.value)
      }
    },
  })
  document.errors.sort((one, other) => one.pos[0] - other.pos[0])
}

/** What could nest: brackets, `- - -`, and lines that are set in further than any is. */
const mayBeDeep = new RegExp(`(?:[-?:][ \\t]+){${bounds.yamlDepth / 4}}|^ {${bounds.yamlDepth}}`, 'm')

function isTooDeep(text: string): boolean {
  const opening = text.match(/[[{]/g)?.length ?? 0
  if (opening < bounds.yamlDepth && !mayBeDeep.test(text)) return false
  // The tokens are read one after the other, without going down.
  const parser = new Parser()
  for (const token of new Lexer().lex(text)) {
    for (const _ of parser.next(token));
    if (parser.stack.length > bounds.yamlDepth) return true
  }
  return false
}

import { parseAst } from 'vite'

/** A list of words in a file of TypeScript. */
export interface WordList {
  line: number
  words: string[]
}

// biome-ignore lint/suspicious/noExplicitAny: a node of any kind.
type Node = any

/** From this length on a list of words belongs to the lexicon. */
const fewest = 8
const word = /^\p{L}[\p{L}'’.:_-]*$/u
const isPhrase = (text: string) => text.split(' ').every(each => word.test(each))

/** `thousands?`, `alleg\w+`, `at (?:the )?least`: words, with what may be left out of them or put behind them. */
const isWords = (text: string) => {
  const plain = text.replace(/\\p\{L\}[*+]?|\\[bsw.][*+]?/g, '')
  return /\p{L}{2}/u.test(plain) && /^[\p{L}'’ .,?!()[\]|*+:-]+$/u.test(plain)
}

/** The alternatives of every group of a pattern, and of the pattern itself. */
function alternativesIn(pattern: string): string[][] {
  const done: string[][] = []
  const open: string[][] = [['']]
  // A piece belongs to its group, and to all groups around it.
  const add = (piece: string) => {
    for (const group of open) group[group.length - 1] += piece
  }
  for (const [piece] of pattern.matchAll(
    /\\p\{\w+\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|./gsu,
  )) {
    if (piece[0] === '(') {
      add('(')
      open.push([''])
    } else if (piece === ')' && open.length > 1) {
      done.push(open.pop()!)
      add(')')
    } else if (piece === '|') {
      for (const group of open.slice(0, -1)) group[group.length - 1] += '|'
      open.at(-1)!.push('')
    } else add(piece)
  }
  return [...done, ...open]
}

/** The text of a string, a template or a sum of them. A regular expression is none. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node.type === 'TemplateLiteral')
    return node.quasis.map(({ value }: Node) => value.cooked ?? value.raw).join('…')
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined
  const [left, right] = [textOf(node.left), textOf(node.right)]
  return left === undefined || right === undefined ? undefined : left + right
}

/** All nodes of a syntax tree, each with the node around it. */
function* nodesOf(node: Node, around?: Node): Generator<[Node, Node]> {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each, around)
  else if (typeof node?.type === 'string') {
    yield [node, around]
    for (const value of Object.values(node))
      if (typeof value === 'object' && value !== null) yield* nodesOf(value, node)
  }
}

/** Words between spaces, as a list is written: `may might could`. A message is a sentence: `The name is too long`. */
const wordsBetweenSpaces = (text: string) => {
  const words = text.trim().split(/\s+/)
  return words.every(each => word.test(each)) && !/^\s*\p{Lu}\p{Ll}* \p{Ll}/u.test(text) ? words : []
}

/** Whether a string is named, taken by a function, split or made a set, and not the message of an error. */
const isTaken = (around?: Node) =>
  /^(?:Call|Member)Expression$|^VariableDeclarator$/.test(around?.type) || around?.callee?.name === 'Set'

/**
 * Word lists of eight or more in the text of a file: arrays, words between spaces that a function takes or splits, and
 * alternatives in patterns.
 */
export function wordListsIn(text: string): WordList[] {
  const found: WordList[] = []
  const add = (node: Node, words: string[]) => {
    if (words.length >= fewest) found.push({ line: text.slice(0, node.start).split('\n').length, words })
  }
  for (const [node, around] of nodesOf(parseAst(text, { lang: 'ts' }))) {
    if (node.type === 'ArrayExpression')
      add(
        node,
        node.elements
          .map((each: Node) => each && textOf(each))
          .filter((each?: string) => each && isPhrase(each)),
      )
    const pattern: string | undefined = node.regex?.pattern ?? textOf(node)
    if (pattern === undefined || (around && textOf(around) !== undefined)) continue
    for (const alternatives of alternativesIn(pattern)) add(node, alternatives.filter(isWords))
    if (isTaken(around)) add(node, wordsBetweenSpaces(pattern))
  }
  return found
}

import type { ParseState } from './parse-state.ts'
import { Templates } from './templates.ts'
import { noWord, type WordForm } from './word-form.ts'

/** What the parser sees of a sentence. Words count from 1; before them is nothing, and behind them the root. */
export interface ParseInput {
  count: number
  forms: WordForm[]
  tags: Int32Array
  /** How many there are up to each word: verbs, finite verbs, commas, quotation marks. */
  verbs: Int32Array
  finite: Int32Array
  commas: Int32Array
  marks: Int32Array
}

const rootWord: WordForm = { ...noWord, word: 11 }
const outside = 98

/** `tagNames` are the joint tags; `tags` are places in them. */
export function parseInput(forms: WordForm[], tags: Int32Array, tagNames: string[]): ParseInput {
  const count = forms.length
  const list = () => new Int32Array(count + 2)
  const input: ParseInput = {
    count,
    forms: [noWord, ...forms, rootWord],
    tags: list(),
    verbs: list(),
    finite: list(),
    commas: list(),
    marks: list(),
  }
  input.tags[0] = outside
  input.tags.set(tags, 1)
  input.tags[count + 1] = outside + 1
  for (let at = 1; at <= count + 1; at++) {
    const name = tagNames[tags[at - 1]] ?? ''
    const lower = forms[at - 1]?.lower
    input.verbs[at] = input.verbs[at - 1] + (name.startsWith('VERB') ? 1 : 0)
    input.finite[at] = input.finite[at - 1] + (/_(?:VBD|VBZ|VBP|MD)$/.test(name) ? 1 : 0)
    input.commas[at] = input.commas[at - 1] + (lower === ',' ? 1 : 0)
    input.marks[at] = input.marks[at - 1] + (lower === '"' ? 1 : 0)
  }
  return input
}

/** Short distances as they are, long ones in steps. */
const inSteps = (distance: number) => (distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7)

// s0 is the top of the stack, s1 the word below it; b0 is the next word. sl is the outermost dependent on the left, sl2 the
// one within; `vl` says how many there are on the left, `kinds` of which kinds.
const actionAtoms = [
  ...['s0', 's0t', 's0e', 's0c', 's0g', 's1', 's1t', 's1c', 's1g', 's2', 's2t'],
  ...['b0', 'b0t', 'b0e', 'b0c', 'b0g', 'b1', 'b1t', 'b1c', 'b2', 'b2t', 'b3t'],
  ...['s0l', 's0lt', 's0lr', 's0l2t', 's0r', 's0rt', 's0rr', 's0r2t'],
  ...['s1lt', 's1lr', 's1r', 's1rt', 's1rr', 's1r2t', 'b0l', 'b0lt', 'b0lr', 'b0l2t', 'b0l2r'],
  ...['distance', 'distance1', 's0vl', 's0vr', 's1vl', 's1vr', 'b0vl', 's0kinds', 's1kinds', 'b0kinds'],
  ...['verbs', 'commas', 'marks', 'finite', 'verbs1', 'commas1', 's0before', 's0after', 'b0before'],
] as const

const actionTemplates = new Templates(
  actionAtoms,
  `distance | s0 | s0t | s0 s0t | s1 | s1t | s1 s1t | s2t | s2 s2t
  | b0 | b0t | b0 b0t | b1 | b1t | b1 b1t | b2t | b2 b2t
  | s0 s0t b0 b0t | s0 s0t b0 | s0 b0 b0t | s0 s0t b0t | s0t b0 b0t | s0 b0 | s0t b0t | b0t b1t | s1t s0t
  | s1 s1t s0 s0t | s1 s0 | s1 s1t s0t | s1t s0 s0t | s1t b0t | s1 s1t b0t | s1t b0 b0t | s1 b0
  | b0t b1t b2t | s0t b0t b1t | s1t s0t b0t | s2t s1t s0t | s1t s0t b0t b1t | s0t b0t b1t b2t
  | s0 s0t b0t b1t | s0t b0 b0t b1t | s0t b0t b1 b1t | s1 s1t s0t b0t | s1t s0 s0t b0t | s1t s0t b0 b0t | s0 b0 b1t
  | s0t s0lt b0t | s0t s0rt b0t | s0t b0t b0lt | s1t s1rt s0t | s1t s1lt s0t | s1t s0t s0lt | s1t s0t s0rt
  | s0t s0lt s0l2t | s0t s0rt s0r2t | s1t s1rt s1r2t | b0t b0lt b0l2t
  | s0l s0t | s0r s0t | s1r s1t | b0l b0t | s0 s0t s0l b0t | s1 s1t s0l s0t | s1 s1t s0 s0l
  | s0 distance | s0t distance | b0 distance | b0t distance | s0t b0t distance | s1t s0t distance1 | s1 distance1
  | s0 b0 distance
  | s0 s0t s0vr s0vl | s0t s0vr s0vl | s1 s1t s1vr | s1t s1vr | b0 b0t b0vl | b0t b0vl | s1t s1vl
  | s0t s0kinds | s0 s0kinds | s1t s1kinds | s1 s1kinds | b0t b0kinds | b0 b0kinds | s0t s0kinds b0t
  | s1t s1kinds s0t | s1t s1kinds s0t s0kinds | s0t s0kinds b0t b0kinds
  | s0lr s0rr s0t | s1rr s1lr s1t | b0lr b0l2r b0t | s1t s1rr s0t
  | s0t b0t verbs commas marks | s0t b0t finite | s0 verbs commas | s1t s0t verbs1 commas1 | s1t s0t s1kinds finite
  | s1t s0t b0t commas1 commas | s0t s0kinds finite
  | s0c b0c | s0c b0t | s0t b0c | s0c b0c b1t | s0c distance | s0g b0g | b0c b1c
  | s1c s0c | s1c s0t | s1t s0c | s1c s0c s0l | s1g s0g b0t | s1c s0t b0t | s1g s0g s0lt
  | s1t s0t s0before | s0t s0after b0t | b0t b0before s0t | b0t b1t b2t b3t | s0e b0t | s0t b0e | s1t s0e`,
)

export const actionFeatureCount = actionTemplates.size
const actionValues = new Int32Array(actionAtoms.length)

/** Writes the features of the next action to `features`. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a table, one feature a line.
export function actionFeatures(input: ParseInput, state: ParseState, features: Int32Array): void {
  const { forms, tags, count, verbs, commas, marks } = input
  const {
    stack,
    depth,
    next: b0,
    left1,
    left2,
    right1,
    right2,
    relation,
    leftCount,
    rightCount,
    kinds,
  } = state
  const s0 = depth > 0 ? stack[depth - 1] : 0
  const s1 = depth > 1 ? stack[depth - 2] : 0
  const s2 = depth > 2 ? stack[depth - 3] : 0
  const b1 = b0 + 1 <= count + 1 ? b0 + 1 : 0
  const b2 = b0 + 2 <= count + 1 ? b0 + 2 : 0
  const b3 = b0 + 3 <= count + 1 ? b0 + 3 : 0
  const values = actionValues
  let at = 0
  values[at++] = forms[s0].word
  values[at++] = tags[s0]
  values[at++] = forms[s0].ending3
  values[at++] = forms[s0].wordClass
  values[at++] = forms[s0].group
  values[at++] = forms[s1].word
  values[at++] = tags[s1]
  values[at++] = forms[s1].wordClass
  values[at++] = forms[s1].group
  values[at++] = forms[s2].word
  values[at++] = tags[s2]
  values[at++] = forms[b0].word
  values[at++] = tags[b0]
  values[at++] = forms[b0].ending3
  values[at++] = forms[b0].wordClass
  values[at++] = forms[b0].group
  values[at++] = forms[b1].word
  values[at++] = tags[b1]
  values[at++] = forms[b1].wordClass
  values[at++] = forms[b2].word
  values[at++] = tags[b2]
  values[at++] = tags[b3]
  values[at++] = forms[left1[s0]].word
  values[at++] = tags[left1[s0]]
  values[at++] = relation[left1[s0]]
  values[at++] = tags[left2[s0]]
  values[at++] = forms[right1[s0]].word
  values[at++] = tags[right1[s0]]
  values[at++] = relation[right1[s0]]
  values[at++] = tags[right2[s0]]
  values[at++] = tags[left1[s1]]
  values[at++] = relation[left1[s1]]
  values[at++] = forms[right1[s1]].word
  values[at++] = tags[right1[s1]]
  values[at++] = relation[right1[s1]]
  values[at++] = tags[right2[s1]]
  values[at++] = forms[left1[b0]].word
  values[at++] = tags[left1[b0]]
  values[at++] = relation[left1[b0]]
  values[at++] = tags[left2[b0]]
  values[at++] = relation[left2[b0]]
  values[at++] = s0 ? inSteps(b0 - s0) : 9
  values[at++] = s1 ? inSteps(s0 - s1) : 9
  values[at++] = Math.min(leftCount[s0], 3)
  values[at++] = Math.min(rightCount[s0], 3)
  values[at++] = Math.min(leftCount[s1], 3)
  values[at++] = Math.min(rightCount[s1], 3)
  values[at++] = Math.min(leftCount[b0], 3)
  values[at++] = kinds[s0]
  values[at++] = kinds[s1]
  values[at++] = kinds[b0]
  values[at++] = s0 ? Math.min(verbs[b0 - 1] - verbs[s0], 2) : 3
  values[at++] = s0 ? Math.min(commas[b0 - 1] - commas[s0], 2) : 3
  values[at++] = s0 ? (marks[b0 - 1] - marks[s0]) & 1 : 2
  values[at++] = Math.min(input.finite[count] - input.finite[b0 - 1], 3)
  values[at++] = s1 ? Math.min(verbs[s0 - 1] - verbs[s1], 2) : 3
  values[at++] = s1 ? Math.min(commas[s0 - 1] - commas[s1], 2) : 3
  values[at++] = s0 ? tags[s0 - 1] : 0
  values[at++] = s0 ? tags[s0 + 1] : 0
  values[at] = tags[b0 - 1]
  actionTemplates.hash(values, features)
}

// h is the head, d the dependent, whose own dependents are all known; `toRight` is where the dependent lies.
const labelAtoms = [
  ...['toRight', 'distance', 'h', 'ht', 'he', 'hc', 'd', 'dt', 'de', 'dc', 'hkinds', 'dkinds', 'capitals'],
  ...['dl', 'dlt', 'dlr', 'dl2', 'dl2r', 'dll', 'drt', 'drr', 'siblingr', 'sibling2r', 'hl', 'hlr', 'hrr'],
  ...['commas', 'verbs', 'dbefore', 'dafter', 'hbefore', 'hafter'],
] as const

const labelTemplates = new Templates(
  labelAtoms,
  `toRight | ht dt toRight | ht d toRight | h dt toRight | h d toRight | d toRight | dt distance | ht dt distance
  | ht dt dkinds toRight | ht dt hkinds toRight | ht dt hkinds dkinds toRight | h dt hkinds toRight
  | ht dt dl toRight | h dt dl toRight | ht dt dlt toRight | ht dt drt toRight | ht dt dlr toRight | ht d dlr toRight
  | ht dt siblingr toRight | ht dt siblingr sibling2r toRight | ht dt commas verbs toRight
  | ht dt dbefore toRight | ht dt dafter toRight | ht dt hbefore toRight | ht dt hafter toRight
  | de ht toRight | he dt toRight | ht dt capitals toRight | d dl ht toRight | d dlt toRight | ht dt hl toRight
  | ht dt hlr hrr toRight | ht dt dlr dl2r toRight | ht dt drr toRight | dt dkinds toRight | ht dt dlt drt toRight
  | ht dt dl2 toRight | ht dt dll toRight
  | hc dc toRight | ht dc toRight | hc dt toRight | hc dt dl toRight | dc ht dl toRight | hc dt hkinds toRight`,
)

export const labelFeatureCount = labelTemplates.size
const labelValues = new Int32Array(labelAtoms.length)

/** Writes the features of the relation between a head and its dependent to `features`. */
export function labelFeatures(
  input: ParseInput,
  state: ParseState,
  head: number,
  dependent: number,
  features: Int32Array,
): void {
  const { forms, tags, verbs, commas } = input
  const { left1, left2, right1, right2, relation, kinds } = state
  const toRight = dependent > head
  const low = Math.min(head, dependent)
  const high = Math.max(head, dependent)
  const firstLeft = left1[dependent]
  const values = labelValues
  let at = 0
  values[at++] = toRight ? 1 : 0
  values[at++] = (toRight ? 8 : 0) + inSteps(high - low)
  values[at++] = forms[head].word
  values[at++] = tags[head]
  values[at++] = forms[head].ending3
  values[at++] = forms[head].wordClass
  values[at++] = forms[dependent].word
  values[at++] = tags[dependent]
  values[at++] = forms[dependent].ending3
  values[at++] = forms[dependent].wordClass
  values[at++] = kinds[head]
  values[at++] = kinds[dependent]
  values[at++] = 2 * forms[head].capital + forms[dependent].capital
  values[at++] = forms[firstLeft].word
  values[at++] = tags[firstLeft]
  values[at++] = relation[firstLeft]
  values[at++] = forms[left2[dependent]].word
  values[at++] = relation[left2[dependent]]
  values[at++] = forms[left1[firstLeft]].word
  values[at++] = tags[right1[dependent]]
  values[at++] = relation[right1[dependent]]
  values[at++] = relation[toRight ? right1[head] : left1[head]]
  values[at++] = relation[toRight ? right2[head] : left2[head]]
  values[at++] = forms[left1[head]].word
  values[at++] = relation[left1[head]]
  values[at++] = relation[right1[head]]
  values[at++] = Math.min(commas[high - 1] - commas[low], 2)
  values[at++] = Math.min(verbs[high - 1] - verbs[low], 2)
  values[at++] = tags[dependent - 1]
  values[at++] = tags[dependent + 1]
  values[at++] = tags[head - 1]
  values[at] = tags[head + 1] ?? 0
  labelTemplates.hash(values, features)
}

import {
  actionFeatureCount,
  actionFeatures,
  labelFeatureCount,
  labelFeatures,
  type ParseInput,
} from '../../src/desk/english/parse-features.ts'
import { kindsOf, left, ParseState, right, shift } from '../../src/desk/english/parse-state.ts'
import { highest } from '../../src/desk/english/tagger.ts'
import { chance, shuffle } from './chance.ts'
import { Perceptron } from './perceptron.ts'
import type { TreeSentence } from './trees.ts'

/** A sentence to learn from. Heads count from 1, the root is behind the last word; relations are places in the list. */
export interface Lesson {
  input: ParseInput
  heads: Int32Array
  relations: Int32Array
}

const leastUses = 12
const leastUpdates = 3
/** How often the parser follows its own wrong action while it learns, so that it learns to go on from there. */
const exploration = 0.9

/** The relations that are worth learning, the commonest first. */
export function relationList(sentences: TreeSentence[]): string[] {
  const uses = new Map<string, number>()
  for (const { relations } of sentences)
    for (const relation of relations) uses.set(relation, (uses.get(relation) ?? 0) + 1)
  const list = [...uses]
    .filter(([, count]) => count >= leastUses)
    .sort(([one, count], [other, others]) => others - count || (one < other ? -1 : 1))
    .map(([relation]) => relation)
  // Place 0 is the relation of a word that hangs on nothing yet.
  return ['dep', ...list.filter(relation => relation !== 'dep')]
}

export function lessonOf(sentence: TreeSentence, input: ParseInput, list: string[]): Lesson {
  const count = sentence.words.length
  const heads = new Int32Array(count + 2)
  const relations = new Int32Array(count + 2)
  sentence.heads.forEach((head, at) => {
    heads[at + 1] = head === 0 ? count + 1 : head
    const name = sentence.relations[at]
    const place = list.indexOf(name) >= 0 ? list.indexOf(name) : list.indexOf(name.split(':')[0])
    relations[at + 1] = Math.max(0, place)
  })
  return { input, heads, relations }
}

/** How many arcs of the right tree each action makes impossible (the dynamic oracle of arc-hybrid parsing). */
function costsOf(state: ParseState, heads: Int32Array, costs: Int32Array): void {
  const { stack, depth, next, count } = state
  costs.fill(0)
  if (depth > 0) {
    const top = stack[depth - 1]
    const below = depth > 1 ? stack[depth - 2] : -1
    let lost = 0
    for (let word = next; word <= count; word++) if (heads[word] === top) lost++
    costs[left] = lost + (heads[top] === below || heads[top] > next ? 1 : 0)
    costs[right] = lost + (heads[top] >= next ? 1 : 0)
  }
  if (next <= count)
    for (let at = 0; at < depth; at++) {
      if (heads[stack[at]] === next) costs[shift]++
      if (at < depth - 1 && heads[next] === stack[at]) costs[shift]++
    }
}

/** Learns actions and relations, by the parser's own way through each sentence. */
export function trainParser(lessons: Lesson[], relations: string[], epochs: number, seed = 11) {
  const learner = new Learner(relations)
  const random = chance(seed)
  const order = [...lessons]
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = Date.now()
    shuffle(order, random)
    for (const lesson of order) learner.learn(lesson, epoch > 0 ? random : undefined)
    console.log(`  epoch ${epoch + 1}: ${((Date.now() - before) / 1000).toFixed(0)} s`)
  }
  return { actions: learner.actions, labels: learner.labels }
}

class Learner {
  readonly actions = new Perceptron(3, leastUpdates)
  readonly labels: Perceptron
  private readonly state: ParseState
  private readonly rootRelation: number
  private readonly actionFound = new Int32Array(actionFeatureCount)
  private readonly labelFound = new Int32Array(labelFeatureCount)
  private readonly actionScores = new Int32Array(3)
  private readonly costs = new Int32Array(3)
  private readonly labelScores: Int32Array

  constructor(relations: string[]) {
    this.labels = new Perceptron(relations.length, leastUpdates)
    this.labelScores = new Int32Array(relations.length)
    this.state = new ParseState(kindsOf(relations))
    this.rootRelation = relations.indexOf('root')
  }

  learn(lesson: Lesson, explore: (() => number) | undefined): void {
    const { state } = this
    state.begin(lesson.input.count)
    while (!state.done) {
      const { best, right } = this.learnAction(lesson)
      const action = best !== right && explore && explore() < exploration ? best : right
      state.apply(action, action === shift ? 0 : this.learnLabel(lesson, action))
    }
    this.actions.time++
    this.labels.time++
  }

  private learnAction({ input, heads }: Lesson): { best: number; right: number } {
    const { state, actionFound, actionScores, costs } = this
    actionFeatures(input, state, actionFound)
    this.actions.score(actionFound, actionFeatureCount, actionScores)
    costsOf(state, heads, costs)
    const allowed = [shift, left, right].filter(action => state.allows(action))
    const least = Math.min(...allowed.map(action => costs[action]))
    const highestOf = (actions: number[]) =>
      actions.reduce((best, action) => (actionScores[action] > actionScores[best] ? action : best))
    const best = highestOf(allowed)
    const good = highestOf(allowed.filter(action => costs[action] === least))
    if (costs[best] !== least) this.actions.update(actionFound, actionFeatureCount, good, best)
    return { best, right: good }
  }

  /** Only a relation of an arc that is right teaches anything. */
  private learnLabel({ input, heads, relations }: Lesson, action: number): number {
    const { state, labelFound, labelScores } = this
    const { dependent } = state
    const head = state.headBy(action)
    if (head === state.root) return this.rootRelation
    labelFeatures(input, state, head, dependent, labelFound)
    this.labels.score(labelFound, labelFeatureCount, labelScores)
    const best = highest(labelScores)
    if (heads[dependent] === head && best !== relations[dependent])
      this.labels.update(labelFound, labelFeatureCount, relations[dependent], best)
    return best
  }
}

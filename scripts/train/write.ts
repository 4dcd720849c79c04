import { hashText } from '../../src/desk/english/hash.ts'
import { magic, type WeightsHeader } from '../../src/desk/english/weights.ts'
import type { Feature } from './perceptron.ts'

/** What is known of words: the class of open text and the dictionary's parts of speech. */
export function wordPart(classes: Map<string, number>, senses: Map<string, number>): Uint8Array {
  const known = new Map<number, { wordClass: number; senses: number }>()
  for (const word of [...new Set([...classes.keys(), ...senses.keys()])].sort())
    known.set(hashText(word) >>> 0, {
      wordClass: classes.get(word) ?? 0,
      senses: senses.get(word) ?? 0,
    })
  const ordered = [...known].sort(([one], [other]) => one - other)
  return joined([
    number(ordered.length),
    steps(ordered.map(([key]) => key)),
    Uint8Array.from(ordered, ([, word]) => word.wordClass & 255),
    Uint8Array.from(ordered, ([, word]) => word.wordClass >> 8),
    Uint8Array.from(ordered, ([, word]) => word.senses),
  ])
}

/** Features with weights for some of many classes; a weight lighter than `least` is left out. */
export function classPart(classCount: number, features: Feature[], least: number): Uint8Array {
  const kept = features
    .map(({ key, weights }) => ({ key, weights: weights.filter(([, weight]) => Math.abs(weight) >= least) }))
    .filter(({ weights }) => weights.length > 0)
  const all = kept.flatMap(({ weights }) => weights)
  return joined([
    number(classCount),
    number(kept.length),
    steps(kept.map(({ key }) => key >>> 0)),
    Uint8Array.from(kept, ({ weights }) => weights.length),
    number(all.length),
    Uint8Array.from(all, ([each]) => each),
    Uint8Array.from(all, ([, weight]) => weight & 255),
  ])
}

/**
 * Features of the parser's three actions. One whose heaviest weight is lighter than `least` is left out, the others are kept
 * whole: half of one would tilt the balance of the three.
 */
export function actionPart(features: Feature[], least: number): Uint8Array {
  const weightOf = ({ weights }: Feature, action: number) =>
    weights.find(([each]) => each === action)?.[1] ?? 0
  const kept = features.filter(({ weights }) => weights.some(([, weight]) => Math.abs(weight) >= least))
  return joined([
    number(kept.length),
    steps(kept.map(({ key }) => key >>> 0)),
    Uint8Array.from(kept, feature => weightOf(feature, 1) & 255),
    Uint8Array.from(kept, feature => weightOf(feature, 2) & 255),
  ])
}

/** The whole file. */
export function weightsFile(header: WeightsHeader, parts: Uint8Array[]): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header))
  return joined([number(magic), ...[head, ...parts].flatMap(part => [number(part.length), part])])
}

const number = (value: number) =>
  Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255)

/** The steps between sorted numbers, seven bits a byte, with their length before them. */
function steps(keys: number[]): Uint8Array {
  const bytes: number[] = []
  let last = 0
  for (const key of keys) {
    let step = key - last
    last = key
    for (; step > 127; step = Math.floor(step / 128)) bytes.push((step % 128) | 128)
    bytes.push(step)
  }
  return joined([number(bytes.length), Uint8Array.from(bytes)])
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

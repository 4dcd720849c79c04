import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findReuse, type Reuse } from '../src/desk/library/match/reuse.ts'
import { weightsOfPair } from '../src/desk/library/match/seeds.ts'
import { Vocabulary } from '../src/desk/library/match/vocabulary.ts'
import { readWording, type Wording } from '../src/desk/library/match/wording.ts'
import { type Case, plagdet, type Score } from './plagdet.ts'
import { table } from './table.ts'

interface Document {
  text: string
  wording: Wording
}

/**
 * `npm run bench -- reuse FOLDER [--out FOLDER]`: text alignment on a corpus in the PAN 2013/14 format (`susp/`, `src/`,
 * and a folder per kind of reuse with `pairs` and one XML a pair). Prints plagdet by kind; with `--out` writes the
 * detections as PAN XML, a folder per kind.
 */
export async function run(args: string[]) {
  const out = args.includes('--out') ? args[args.indexOf('--out') + 1] : undefined
  const folder = args.find((argument, index) => !argument.startsWith('--') && args[index - 1] !== '--out')
  if (!folder) throw new Error('reuse: which folder? npm run bench -- reuse FOLDER [--out FOLDER]')
  const kinds = readdirSync(folder)
    .filter(name => /^\d/.test(name) && statSync(join(folder, name)).isDirectory())
    .sort()
  const vocabulary = new Vocabulary()
  const documents = new Map<string, Document>()
  let readTime = 0
  let readCharacters = 0
  const document = (path: string) => {
    let known = documents.get(path)
    if (!known) {
      const text = readFileSync(join(folder, path), 'utf8')
      const began = processorTime()
      known = { text, wording: readWording(text, vocabulary) }
      readTime += processorTime() - began
      readCharacters += text.length
      documents.set(path, known)
    }
    return known
  }

  const allCases: Case[] = []
  const allDetections: Case[] = []
  const rows: [string, Score][] = []
  let weights = new Float64Array(0)
  let compareTime = 0
  let compareCharacters = 0
  let pairs = 0
  for (const kind of kinds) {
    const cases: Case[] = []
    const detections: Case[] = []
    for (const line of readFileSync(join(folder, kind, 'pairs'), 'utf8')
      .trim()
      .split(/\r?\n/)) {
      const [suspiciousName, sourceName] = line.split(' ')
      const suspicious = document(`susp/${suspiciousName}`)
      const source = document(`src/${sourceName}`)
      if (weights.length < vocabulary.size) weights = new Float64Array(vocabulary.size * 2)
      const began = processorTime()
      weightsOfPair(suspicious.wording, source.wording, weights)
      const found = findReuse(suspicious.wording, source.wording, weights)
      compareTime += processorTime() - began
      compareCharacters += suspicious.text.length + source.text.length
      pairs++
      const name = `${suspiciousName.replace(/\.txt$/, '')}-${sourceName.replace(/\.txt$/, '')}.xml`
      cases.push(...readCases(readFileSync(join(folder, kind, name), 'utf8'), `${kind}/${name}`))
      const detected = found.map(each => toCase(each, suspicious.text, source.text, `${kind}/${name}`))
      detections.push(...detected)
      if (out) {
        mkdirSync(join(out, kind), { recursive: true })
        writeFileSync(join(out, kind, name), toXml(detected, suspiciousName, sourceName))
      }
    }
    rows.push([kind, plagdet(cases, detections)])
    allCases.push(...cases)
    allDetections.push(...detections)
  }
  rows.push(['all', plagdet(allCases, allDetections)])
  console.log(
    table([
      ['kind', 'plagdet', 'precision', 'recall', 'granularity', 'cases', 'detections'],
      ...rows.map(([kind, score]) => [
        kind,
        ...[score.plagdet, score.precision, score.recall, score.granularity].map(value => value.toFixed(4)),
        score.cases,
        score.detections,
      ]),
    ]),
  )
  const speed = (characters: number, time: number) => `${(characters / 1e3 / time).toFixed(1)} MB/s`
  console.log(
    `\n${pairs} pairs; read at ${speed(readCharacters, readTime)}, compared at ${speed(compareCharacters, compareTime)} ` +
      `(${(compareTime / pairs).toFixed(2)} ms a pair)`,
  )
}

/** UTF-16 offsets to code points, which is what the PAN format counts. */
function toCase(reuse: Reuse, suspicious: string, source: string, pair: string): Case {
  const points = (text: string, offset: number) => {
    let count = 0
    for (let index = 0; index < offset; index++) if ((text.charCodeAt(index) & 0xfc00) !== 0xdc00) count++
    return count
  }
  return {
    pair,
    suspicious: [points(suspicious, reuse.draft.start), points(suspicious, reuse.draft.end)],
    source: [points(source, reuse.source.start), points(source, reuse.source.end)],
  }
}

function readCases(xml: string, pair: string): Case[] {
  return [...xml.matchAll(/<feature\b[^>]*\bname="plagiarism"[^>]*>/g)].map(([feature]) => {
    const number = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(feature)?.[1])
    return {
      pair,
      suspicious: [number('this_offset'), number('this_offset') + number('this_length')],
      source: [number('source_offset'), number('source_offset') + number('source_length')],
    }
  })
}

function toXml(detections: Case[], suspiciousName: string, sourceName: string): string {
  const features = detections.map(
    ({ suspicious, source }) =>
      `<feature name="detected-plagiarism" this_offset="${suspicious[0]}" this_length="${suspicious[1] - suspicious[0]}" ` +
      `source_reference="${sourceName}" source_offset="${source[0]}" source_length="${source[1] - source[0]}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<document reference="${suspiciousName}">\n${features.join('\n')}\n</document>\n`
}

/** Milliseconds of processor time: on a busy machine the clock on the wall says little. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

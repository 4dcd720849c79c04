import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The rows of a corpus: one JSON object a line, packed (`.gz`) or plain. Throws when a line is no JSON, naming it. */
export function readCorpus<Row>(path: string): Row[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line)
      } catch (error) {
        throw new Error(`${path}:${index + 1}: ${(error as Error).message}`)
      }
    })
}

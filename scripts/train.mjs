// Makes the weights of the tagger and the parser, bit by bit the same from the same trees and stories.
//   npm run train -- TREES_DIR STORIES.jsonl.gz [--without GUM_news_a,GUM_news_b] [--out FILE]
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'

register()
const { train } = await import('./train/train.ts')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string' }, out: { type: 'string' } },
})
const [trees, stories] = positionals
if (!trees || !stories) {
  console.error('Name the folder of trees and the file of stories.')
  process.exitCode = 2
} else {
  const bytes = train({ trees, stories, without: values.without?.split(',') ?? [] })
  const out = values.out ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'weights', 'english.bin')
  writeFileSync(out, bytes)
  console.log(`${out}: ${bytes.length} bytes`)
}

import { readFileSync } from 'node:fs'
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { weightsFrom } from '../src/desk/english/analysis.ts'
import { plainHouse } from '../src/desk/house/house.ts'
import { createLibrary } from '../src/desk/library/library.ts'
import { sourceOf } from '../src/desk/library/readers/read.ts'
import { rules } from '../src/desk/rules/index.ts'
import { readStory } from '../src/desk/story/read.ts'
import { readCorpus } from './corpus.ts'
import { eventPairs, type Published } from './event-pairs.ts'
import { benchOptions, table, writeOut } from './table.ts'

interface Pair {
  sentence: string
  stripped: string
  hedge: string
}

const anyHedge =
  /\b(?:alleg\w+|accus\w+|suspect\w*|suspicions?|purport\w*|suppos\w+|so-called|reput\w+|presum\w+|apparent(?:ly)?|reportedly|claim\w*|believ\w+|thought|according|said|says?|saying|told|may|might|could|possibl[ey]|likely|perhaps|rumou?r\w*|charg(?:e|es|ed|ing)|den(?:y|ies|ied)|describ\w+|called|report(?:s|ed)|investigat\w+|added|wrote|announced|whether|if|not|no|never|asked|questions?|concern\w*|fears?|evidence|warn\w*|insist\w*|ruled|jailed|indict\w+|trial)\b/i

/**
 * `npm run bench -- hedge-loss PAIRS [STORIES]`: hedged sentences as published, and with the hedge taken out. Each loss
 * must be found where nothing else in the sentence hedges; a sentence held against itself must be left alone. With a
 * corpus of stories, also what is found between independent stories on one event.
 */
export async function run(args: string[]) {
  weightsFrom(() => readFileSync('weights/english.bin'))
  const { places, options } = benchOptions(args)
  if (places.length === 0)
    throw new Error('hedge-loss: which pairs? npm run bench -- hedge-loss PAIRS [STORIES]')
  const asked = rules.filter(({ id }) => id === 'hedging/lost')
  const find = (text: string, source: string) => {
    const library = createLibrary([sourceOf('source.txt', source, { kind: 'wire' })])
    const story = readStory(readDraft(text, { path: 'draft.txt' }))
    return checkStory(story, plainHouse, library.compare(story), {}, asked)
  }
  const counts = { all: 0, found: 0, alone: 0, aloneFound: 0, unchanged: 0 }
  let shown = Number(options.show ?? 0)
  for (const { sentence, stripped, hedge } of readCorpus<Pair>(places[0])) {
    const found = find(stripped, sentence).length > 0
    const isAlone = !anyHedge.test(stripped)
    counts.all++
    if (found) counts.found++
    if (isAlone) counts.alone++
    if (isAlone && found) counts.aloneFound++
    if (find(sentence, sentence).length > 0) counts.unchanged++
    if (isAlone && !found && shown-- > 0) console.log(`MISSED ${hedge}: ${stripped}`)
  }
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  console.log(
    table([
      ['', 'sentences', 'found'],
      ['hedge taken out, nothing else hedges', counts.alone, percent(counts.aloneFound, counts.alone)],
      ['hedge taken out, all', counts.all, percent(counts.found, counts.all)],
      ['unchanged', counts.all, percent(counts.unchanged, counts.all)],
    ]),
  )
  if (places[1]) {
    const pairs = eventPairs(readCorpus<Published>(places[1]))
    let flags = 0
    for (const [one, other] of pairs) {
      const findings = find(one.text, other.text)
      flags += findings.length
      for (const finding of findings) if (shown-- > 0) console.log(`ON ONE EVENT: ${finding.message}`)
    }
    console.log(
      `\n${pairs.length} pairs of independent stories on one event: ${(flags / pairs.length).toFixed(3)} a pair`,
    )
  }
  writeOut(options, counts)
}

import { type Cue, cueOf, cueWords } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { wordSet } from '../../english/word-set.ts'
import type { Story } from '../../story/story.ts'
import { sentenceAt } from '../../story/words.ts'
import { rule } from '../rule.ts'

/** What each verb says beside “said”. */
const shades: Record<string, string> = {
  claim: 'casts doubt on the speaker',
  admit: 'implies guilt',
  confess: 'implies guilt',
  concede: 'implies defeat',
  reveal: 'implies a hidden fact',
  point: 'treats the words as fact',
  note: 'treats the words as fact',
  insist: 'implies that no one believes it',
  maintain: 'implies that no one believes it',
  boast: 'judges the speaker',
  brag: 'judges the speaker',
  gush: 'judges the speaker',
}

/** Which of them the house prints is its own to say. */
const verbs = listOf(cueWords)

export default rule({
  id: 'quotes/loaded-verb',
  summary: 'An attribution verb that casts doubt, convicts or endorses',
  why: '“Said” is neutral; these verbs take a side.',
  basis: 'AP Stylebook, “said”; Reuters Handbook, “attribution”',
  severity: 'info',
  where: 'prose',
  options: {
    verbs: {
      default: 'claim admit confess concede reveal point insist boast brag gush'.split(' '),
      description: 'The verbs, in their base form; `note` and `maintain` are not on the default list.',
    },
    allow: { default: [] as string[], description: 'Verbs on the list that the house allows.' },
  },
  examples: [
    { bad: '“We never met,” Ruiz claimed.', finds: 'claimed', fixed: '“We never met,” Ruiz said.' },
    {
      bad: 'The mayor admits that she signed the papers.',
      finds: 'admits',
      fixed: 'The mayor says that she signed the papers.',
    },
    {
      bad: 'Ana Ruiz was late. She pointed out that the train had stopped.',
      finds: 'pointed out',
      fixes: ['She said that'],
    },
    { bad: '“It is done,” the minister insisted. “We signed.”', finds: 'insisted' },
    { good: '“We never met,” Ruiz said.' },
    { good: 'The storm claimed four lives, and a militia claimed responsibility for the fire.' },
    { good: 'Ruiz was admitted to a hospital and insisted on a private room.' },
    { good: '“He claimed that I was there,” Ruiz said.' },
    { good: 'Documents revealed a second account.' },
    {
      good: 'The site rated one in five of the party’s claims as “wholly true.” His claims that she lied are false.',
    },
    { good: 'Although Ruiz confessed, he kept his seat.' },
    { good: 'Clerks are accused of claiming pay for “absent” workers.' },
    {
      good: 'The mayor admits that she signed.',
      house: 'rules:\n  quotes/loaded-verb: { options: { allow: [admit] } }',
    },
  ],
  check(story, report, { options }) {
    const loaded = wordsOn(story, verbs).filter(({ lower }) => {
      const cue = cueOf(lower)
      return (
        cue && cue.form !== 'base' && options.verbs.includes(cue.stem) && !options.allow.includes(cue.stem)
      )
    })
    if (loaded.length === 0) return
    const attributing = new Set(
      story.quotations
        // `claiming pay for “absent” workers` attributes no word of it.
        .filter(({ length, start, speaker }) => length > 2 || start - (speaker?.verb?.end ?? 0) < 4)
        .map(quotation => quotation.speaker?.verb?.start),
    )
    const mentions = new Set(story.people.flatMap(person => person.mentions.map(mention => mention.end)))
    for (const word of loaded) {
      const cue = cueOf(word.lower)
      if (!cue) continue
      const next = story.words[word.index + 1]
      const out = cue.stem === 'point'
      if (out && next?.lower !== 'out') continue
      if (isNoun(story, word)) continue
      if (!attributing.has(word.start) && !saysThat(story, word, out ? 2 : 1, mentions)) continue
      if (next?.lower === 'to' || next?.lower === 'on') continue
      const end = out ? next.end : word.end
      const plain = plainForm(cue)
      report({
        start: word.start,
        end,
        message: `“${story.text.slice(word.start, end)}” ${shades[cue.stem] ?? 'is not neutral'}. Use “${plain}.”`,
        fixes: [{ title: `Write “${plain}”`, edits: [{ start: word.start, end, text: plain }] }],
      })
    }
  },
})

const plainForm = ({ form }: Cue) => (form === 'present' ? 'says' : form === 'ing' ? 'saying' : 'said')

/** `the party’s claims`, `amid Harbor Party claims`, `his claims that`. */
function isNoun(story: Story, word: Word): boolean {
  const before = story.words[word.index - 1]
  if (!before || word.lower !== 'claims') return false
  return (
    /^(?:the|a|an|his|her|its|their|these|those|such|of|by|any|some|all|about|over|amid|many)$|['’]s?$/.test(
      before.lower,
    ) || /^\s(?:as|that|of|by|were|are|was|about)\b/.test(story.text.slice(word.end, word.end + 8))
  )
}

const persons = wordSet(
  'he she they who mayor minister president senator governor officials prosecutors police spokesman spokeswoman lawyer',
)

/** `Ruiz admits that`, `she claimed he`: somebody in front, a clause behind. */
function saysThat(story: Story, word: Word, length: number, mentions: Set<number>): boolean {
  let before = story.words[word.index - 1]
  if (before && /^(?:has|had|have|also|later|then)$/.test(before.lower))
    before = story.words[before.index - 1]
  if (!before || word.start - before.end > 12) return false
  if (!mentions.has(before.end) && !persons.has(before.lower)) return false
  const next = story.words[word.index + length]
  if (!next || sentenceAt(story.sentences, next.start) !== sentenceAt(story.sentences, word.start))
    return false
  // `although Ruiz confessed, he kept his seat`: what follows the comma is not what was confessed.
  if (story.text.slice(word.end, next.start).includes(',')) return false
  return /^(?:that|he|she|it|they|we|i|there)$/.test(next.lower)
}

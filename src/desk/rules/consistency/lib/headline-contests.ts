import type { Sentence, Story } from '../../../story/story.ts'
import { type Clash, partsOf } from './parts.ts'

const wins = /^(?:wins?|won)$/i
const loses = /^(?:loses|lost|concedes?)$/i

/** Who won and who lost, by name: `Marsh wins` over an Orcutt who defeated Marsh. */
export function headlineContests(story: Story, sentence: Sentence): Clash[] {
  const at = sentence.words.findIndex(({ text }) => wins.test(text) || loses.test(text))
  const name = sentence.words[at - 1]
  if (!name || name.text === name.lower) return []
  const isWon = wins.test(sentence.words[at].text)
  const results = partsOf(story).body.flatMap(each => resultsOf(story, each, name.text))
  const contrary = results.filter(({ won }) => won !== isWon)
  if (contrary.length === 0 || results.some(({ won }) => won === isWon)) return []
  return [
    {
      span: { start: name.start, end: sentence.words[at].end },
      other: { start: contrary[0].start, end: contrary[0].end },
      isPlain: contrary.length > 1,
    },
  ]
}

/** Where the body says that somebody won or lost. */
function resultsOf({ text }: Story, { start, end }: Sentence, name: string) {
  const copy = text.slice(start, end)
  const find = (pattern: RegExp, won: boolean) => {
    const match = pattern.exec(copy)
    return match ? [{ start: start + match.index, end: start + match.index + match[0].length, won }] : []
  }
  const named = name.replace(/[^\p{L}\p{N}’'-]/gu, '')
  return [
    ...find(
      new RegExp(
        `\\b(?:defeat(?:ed|ing|s)|beat(?:ing|s)?|oust(?:ed|ing|s)|unseat(?:ed|ing|s)|victory over|win over)\\b[^.;“”]{0,60}\\b${named}\\b`,
      ),
      false,
    ),
    ...find(
      new RegExp(`\\b${named}\\b,? (?:\\w+ )?(?:conced(?:ed|es)|lost)\\b(?! (?:a|an|his|her|their) )`),
      false,
    ),
    ...find(
      new RegExp(
        `\\b${named}\\b(?:, [^,;.]{3,80},)? (?:\\w+ )?(?:won|wins|was (?:re-?)?elected|(?:has |had )?(?:defeated|beat|ousted|unseated))\\b`,
      ),
      true,
    ),
  ]
}

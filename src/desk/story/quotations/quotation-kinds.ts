import { smallInTitles } from '../../english/lexicon/names.ts'
import { beforeTitleOfWork } from '../../english/lexicon/works.ts'
import { regex } from '../../english/regex.ts'
import type { Token } from '../speakers/tokens.ts'
import type { Quotation, Speaker, Story } from '../story.ts'

const capital = /^[\p{Lu}\p{N}]/u
const opensWithCapital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u
const startOfSentence = /^[\s.…[(‘“'"]*(?:\[\p{L}\]\p{L}*|[\p{Lu}\p{N}$#@¿¡])/u
const closingPunctuation = /[.,?!…—–-]["”’'\])]*\s*$/

/** `We will fight this,`: a capital in front and a stop, comma or dash at the end, or long enough to be one without. */
export function looksLikeSentence(words: string): boolean {
  if (!startOfSentence.test(words)) return false
  const count = words.split(/\s+/).length
  if (looksLikeTitle(words) && !(count >= 2 && /[?!]\W*$/.test(words.slice(-20)))) return false
  return closingPunctuation.test(words) || count >= 5
}

/** Twelve words, in letters: most of what is said is longer. */
const longestTitle = 150

/** `Saturday Night Live,`: every word that titles write large is large. One word alone may be anything. */
export function looksLikeTitle(words: string): boolean {
  if (words.length > longestTitle || !opensWithCapital.test(words)) return false
  const parts = words
    .replace(/[^\p{L}\p{N}'’\s-]/gu, ' ')
    .trim()
    .split(/\s+/)
  if (parts.length < 2 || parts.length > 12 || !capital.test(parts[0])) return false
  if (!parts.slice(1).some(part => capital.test(part))) return false
  return parts.every(
    (part, index) =>
      capital.test(part) || (index > 0 && index < parts.length - 1 && smallInTitles.has(part.toLowerCase())),
  )
}

/** What only the words around a quotation tell of its kind. */
export function settleKind(story: Story, quotation: Quotation, tokens: Token[], index: number) {
  const { speaker, kind, length } = quotation
  const words = story.text.slice(quotation.content.start, quotation.content.end)
  const { begins } = tokens[index]
  const previous = tokens[index - 1]?.kind
  // `“A museum’s quiet year,” by Ana Ruiz`: the headline of an article.
  const byline = tokens[index + 1]?.lower === 'by' && tokens[index + 2]?.capital
  if (byline && (begins || previous === 'dash') && !speaker?.verb) quotation.kind = 'title'
  // `“Ask Ruiz,” he said.`
  else if (
    kind === 'title' &&
    speaker?.how === 'after' &&
    begins &&
    (!looksLikeTitle(words) || isSaid(story, speaker))
  )
    quotation.kind = 'full'
  if (kind !== 'partial') return
  // `“We won” Ruiz said.`, `“Seventy,” his sister chimed in.`
  const opens =
    speaker?.how === 'after' &&
    begins &&
    (length >= 2 || (speaker.verb !== undefined && /[,?!]$/.test(words))) &&
    /^\p{Lu}/u.test(words)
  // `“We won,” Ruiz said, “and they lost.”`: the second half goes on with a smallInTitles letter.
  const goesOn =
    (speaker?.how === 'middle' && length >= 3) ||
    (speaker?.how === 'carried' && previous === 'comma' && length >= 4 && /[.!?]$/.test(words))
  if (opens || goesOn) quotation.kind = 'full'
  else if (length <= 2 && (!speaker || speaker.how === 'carried' || speaker.how === 'near'))
    quotation.kind = 'scare'
}

/** Where programmes and works stand: `on “Morning Desk”`, `Herald TV’s “Morning Desk”`, `the song “Harbor Lights,”`. */
const beforeWork = regex()`^(?:${beforeTitleOfWork})$|['’]s$`

/**
 * A title, a nickname or a word under discussion that nobody says: `told Herald TV’s “Morning Desk”`. It has a speaker
 * only where its attribution is directly beside it.
 */
export function isMerelyNamed(
  { text }: Story,
  { kind, speaker, length }: Quotation,
  tokens: Token[],
  index: number,
): boolean {
  if (!speaker || speaker.how === 'label' || speaker.how === 'colon') return false
  const previous = tokens[index - 1]
  // `pounds Lund as a “con artist”` is what somebody calls him.
  const before = previous && /^an?$/.test(previous.lower) ? tokens[index - 2] : previous
  if (kind === 'scare') return before?.lower !== 'as'
  // `told NBC’s “Today” on Monday`
  if (length <= 2 && previous && broadcaster.test(text.slice(previous.start, previous.end))) return true
  // `the spot, titled “Arrogant,” shows`: one word, and not a sentence of its own.
  if (kind === 'full') return length <= 1 && speaker.how === 'carried' && !tokens[index].begins
  if (kind !== 'title') return false
  // `“We Are Lima.”` behind another sentence of hers; alone in its paragraph it is a heading.
  if (speaker.how === 'carried')
    return index === 0 || !tokens[index].begins || !(tokens[index + 1]?.begins ?? true)
  return previous?.kind === 'word' && beforeWork.test(previous.lower)
}

const broadcaster = /^\p{Lu}{2,5}['’]s$/u

const isSaid = ({ text }: Story, { verb }: Speaker) =>
  verb !== undefined && /^(?:said|says|asked|asks|added|replied)$/.test(text.slice(verb.start, verb.end))

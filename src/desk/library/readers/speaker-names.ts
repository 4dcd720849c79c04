import { notices } from '../../english/lexicon/headlines.ts'
import { smallInSpeakers } from '../../english/lexicon/names.ts'
import { noSpeakerFields, unnamedSpeakers } from '../../english/lexicon/transcripts.ts'
import { regex } from '../../english/regex.ts'

/** Who speaks without a name: `Speaker 1`, `INTERVIEWER`, `Unidentified Male`, `S1`. */
const unnamed = regex('iu')`^(?:${unnamedSpeakers})\b[\s_#]*[\p{Lu}\d]*$|^s\d{1,2}$|^[QA]$`

/** Whether words before a colon or a time name who speaks: `Ann Lee`, `MS. LEE`, `Speaker 1`; no `Subject`, no `The board met`. */
export function isSpeakerName(words: string): boolean {
  const name = words.trim()
  if (unnamed.test(name)) return true
  const parts = name.split(/\s+/)
  if (parts.length > 6 || /[.!?;,]$/.test(name.replace(/\b(?:Jr|Sr|Dr|Esq)\.$/, ''))) return false
  if (
    notices.has(name) ||
    noSpeakerFields.has(name.toLowerCase()) ||
    noSpeakerFields.has(parts[0].toLowerCase())
  )
    return false
  return (
    parts.every(
      part => /^[\p{Lu}(“"‘'][\p{L}\p{N}.'’“”"()&/-]*,?$/u.test(part) || smallInSpeakers.has(part),
    ) && /\p{Lu}/u.test(name)
  )
}

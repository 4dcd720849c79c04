import { wordSet } from '../../english/word-set.ts'
import { notices } from '../../story/quotations/labels.ts'

/** What stands before a colon in mails, forms, studies and copy without being anyone. */
const fields = wordSet(
  'from to cc bcc sent date subject re fwd reply-to attachments attachment importance message-id content-type mime-version ' +
    'abstract background methods method results result conclusion conclusions objective objectives findings finding recommendation ' +
    'recommendations discussion introduction summary funding contact phone tel email e-mail fax web website address location place time ' +
    'when where what who why how present absent also attendees agenda item motion vote ayes nays adjourned narrative case incident officer ' +
    'title slug byline headline keywords author publisher credit url http https note ps confirmed missing dead injured total deaths ' +
    'starters finishers update correction clarification kind language webvtt status type id sex race age height weight dob',
)

/** Who speaks without a name: `Speaker 1`, `INTERVIEWER`, `Unidentified Male`, `S1`. */
const unnamed =
  /^(?:speaker|spk|person|participant|interviewer|interviewee|unidentified|unknown|inaudible|male|female|voice|caller|dispatch|dispatcher|operator|moderator|host|guest|chair|chairman|chairwoman|clerk|narrator|reporter|question|answer|me|you)\b[\s_#]*[\p{Lu}\d]*$|^s\d{1,2}$|^[QA]$/iu
const small = /^(?:of|the|de|da|del|der|di|du|la|le|van|von|den|bin|al|el|y|and|for)$/

/** Whether words before a colon or a time name who speaks: `Ann Lee`, `MS. LEE`, `Speaker 1`; no `Subject`, no `The board met`. */
export function isSpeakerName(words: string): boolean {
  const name = words.trim()
  if (unnamed.test(name)) return true
  const parts = name.split(/\s+/)
  if (parts.length > 6 || /[.!?;,]$/.test(name.replace(/\b(?:Jr|Sr|Dr|Esq)\.$/, ''))) return false
  if (notices.has(name) || fields.has(name.toLowerCase()) || fields.has(parts[0].toLowerCase())) return false
  return (
    parts.every(part => /^[\p{Lu}(“"‘'][\p{L}\p{N}.'’“”"()&/-]*,?$/u.test(part) || small.test(part)) &&
    /\p{Lu}/u.test(name)
  )
}

import { phraseSet, wordSet } from '../word-set.ts'

/**
 * What a transcript or a desk puts in brackets, and nobody said: `(laughter)`, `[emphasis added]`.
 */
export const insertions = phraseSet(`
  laughs, laughter, laughing, applause, cheers, cheering, chuckles, crosstalk, cross-talk,
  inaudible, indiscernible, unintelligible, ph, phonetic, sic, pause, pauses, sighs, coughs, crying,
  silence, music, booing, boos, ellipsis, emphasis is added, emphasis is mine, emphasis is ours,
  emphasis is in original, emphasis added, emphasis mine, emphasis ours, emphasis in original,
  as written, as delivered, as spoken, as prepared`)

/** Before a colon and nobody who speaks: `Subject:`, `Motion:`, `Update:`. */
export const noSpeakerFields = wordSet(`
  from to cc bcc sent date subject re fwd reply-to attachments attachment importance message-id
  content-type mime-version abstract background methods method results result conclusion conclusions
  objective objectives findings finding recommendation recommendations discussion introduction
  summary funding contact phone tel email e-mail fax web website address location place time when
  where what who why how present absent also attendees agenda item motion vote ayes nays adjourned
  narrative case incident officer title slug byline headline keywords author publisher credit url
  http https note ps confirmed missing dead injured total deaths starters finishers update
  correction clarification kind language webvtt status type id sex race age height weight dob`)

/** A speaker without a name: `Moderator:`, `Speaker 2:`. */
export const unnamedSpeakers = wordSet(`
  speaker spk person participant interviewer interviewee unidentified unknown inaudible male female
  voice caller dispatch dispatcher operator moderator host guest chair chairman chairwoman clerk
  narrator reporter question answer me you`)

import { takesUp } from '../../english/lexicon/outcomes.ts'
import { regex } from '../../english/regex.ts'
import { memo } from '../../memo.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Statement } from './statement.ts'

/** Behind what was planned, says that it came about: `and did so by winter`, `and got one`, `and I have agreed`. */
const cameAbout =
  /\band (?:\w+ ){1,3}(?:agreed|consented|accepted)\b|\b(?:did|done|do|does) (?:so|it|that|just that)\b|\b(?:voted for|approved|adopted) (?:it|them)\b|\b(?:got|received|won|found|held|reached) (?:it|one|them|that)\b/i

/** Of what was planned: `The bid to buy the mill succeeded`. */
const succeeded = /\b(?:succeeded|was successful)\b/i

/** At the head of the next sentence: `It will be held on Monday`, `They were given it`. */
const goesOn = regex()`^[“"]?(?:${takesUp})\b(?! (?:not|no|never|yet)\b|n[’']t)`

/** Whether a source that plans or asks for something says right afterwards that it came about: `has asked for a meeting. It will be held on Monday`. */
export const isSettled = ({ story, sentence, frame }: Statement): boolean =>
  cameAbout.test(story.text.slice(frame.end, sentence.end)) ||
  succeeded.test(story.text.slice(frame.start, sentence.end)) ||
  isTakenUp(sentence, story)

const isTakenUp = memo(({ index }: Sentence, { text, sentences }: Story) => {
  const next = sentences[index + 1]
  return next !== undefined && goesOn.test(text.slice(next.start, next.end))
})

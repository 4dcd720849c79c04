import { betweenDoerAndVerb } from '../../english/lexicon/auxiliaries.ts'
import { alternatives } from '../../english/regex.ts'
import type { Frame } from '../../grammar/frames.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { type Filler, namedFiller, nounFiller } from './fillers.ts'

/** Who does it, read off the words where the tree has nobody or somebody else. */

const name = String.raw`\p{Lu}[\p{L}\p{N}’'.&-]*(?: (?:(?:of|and|the|for) )?\p{Lu}[\p{L}\p{N}’'.&-]*)*`
const auxiliaries = `(?:(?:${alternatives(betweenDoerAndVerb)}) )*`

const nounBefore = new RegExp(
  String.raw`(?:\b(?:the|an?|his|her|its|their) )((?:\p{L}[\p{L}-]* )?\p{Ll}[\p{L}-]+) ${auxiliaries}$`,
  'iu',
)
/** At the beginning of a sentence: `Tessaly shall withdraw`, and of a headline: `Calloway Farms to acquire`. */
const nameBefore = new RegExp(`^(?:The )?(${name}) ${auxiliaries}$`, 'u')

/** The noun right before a verb in the past or present, or the name that begins the sentence. `after the union broke off talks`. */
export function subjectBefore(story: Story, sentence: Sentence, frame: Frame): Filler | undefined {
  if (frame.isPassive) return undefined
  const before = story.text.slice(sentence.start, frame.predicate.token.start)
  if (/^(?:past|present|modal|infinitive)$/.test(frame.form)) {
    const named = nameBefore.exec(before)
    if (named) {
      const start = sentence.start + before.indexOf(named[1])
      const filler = namedFiller(story, start, start + named[1].length)
      if (filler.names.length > 0) return filler
    }
  }
  if (!/^(?:past|present)$/.test(frame.form)) return undefined
  const match = nounBefore.exec(before)
  if (!match) return undefined
  const start = sentence.start + match.index
  return nounFiller(start, start + match[0].trimEnd().length, match[1].toLowerCase().split(' '))
}

const byName = new RegExp(String.raw`^[^,;:.“”]{0,30}?\bby (?:the )?(${name})`, 'u')

/** `was caught at slip by Simon Oduya`: the name behind the first `by` of a passive. */
export function agentBehind(story: Story, frame: Frame): Filler | undefined {
  const { end } = frame.predicate.token
  const behind = byName.exec(story.text.slice(end, Math.max(end, frame.end)))
  if (!behind) return undefined
  const start = end + behind[0].length - behind[1].length
  return namedFiller(story, start, start + behind[1].length)
}

const overAside = new RegExp(
  `^(?:The )?(${name}), (?:who|which|the|an?|whose) [^,;:“”]+(?:, [^,;:“”]+)?, ${auxiliaries}$`,
  'u',
)

/** `Ivo Teller, who at 19 is the youngest of the group, gave`: the name that a sentence begins with, where the tree has a word of the aside. */
export function subjectOverAside(story: Story, sentence: Sentence, frame: Frame): Filler | undefined {
  if (frame.isPassive || !/^(?:past|present|modal)$/.test(frame.form)) return undefined
  const before = story.text.slice(sentence.start, frame.predicate.token.start)
  const match = overAside.exec(before)
  if (!match) return undefined
  const start = sentence.start + before.indexOf(match[1])
  const { subject } = frame
  // What the tree has is the name itself, or somebody beyond the aside.
  if (subject && subject.start <= start + match[1].length) return undefined
  return namedFiller(story, start, start + match[1].length)
}

import { weekdayPattern } from '../../english/lexicon/calendar.ts'
import { behindSaid, describesSpeaker } from '../../english/lexicon/function-words.ts'
import { alternatives, regex } from '../../english/regex.ts'
import type { Span } from '../../span.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './lib/readable.ts'

/** With a title this many words long, the verb is better before the name. */
const longTitle = 3

export default rule({
  id: 'quotes/said-order',
  summary: '“Said Ruiz” with no long description after the name',
  why: 'Name before verb reads more naturally. Put the verb first only before a long description.',
  knows: [
    'The verb before a short name, pronoun or title, if the sentence then ends, returns to the quotation, or adds only a time or place.',
    'Not reported: two words of title and a full name (`said Harbor Party spokesman Ben Okafor`), which are a description.',
  ],
  basis: 'AP style; The Associated Press Guide to News Writing',
  severity: 'info',
  where: 'prose',
  options: {
    order: {
      default: 'name-first' as 'name-first' | 'either',
      choices: ['name-first', 'either'] as const,
      description: 'The house’s order: `name-first`, or `either` for houses that use both.',
    },
  },
  examples: [
    { bad: '“We won,” said Ruiz.', finds: 'said Ruiz', fixed: '“We won,” Ruiz said.' },
    {
      bad: '“We won,” said the mayor, “and they lost.”',
      finds: 'said the mayor',
      fixed: '“We won,” the mayor said, “and they lost.”',
    },
    { bad: '“We won,” says she on Monday.', fixed: '“We won,” she says on Monday.' },
    { good: '“We won,” Ruiz said.' },
    { good: '“We won,” said the woman from Lima.' },
    { good: '“We won,” says Ruiz afterwards.' },
    { good: '“We won,” said Ana Ruiz, who led the campaign.' },
    { good: '“We won,” said Ana Ruiz, a nurse from Lima.' },
    { good: '“We won,” said former deputy trade minister Ana Ruiz.' },
    { good: '“We won,” said port spokeswoman Ana Ruiz. “And they lost.”' },
    { good: '“We won,” said analyst Ana Ruiz at Harbor Trust.' },
    { good: '“We won,” said one nurse on the panel.' },
    { good: '“We won,” wrote Ana Ruiz on the radical site Harbor News.' },
    { good: '“We won,” reads the letter. “We are closed,” said a note pinned to the door.' },
    { good: '“We won,” said Ruiz at the pool.' },
    { bad: '“We won,” said Mayor Ana Ruiz.', finds: 'said Mayor Ana Ruiz' },
    { good: '“We won,” said a nurse in Lima, who led the campaign.' },
    { good: '“We won,” said Ruiz.', house: 'rules:\n  quotes/said-order: { options: { order: either } }' },
  ],
  check(story, report, { options }) {
    if (options.order === 'either') return
    for (const quotation of readable(story)) {
      const swap = turned(story, quotation)
      if (!swap) continue
      const { verb, name } = swap
      const verbText = story.text.slice(verb.start, verb.end)
      const nameText = story.text.slice(name.start, name.end)
      report({
        start: verb.start,
        end: name.end,
        message: `Write “${nameText} ${verbText}”: put the verb first only before a long description.`,
        habit: 'order',
        fixes: [
          {
            title: `Write “${nameText} ${verbText}”`,
            edits: [{ start: verb.start, end: name.end, text: `${nameText} ${verbText}` }],
          },
        ],
      })
    }
  },
})

/** The verb and the whole phrase behind it, when they could change places. */
function turned(story: Story, { speaker, end }: Quotation): { verb: Span; name: Span } | undefined {
  if (speaker?.how !== 'after' || !speaker.verb || speaker.verb.start > speaker.start) return undefined
  if (speaker.verb.start - end > 4) return undefined
  const { text } = story
  const name = { start: speaker.verb.end + 1, end: speaker.end }
  // `reads the letter` shows a paper.
  if (/^reads?$/i.test(text.slice(speaker.verb.start, speaker.verb.end))) return undefined
  if (text[speaker.verb.end] !== ' ' || name.start > speaker.start) return undefined
  const title = text.slice(name.start, speaker.start).split(/\s+/).filter(Boolean)
  if (title.length >= longTitle || /["“”,;:()]/.test(text.slice(name.start, name.end))) return undefined
  const length = text.slice(name.start, name.end).split(/\s+/).length
  // `said port spokeswoman Ana Ruiz`: who she is comes before her name.
  if (
    length > longTitle + 1 ||
    (title.length > 1 && length > longTitle) ||
    (length > longTitle && /^(?:the|an?)\s/i.test(text.slice(name.start, name.start + 4)))
  )
    return undefined
  // `says Mafokate afterwards`: an adverb is no name.
  if (
    /\s\p{Ll}+(?:ly|wards?)$/u.test(text.slice(name.start, name.end)) ||
    (title.length > 1 && length > longTitle)
  )
    return undefined
  if (!followers.test(text.slice(name.end, name.end + 14))) return undefined
  const sentence = text.slice(name.end).split(/[.!?]["”]?(?:\s|$)/, 1)[0]
  if (describedLater.test(sentence) || isPlaced(text.slice(name.start, name.end), sentence)) return undefined
  return { verb: speaker.verb, name }
}

/**
 * `said analyst Ana Ruiz at Harbor Trust`, `wrote Ana Ruiz on Harbor News`, `said one delegate on the panel`, `said a note
 * pinned to the door`: of what firm or body somebody is, or which paper it is.
 */
const isPlaced = (name: string, rest: string): boolean =>
  /\s(?:at|in|on|from|with)\s|\s\p{Ll}+ed$/u.test(name) ||
  (/\s/.test(name) && placedByName.test(rest)) ||
  (/^(?:an?|one|another)\s/.test(name) && /^ (?:(?:in|on|at|with) the \p{Ll}|on condition\b)/u.test(rest))

const placedByName = regex(
  'u',
)`^ (?:at (?:the )?\p{Lu}|on (?:the (?:\p{Ll}+ ){0,3}\p{Lu}|(?!${weekdayPattern})\p{Lu}))`

/** `in Nairobi, who refused to give his name`, `in the valley, a father of six`: a long description after all. */
const describedLater = regex()`^ (?:of|in|at|from|on|near|with) [^“"]{2,60}?, (?:${describesSpeaker})\b`

/** What may follow: the end of the sentence, the quotation again, a day, or when and where it was said. */
const followers = new RegExp(
  `^(?:[.!?](?:\\s|$)|,\\s["“'‘«]|$|\\s(?:${alternatives(behindSaid)}|${weekdayPattern})\\b)`,
  'i',
)

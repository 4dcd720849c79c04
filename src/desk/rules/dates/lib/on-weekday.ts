import { behindDay } from '../../../english/lexicon/beside-days.ts'
import { determiners, prepositions } from '../../../english/lexicon/function-words.ts'
import { beforeDay } from '../../../english/lexicon/times.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import type { Story, Time } from '../../../story/story.ts'
import { isPastVerb } from '../../../story/tense.ts'
import { firstWordFrom } from '../../../story/words.ts'
import { after } from './near.ts'

/** Words that may follow a weekday that says when something was done. */
const afterDay = regex()`^(?:[.,;)]|$|\s(?:${behindDay})\b)`

/** `told MPs Monday that`: somebody is between the verb and its day. */
function isTold(story: Story, place: number): boolean {
  for (let back = place - 1; back >= place - 4; back--) {
    const word = story.words[back]
    if (!word || /[.,;:]/.test(story.text.slice(word.end, story.words[back + 1].start))) return false
    if (/^(?:told|asked|warned|assured|informed|reminded)$/.test(word.lower)) return true
    if (beforeDay.has(word.lower)) return false
  }
  return false
}

/**
 * `held rates Thursday`, `closed the school Thursday`: the object is between the verb and its day. Not `was a Monday`.
 */
function hasObject(story: Story, place: number): boolean {
  const last = story.words[place - 1]
  if (
    !last ||
    last.text !== last.lower ||
    prepositions.has(last.lower) ||
    beforeDay.has(last.lower) ||
    determiners.has(last.lower)
  )
    return false
  for (let back = place - 2; back >= place - 3; back--) {
    const word = story.words[back]
    if (!word || story.text.slice(word.end, story.words[back + 1].start) !== ' ') return false
    if (isPastVerb(word)) return true
    if (prepositions.has(word.lower) || beforeDay.has(word.lower)) return false
  }
  return false
}

/**
 * `resigned Monday` and `resigned on Monday`: only right behind a verb of the past, where nothing else can be meant. AP
 * keeps the word beside a name, `spoke to Lund on Monday`.
 */
export function onChange(
  story: Story,
  { start, end, kind, weekday, day }: Time,
  style: 'keep' | 'drop' | 'any',
) {
  if (style === 'any' || kind === 'set' || !weekday || day || weekday.start !== start) return undefined
  if (!afterDay.test(after(story, weekday.end, 12)) || story.text.slice(weekday.end, end).includes('’'))
    return undefined
  const place = firstWordFrom(story.words, start)
  const [last, verb] = [story.words[place - 1], story.words[place - 2]]
  const reads = (word: Word | undefined, gap: string, to: number) =>
    word !== undefined && isPastVerb(word) && story.text.slice(word.end, to) === gap
  if (style === 'keep' && (reads(last, ' ', start) || isTold(story, place) || hasObject(story, place)))
    return {
      kind: 'on' as const,
      advice: 'add “on” before the weekday',
      edit: { start, end: start, text: 'on ' },
    }
  if (style === 'drop' && last?.lower === 'on' && reads(verb, ' ', last.start))
    return {
      kind: 'on' as const,
      advice: 'drop “on” before the weekday',
      edit: { start: last.start, end: start, text: '' },
    }
  return undefined
}

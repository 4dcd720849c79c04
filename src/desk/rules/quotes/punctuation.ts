import { weekdayPattern } from '../../english/lexicon/calendar.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Quotation, Story } from '../../story/story.ts'
import type { Report } from '../rule.ts'
import { rule } from '../rule.ts'
import { closeEllipses } from './lib/ellipses.ts'
import { type Lead, wrongLead } from './lib/lead.ts'
import { leadsUp } from './lib/leads-up.ts'
import { readable } from './lib/readable.ts'

export default rule({
  id: 'quotes/punctuation',
  summary:
    'A comma, period or capital on the wrong side of a quotation mark, or missing before the attribution',
  why: 'The marks show readers where the speech ends and your own sentence resumes.',
  knows: [
    'A comma or period on the wrong side of the closing mark; three or more in a story are one finding.',
    'A period, or nothing, before the attribution, even with a title before the name; a capital after the comma.',
    'A comma or colon that introduces a quotation; spaces around an ellipsis.',
  ],
  basis: 'AP Stylebook, punctuation guide; Reuters Handbook, “quotes”',
  severity: 'warning',
  where: 'both',
  options: {
    side: {
      default: 'story' as 'inside' | 'outside' | 'story',
      choices: ['inside', 'outside', 'story'] as const,
      description:
        'Where a comma or period goes at the end of quoted words: `inside` (American), `outside` after part of a sentence (British), or `story`: the way most of the story does it.',
    },
    lead: {
      default: 'any' as Lead,
      choices: ['comma', 'colon', 'any'] as const,
      description:
        'The mark between “said” and a quoted sentence: a comma (`said, “We won.”`; a colon before two or more sentences), a colon (`said: “We won.”`), or either.',
    },
    ellipsis: {
      default: 'any' as 'spaced' | 'any',
      choices: ['spaced', 'any'] as const,
      description: 'An ellipsis between words: with a space on either side, or either way.',
    },
  },
  examples: [
    {
      good: 'Ruiz said: “We have put up with the noise and the dust and the trucks at all hours for nine years, and we will not put up with any of it for one more.” The hall cheered.',
      house: 'rules:\n  quotes/punctuation: { options: { lead: comma } }',
    },
    {
      good: 'Ruiz said: “We put up with it for nine years.” “We will not go on.” The hall cheered.',
      house: 'rules:\n  quotes/punctuation: { options: { lead: comma } }',
    },
    {
      bad: 'Ana Ruiz said, “We won. They lost.”',
      house: 'rules:\n  quotes/punctuation: { options: { lead: colon } }',
      finds: ', “',
      fixed: 'Ana Ruiz said: “We won. They lost.”',
    },
    {
      bad: 'Ana Ruiz said: “We won.”',
      house: 'rules:\n  quotes/punctuation: { options: { lead: comma } }',
      fixed: 'Ana Ruiz said, “We won.”',
    },
    {
      good: 'Ana Ruiz said: “We won. They lost.”\n\nOkafor said, “They lost.” It was, he said, “a bad deal.”',
      house: 'rules:\n  quotes/punctuation: { options: { lead: comma } }',
    },
    {
      good: 'Ana Ruiz said: “We won.” It was, she said, “a good day”. “We won,” she said, “and they lost.”',
      house: 'rules:\n  quotes/punctuation: { options: { lead: colon } }',
    },
    {
      bad: '“We won...and they lost,” Ana Ruiz said.',
      house: 'rules:\n  quotes/punctuation: { options: { ellipsis: spaced } }',
      finds: '...',
      fixed: '“We won ... and they lost,” Ana Ruiz said.',
    },
    {
      bad: '“We won… and they lost,” Ana Ruiz said.',
      house: 'rules:\n  quotes/punctuation: { options: { ellipsis: spaced } }',
      fixed: '“We won … and they lost,” Ana Ruiz said.',
    },
    {
      bad: '“We won ...and they lost,” Ana Ruiz said.',
      house: 'rules:\n  quotes/punctuation: { options: { ellipsis: spaced } }',
      finds: '...',
      fixed: '“We won ... and they lost,” Ana Ruiz said.',
    },
    {
      good: '“We won ... and they lost. ... It was close,” Ana Ruiz said. “Well...” Then she left.',
      house: 'rules:\n  quotes/punctuation: { options: { ellipsis: spaced } }',
    },
    { bad: '“We won” Ana Ruiz said.', finds: '”', fixed: '“We won,” Ana Ruiz said.' },
    { bad: '“We won.” Ana Ruiz said.', fixed: '“We won,” Ana Ruiz said.' },
    { bad: '“We won,” She said.', finds: 'She', fixed: '“We won,” she said.' },
    { bad: '“We won,” The warden said.', finds: 'The', fixed: '“We won,” the warden said.' },
    {
      bad: '“It will hold all you have got” state engineer Luis Prado told the driver who came first.',
      fixed: '“It will hold all you have got,” state engineer Luis Prado told the driver who came first.',
    },
    {
      bad: 'Ana Ruiz called it “a bad deal”.',
      house: 'rules:\n  quotes/punctuation: { options: { side: inside } }',
      finds: '”.',
      fixed: 'Ana Ruiz called it “a bad deal.”',
    },
    {
      bad: 'Ana Ruiz called it “a bad deal.”',
      house: 'rules:\n  quotes/punctuation: { options: { side: outside } }',
      fixed: 'Ana Ruiz called it “a bad deal”.',
    },
    { good: '“We won,” Ana Ruiz said. “Did we?” she asked.' },
    { good: 'Ana Ruiz called it “a bad deal”.' },
    {
      good: 'Ana Ruiz said: “We won.”',
      house: 'rules:\n  quotes/punctuation: { options: { side: outside } }',
    },
  ],
  check(story, report, { options }) {
    const quotations = readable(story).filter(
      ({ content, end, marks }) => content.end < end && marks !== 'label',
    )
    const counts = countSides(story, quotations)
    const wanted = options.side === 'story' ? habitOf(counts) : options.side
    const sides: Report[] = []
    if (options.ellipsis === 'spaced') for (const found of closeEllipses(story)) report(found)
    for (const quotation of quotations) {
      const found = beforeAttribution(story, quotation) ?? wrongLead(story, quotation, options.lead)
      if (found) report(found)
      const side = onWrongSide(story, quotation, wanted)
      if (side && !found) sides.push(side)
    }
    // Copy from the other side of the ocean has them all on the wrong side: the first stands for all.
    const [first] = sides
    if (!first) return
    // A story that never has the house's side has another house's style, and no slip.
    const severity = wanted && counts[wanted] === 0 ? ('info' as const) : undefined
    const edits = sides.flatMap(each => each.fixes?.flatMap(fix => fix.edits) ?? [])
    if (severity === 'info' || sides.length < often)
      for (const each of sides) report({ ...each, severity, habit: 'side' })
    else
      report({
        ...first,
        severity,
        message: `${first.message} This story has ${sides.length} of these.`,
        fixes: [{ title: `Fix all ${sides.length}`, safe: true, edits }],
      })
  },
})

/** `“We won” Ruiz said`, `“We won.” Ruiz said`, `“We won,” She said`: where a speaker and a plain verb follow at once. */
function beforeAttribution(
  story: Story,
  { content, end, speaker, kind, length }: Quotation,
): Report | undefined {
  const { text } = story
  if (speaker?.how !== 'after' || !speaker.verb || kind !== 'full' || length < 2) return undefined
  const first = Math.min(speaker.start, speaker.verb.start)
  const verb = cueOf(text.slice(speaker.verb.start, speaker.verb.end).toLowerCase())
  if (verb?.kind !== 'says' || verb.faint || !leadsUp(text.slice(end, first))) return undefined
  const last = text[content.end - 1]
  const capital = smallSubject.exec(text.slice(first, first + 12))?.[0]
  if (last === ',' && capital)
    return {
      start: first,
      end: first + capital.length,
      message: `Lowercase “${capital}” after the comma.`,
      fixes: [
        {
          title: `Write “${capital.toLowerCase()}”`,
          safe: true,
          edits: [{ start: first, end: first + capital.length, text: capital.toLowerCase() }],
        },
      ],
    }
  // The attribution must end its sentence, or `“We won.” She told the crowd to go home` would be mended.
  const rest = endsSentence.test(
    text.slice(Math.max(speaker.end, speaker.verb.end), Math.max(speaker.end, speaker.verb.end) + 60),
  )
  if (last === '.' && text[content.end - 2] !== '.' && rest)
    return {
      start: content.end - 1,
      end,
      message: 'Use a comma, not a period, before the attribution.',
      fixes: [
        {
          title: 'Change to a comma',
          safe: !capital,
          edits: [{ start: content.end - 1, end: content.end, text: ',' }],
        },
      ],
    }
  const tells = length >= fewestTold && verb.form === 'past' && /^(?:say|tell)$/.test(verb.stem)
  if (/[\p{L}\p{N}]/u.test(last) && (rest || tells))
    return {
      start: content.end,
      end,
      message: 'Add a comma before the attribution.',
      fixes: [
        { title: 'Add a comma', safe: true, edits: [{ start: content.end, end: content.end, text: ',' }] },
      ],
    }
  return undefined
}

/**
 * A sentence with this many words is speech, whatever follows: `“It will hold all you have got” Luis Prado told the
 * driver who`.
 */
const fewestTold = 4

/** A pronoun, or an article before a common noun: `The warden`, not `The Herald`. */
const smallSubject = /^(?:(?:She|He|They)\b|(?:The|An?|His|Her|Their|One)(?=\s\p{Ll}))/u

/** This many slips of one kind are a habit, which is reported once. */
const often = 3

/** What may follow an attribution that ends its sentence: a day, and where or when it was said. */
const endsSentence = new RegExp(
  `^(?:\\s(?:${weekdayPattern}|(?:on|in|at|during|after|outside|before)\\s(?:[^\\s.,“"]+\\s){0,4}[^\\s.,“"]+)){0,2}[.,]`,
)

type Side = 'inside' | 'outside' | undefined

function onWrongSide(story: Story, quotation: Quotation, side: Side): Report | undefined {
  const { text } = story
  const { content, end, kind } = quotation
  const closing = text.slice(content.end, end)
  const outside = text[end]
  if (
    side === 'inside' &&
    (outside === ',' || outside === '.') &&
    text[end + 1] !== '.' &&
    !/[.,?!…]/.test(text[content.end - 1])
  )
    return {
      start: content.end,
      end: end + 1,
      message: `Put the ${outside === ',' ? 'comma' : 'period'} inside the quotation marks.`,
      fixes: [
        {
          title: 'Move it inside',
          safe: true,
          edits: [{ start: content.end, end: end + 1, text: `${outside}${closing}` }],
        },
      ],
    }
  const inside = text[content.end - 1]
  const stops =
    inside === '.'
      ? /^(?:\s|$)/.test(text.slice(end, end + 1))
      : inside === ',' && quotation.speaker?.how !== 'after'
  if (
    side === 'outside' &&
    stops &&
    kind !== 'full' &&
    text[content.end - 2] !== '.' &&
    !/\p{Lu}$/u.test(text.slice(content.end - 2, content.end - 1))
  )
    return {
      start: content.end - 1,
      end,
      message: `Put the ${inside === ',' ? 'comma' : 'period'} outside the quotation marks.`,
      fixes: [
        {
          title: 'Move it outside',
          safe: true,
          edits: [{ start: content.end - 1, end, text: `${closing}${inside}` }],
        },
      ],
    }
  return undefined
}

/** How many endings a story must have before its own habit counts, and by how many times one side must outweigh the other. */
const enough = 4
const outweighs = 4

/** How often the story puts a comma or full stop on either side, at the end of part of a sentence. */
function countSides(story: Story, quotations: Quotation[]) {
  const counts = { inside: 0, outside: 0 }
  for (const { content, end, kind } of quotations) {
    if (kind === 'full') continue
    if (/[.,]/.test(story.text[content.end - 1])) counts.inside++
    else if (/[.,]/.test(story.text[end] ?? '')) counts.outside++
  }
  return counts
}

function habitOf({ inside, outside }: { inside: number; outside: number }): Side {
  if (inside + outside < enough) return undefined
  if (inside >= outside * outweighs) return 'inside'
  return outside >= inside * outweighs ? 'outside' : undefined
}

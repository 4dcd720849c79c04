import { timeInWords } from './english/time-words.ts'
import type { FactSheet, RanFact, Verification } from './fact-sheet.ts'
import type { Span } from './span.ts'
import type { Story } from './story/story.ts'
import { type Words, wordsFrom } from './words.ts'

export type FactKind =
  | 'quotation'
  | 'person'
  | 'figure'
  | 'time'
  | 'accusation'
  | 'claim'
  | 'statement'
  | 'passage'

/** One line of a fact sheet: something to check and tick off. Its span counts in the draft as typed. */
export interface CheckItem extends Span {
  kind: FactKind
  /** Its words as readers see them, without markup, on one line. */
  words: string
  /** What it is, more closely: `full quotation`, `duration`, `charged`. */
  what: string
  /** The speaker, the person, those who are accused. */
  who?: string
  /** The day, the amount, a person's role, the claim's entry: what the words come to. */
  value?: string
  status?: FactSheet['claims'][number]['status'] | Verification<string>['status']
  /** Where it is in a source: offsets in the text of its file. */
  source?: Span & { path: string }
  /** Of a quotation, where it ran before: `First ran Thursday, March 27, 2025, AP; 14 times since`. */
  ran?: string
  /** Of a statement, what the source says with it and the draft leaves out, and what no source has. */
  leftOut?: string[]
  added?: string[]
  /** The sentence around it, some words to either side: `54` alone tells nobody whose age it is. */
  context: string
}

/** The kinds in the order in which a checker goes through them. */
export const factKinds: FactKind[] = [
  'quotation',
  'person',
  'time',
  'figure',
  'accusation',
  'claim',
  'statement',
  'passage',
]

/** What each kind is called, on every surface; editors say it in the writer's language. */
export const factHeadings: Record<FactKind, string> = {
  quotation: 'Quotations',
  person: 'People',
  time: 'Dates and times',
  figure: 'Figures',
  accusation: 'Accusations',
  claim: 'Contested claims',
  statement: 'Statements',
  passage: 'Passages from sources',
}

const open = new Set<CheckItem['status']>([
  'altered',
  'stitched',
  'unverified',
  'differs',
  'not-found',
  'stated',
])

/** What a checker does first: what differs from its source, or is in none. */
export const comesFirst = (item: CheckItem): boolean => open.has(item.status) && !isSmall(item)

/** A count below this is ticked off with the sentence that it is in. */
const smallCount = 13

/** What nobody ticks off one by one, unless a source contradicts it: how long something took, a year, `three`. */
export const isSmall = ({ kind, what, words, value, status }: CheckItem): boolean =>
  status !== 'differs' &&
  ((kind === 'time' && (what === 'duration' || what === 'set' || /^(?:1[5-9]|20)\d\d$/.test(words))) ||
    (kind === 'figure' &&
      /^\d+(?: [a-z]+)?$/.test(value ?? '') &&
      Number.parseInt(value ?? '', 10) < smallCount))

export interface Section {
  heading: string
  items: CheckItem[]
  /** Shown as a number until somebody opens it. */
  isFolded?: boolean
}

/** A list as it is worked down: what needs a look first, then each kind, then what is small. Empty sections are left out. */
export function sectionsOf(items: CheckItem[]): Section[] {
  const rest = items.filter(item => !comesFirst(item) && !isSmall(item))
  return [
    { heading: 'Check these first', items: items.filter(comesFirst) },
    ...factKinds.map(kind => ({
      heading: factHeadings[kind],
      items: rest.filter(item => item.kind === kind),
    })),
    { heading: 'Durations, years and small numbers', items: items.filter(isSmall), isFolded: true },
  ].filter(section => section.items.length > 0)
}

/**
 * A fact sheet as a list to work down, in the order of the draft within each kind. Titles of books are no quotations to
 * check, and `six years` is one fact, not a time and a figure.
 */
export function checklistOf(story: Story, sheet: FactSheet): CheckItem[] {
  const item: MakeItem = (kind, { start, end }, more) => {
    const inProse = { start: story.prose.toProse(start), end: story.prose.toProse(end - 1) + 1 }
    return {
      kind,
      start,
      end,
      words: oneLine(story.text.slice(inProse.start, inProse.end)),
      what: kind,
      context: contextOf(story, inProse),
      ...more,
    }
  }
  return [
    ...saidAndNamed(sheet, item),
    ...counted(sheet, story.draft.text, item),
    ...charged(sheet, item),
    ...fromSources(sheet, item),
  ]
}

type MakeItem = (kind: FactKind, span: Span, more: Partial<CheckItem>) => CheckItem

const saidAndNamed = ({ quotations, people }: FactSheet, item: MakeItem): CheckItem[] => [
  ...quotations
    .filter(({ kind }) => kind !== 'title')
    .map(quotation =>
      item('quotation', quotation, {
        what: `${quotation.kind} quotation`,
        who: quotation.speaker?.name,
        ...standing(quotation.verification),
        ...(quotation.ran?.length ? { ran: ranInWords(quotation.ran) } : {}),
      }),
    ),
  ...people
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ name, role, mentions, verification }) =>
      item('person', fullest(mentions), { who: name, value: role ?? undefined, ...standing(verification) }),
    ),
]

function counted({ times, figures }: FactSheet, text: string, item: MakeItem): CheckItem[] {
  const isInTime = (span: Span) => times.some(time => time.start < span.end && span.start < time.end)
  return [
    ...times.map(time =>
      item('time', time, {
        what: time.kind,
        value: timeInWords(time.value) || undefined,
        ...standing(time.verification),
      }),
    ),
    ...scoresJoined(
      text,
      figures
        .filter(figure => !isInTime(figure))
        .map(figure =>
          item('figure', figure, {
            value: amount(figure.value, figure.unit),
            ...standing(figure.verification),
          }),
        ),
    ),
  ]
}

const charged = ({ accusations, claims }: FactSheet, item: MakeItem): CheckItem[] => [
  ...accusations.map(accusation =>
    item('accusation', accusation, {
      what: accusation.kind,
      // `He is accused`: where the story names nobody, its own words.
      who: accusation.who.join(', ') || (accusation.mention && oneLine(accusation.mention.text)) || undefined,
      value: accusation.of ? oneLine(accusation.of.text) : undefined,
    }),
  ),
  ...claims.map(claim => item('claim', claim, { value: claim.entry, status: claim.status })),
]

function fromSources({ statements, passages, quotations }: FactSheet, item: MakeItem): CheckItem[] {
  const isQuoted = (span: Span) =>
    quotations.some(quotation => quotation.start <= span.start && span.end <= quotation.end)
  return [
    ...statements.map(({ verification, leftOut, added, start, end }) =>
      item(
        'statement',
        { start, end },
        {
          ...standing(verification),
          ...(leftOut.length > 0 ? { leftOut } : {}),
          ...(added.length > 0 ? { added: added.map(({ text }) => text) } : {}),
        },
      ),
    ),
    // A quotation that a source has too is already among the quotations.
    ...passages
      .filter(({ kind, ...span }) => kind !== 'shared-quote' || !isQuoted(span))
      .map(passage =>
        item('passage', passage, {
          what: passage.kind,
          status: passage.kind,
          source: { path: passage.source, start: passage.sourceStart, end: passage.sourceEnd },
        }),
      ),
  ]
}

/** Where a quotation ran before, in a line: `First ran Thursday, March 27, 2025, AP; 14 times since, twice with different wording`. */
export function ranInWords(ran: RanFact[], say: Words = wordsFrom()): string {
  const [first] = ran
  const others = ran.filter(({ same }) => !same).length
  const where = [first.date && say.day(first.date), first.publisher].filter(Boolean).join(', ') || first.id
  const whole = say('First ran {0}', where)
  if (ran.length === 1) return others === 1 ? `${whole}, ${say('with different wording')}` : whole
  const since = `${whole}; ${say('{0} since', times(ran.length - 1, say))}`
  return others > 0 ? `${since}, ${say('{0} with different wording', times(others, say))}` : since
}

const times = (count: number, say: Words) =>
  count === 1 ? say('once') : count === 2 ? say('twice') : say('{0} times', count)

/**
 * `2-0` and `6–3` are one fact. Where the sources have only one half of it, the whole has the status of the other half.
 */
function scoresJoined(text: string, figures: CheckItem[]): CheckItem[] {
  const joined: CheckItem[] = []
  for (const figure of figures) {
    const before = joined.at(-1)
    if (!before || !/^[-–]$/.test(text.slice(before.end, figure.start))) joined.push(figure)
    else
      joined[joined.length - 1] = {
        ...(before.status === 'found' ? figure : before),
        start: before.start,
        end: figure.end,
        words: oneLine(text.slice(before.start, figure.end)),
        value: [before.value, figure.value].join(' to '),
        context: before.context,
      }
  }
  return joined
}

/** `0.3333` for a third, `340 families`; nothing for what is vague and counts nothing. */
const amount = (value: number | null, unit: string | null) =>
  [value === null ? null : Number(value.toPrecision(6)), unit === 'fraction' ? null : unit]
    .filter(part => part !== null)
    .join(' ') || undefined

/** A headline says `Okafor`, and the story `Maren Okafor`: she is checked off by her whole name. */
const fullest = (mentions: Span[]) =>
  mentions.reduce((best, each) => (each.end - each.start > best.end - best.start ? each : best))

function standing<Status extends string>({ status, source, start, end }: Verification<Status>) {
  return {
    status,
    ...(source === null || start === null || end === null ? {} : { source: { path: source, start, end } }),
  }
}

/** Letters of context on either side, to the nearest word. */
const around = 40

function contextOf({ text, sentences }: Story, { start, end }: Span): string {
  const sentence = sentences.find(each => each.start <= start && start < each.end) ?? { start, end }
  const from = Math.max(sentence.start, start - around)
  const to = Math.min(Math.max(sentence.end, end), end + around)
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  const opening = from > sentence.start ? `…${before.slice(before.indexOf(' ') + 1)}` : before
  const closing = to < sentence.end ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…` : after
  return oneLine(opening + text.slice(start, end) + closing)
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

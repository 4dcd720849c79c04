import type { Finding, Severity } from '../finding.ts'
import { sentenceAt } from '../story/sentence-at.ts'
import type { Story } from '../story/story.ts'

/** A story on which something was tried. */
export interface TriedStory {
  /** What its archive calls it, or the path of its file. */
  id: string
  headline?: string
  /** The outlet that ran it. */
  outlet?: string
  /** ISO day. */
  day?: string
}

/** A finding to read, with its sentence in three parts on one line. */
export interface TriedFinding {
  rule: string
  severity: Severity
  message: string
  /** The line of the words in the story as it is kept, from 1. */
  line: number
  /** The sentence before the words found, the words, and the sentence after them. */
  before: string
  words: string
  after: string
  story: TriedStory
}

/** What came of a trial. */
export interface Trial {
  /** How many stories were read. */
  stories: number
  /** In how many of them it spoke. */
  speaking: number
  findings: number
  severities: Record<Severity, number>
  /** By rule, those with most findings first. */
  rules: { rule: string; findings: number }[]
  /** The share of stories in which it speaks lies between these in 95 of 100 such trials; from 0 to 1. */
  share: { least: number; most: number }
  /** ISO days of the oldest and the newest story. */
  oldest?: string
  newest?: string
  /** Some of the findings, from all outlets and days; the newest first. */
  examples: TriedFinding[]
}

/** Maximum number of findings that are shown. */
const mostExamples = 20
/** A share is plain only after this many stories were read and this many of them had findings. */
const fewestStories = 50
const fewestSpeaking = 20
/** A share is plain when it may be wrong by so much of itself: 8 to 12 percent. */
const plainness = 1 / 4

/** Counts what is found in one story after the other. */
export class Tally {
  readonly #findings: { finding: TriedFinding; rank: number }[] = []
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  readonly #days: string[] = []
  #stories = 0
  #speaking = 0

  get stories(): number {
    return this.#stories
  }

  /** Takes in the findings of a story. */
  add(story: Story, about: TriedStory, findings: Finding[]) {
    this.#stories++
    if (about.day) this.#days.push(about.day)
    if (findings.length > 0) this.#speaking++
    for (const [rank, finding] of findings.entries()) {
      this.#severities[finding.severity]++
      this.#findings.push({ finding: tried(finding, story, about), rank })
    }
  }

  /** Whether more stories would hardly change the share: a rule that speaks in every other story needs no thousand. */
  get isPlain(): boolean {
    if (this.#stories < fewestStories || this.#speaking < fewestSpeaking) return false
    const { least, most } = shareOf(this.#speaking, this.#stories)
    return (most - least) / 2 <= (plainness * this.#speaking) / this.#stories
  }

  result(): Trial {
    const rules = new Map<string, number>()
    for (const { finding } of this.#findings) rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1)
    const days = this.#days.sort()
    return {
      stories: this.#stories,
      speaking: this.#speaking,
      findings: this.#findings.length,
      severities: { ...this.#severities },
      rules: [...rules]
        .map(([rule, findings]) => ({ rule, findings }))
        .sort((one, other) => other.findings - one.findings || (one.rule < other.rule ? -1 : 1)),
      share: shareOf(this.#speaking, this.#stories),
      oldest: days[0],
      newest: days.at(-1),
      examples: this.#examples(),
    }
  }

  /** One finding a story while there are stories left, and then from the outlets and days that have been shown least. */
  #examples(): TriedFinding[] {
    const left = [...this.#findings].sort((one, other) => one.rank - other.rank)
    const shown = { outlets: new Map<string, number>(), days: new Map<string, number>() }
    const examples: TriedFinding[] = []
    while (examples.length < mostExamples && left.length > 0) {
      const often = ({ finding: { story }, rank }: (typeof left)[number]) =>
        rank * 1e6 +
        (shown.outlets.get(story.outlet ?? '') ?? 0) * 1e3 +
        (shown.days.get(story.day ?? '') ?? 0)
      let best = 0
      for (let index = 1; index < left.length; index++)
        if (often(left[index]) < often(left[best])) best = index
      const [{ finding }] = left.splice(best, 1)
      examples.push(finding)
      count(shown.outlets, finding.story.outlet)
      count(shown.days, finding.story.day)
    }
    return examples.sort((one, other) => (other.story.day ?? '').localeCompare(one.story.day ?? ''))
  }
}

const count = (counts: Map<string, number>, key = '') => counts.set(key, (counts.get(key) ?? 0) + 1)

/** Wilson’s interval at 95 percent: it holds for few stories, and where something never or always happens. */
function shareOf(speaking: number, stories: number): Trial['share'] {
  if (stories === 0) return { least: 0, most: 1 }
  const z = 1.96
  const share = speaking / stories
  const middle = share + z ** 2 / (2 * stories)
  const reach = z * Math.sqrt((share * (1 - share)) / stories + z ** 2 / (4 * stories ** 2))
  const whole = 1 + z ** 2 / stories
  return { least: Math.max(0, (middle - reach) / whole), most: Math.min(1, (middle + reach) / whole) }
}

function tried(finding: Finding, story: Story, about: TriedStory): TriedFinding {
  const { rule, severity, message } = finding
  const { start, end } = finding.underline ?? finding
  const from = story.prose.toProse(start)
  const to = end > start ? story.prose.toProse(end - 1) + 1 : from
  const sentence = sentenceAt(story, from) ?? { start: from, end: to }
  return {
    rule,
    severity,
    message,
    line: story.draft.text.slice(0, start).split('\n').length,
    before: folded(story.text.slice(sentence.start, from)).trimStart(),
    words: folded(story.text.slice(from, to)),
    after: folded(story.text.slice(to, Math.max(to, sentence.end))).trimEnd(),
    story: about,
  }
}

const folded = (text: string) => text.replace(/\s+/g, ' ')

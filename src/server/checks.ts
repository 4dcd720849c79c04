import type { TextDocument } from 'vscode-languageserver-textdocument'
import { bounds } from '../desk/bounds.ts'
import { readStory } from '../desk/story/read.ts'
import type { Story } from '../desk/story/story.ts'
import { lookUp } from '../newsroom/archive/looked-up.ts'
import type { Place } from './newsrooms.ts'
import type { Checked } from './protocol.ts'
import { draftOf, type Reading, read } from './reading.ts'

/**
 * Milliseconds from the last keystroke to a check: a quarter of what the last check took, so that the machine has time
 * for other things while a writer types without a pause. At four keystrokes a second a check of 40 ms is one sixth of
 * it.
 */
export const pauses = { shortest: 10, longest: 150 }

/** Milliseconds that a draft waits for an archive. What is found without it is shown by then, and the rest when it comes. */
const patience = 400

/** A document that Standards Desk leaves alone, and why. */
export interface Unchecked {
  uri: string
  version: number
  unchecked: NonNullable<Checked['unchecked']>
}

export type Outcome = Reading | Unchecked

export const isReading = (outcome: Outcome | undefined): outcome is Reading =>
  outcome !== undefined && 'story' in outcome

/** What checks need of the server. */
export interface Surface {
  document(uri: string): TextDocument | undefined
  around(document: TextDocument, story: Story): Promise<Place>
  outOfScope(document: TextDocument, story: Story, place: Place): Checked['unchecked']
  publish(outcome: Outcome): void
  failed(uri: string, error: unknown): void
}

interface Work {
  timer?: ReturnType<typeof setTimeout>
  cancelled: boolean
  done: Promise<void>
  settle(): void
}

/**
 * When each open document is checked. A change ends the work on the version before; only the newest version of a
 * document is ever published.
 */
export class Checks {
  readonly #surface: Surface
  #work = new Map<string, Work>()
  /** How long the last check of a document took, in milliseconds. */
  #costs = new Map<string, number>()
  #outcomes = new Map<string, Outcome>()

  constructor(surface: Surface) {
    this.#surface = surface
  }

  /** Asks for a check after a pause for typing, or at once. */
  ask(uri: string, pause?: number) {
    this.#cancel(uri)
    const work = begin()
    this.#work.set(uri, work)
    const patience = Math.min(pauses.longest, Math.max(pauses.shortest, (this.#costs.get(uri) ?? 0) / 4))
    work.timer = setTimeout(() => this.#run(uri, work), pause ?? patience)
  }

  /** What is known of the newest version of a document; waits for its check where one is under way. */
  async outcome(uri: string): Promise<Outcome | undefined> {
    for (let work = this.#work.get(uri); work; work = this.#work.get(uri)) await work.done
    return this.#outcomes.get(uri)
  }

  /** The last check of a document, when it is a draft and has not changed since. */
  async reading(uri: string): Promise<Reading | undefined> {
    const outcome = await this.outcome(uri)
    return isReading(outcome) && outcome.version === this.#surface.document(uri)?.version
      ? outcome
      : undefined
  }

  readings(): Reading[] {
    return [...this.#outcomes.values()].filter(isReading)
  }

  forget(uri: string) {
    this.#cancel(uri)
    this.#outcomes.delete(uri)
    this.#costs.delete(uri)
  }

  #cancel(uri: string) {
    const work = this.#work.get(uri)
    if (!work) return
    work.cancelled = true
    clearTimeout(work.timer)
    this.#work.delete(uri)
    work.settle()
  }

  async #run(uri: string, work: Work) {
    try {
      const outcome = await this.#check(uri, work)
      if (work.cancelled || !outcome) return
      this.#outcomes.set(uri, outcome)
      this.#surface.publish(outcome)
    } catch (error) {
      this.#surface.failed(uri, error)
    } finally {
      if (this.#work.get(uri) === work) this.#work.delete(uri)
      work.settle()
    }
  }

  async #check(uri: string, work: Work): Promise<Outcome | undefined> {
    const document = this.#surface.document(uri)
    if (!document) return undefined
    const { version } = document
    if (document.getText().length > bounds.draft) return { uri, version, unchecked: 'too-long' }
    const begun = performance.now()
    const story = readStory(draftOf(document))
    const spent = performance.now() - begun
    const place = await this.#surface.around(document, story)
    if (work.cancelled || document.version !== version) return undefined
    const unchecked = this.#surface.outOfScope(document, story, place)
    if (unchecked) return { uri, version, unchecked }
    let again = performance.now()
    const asked = lookUp(place.surroundings.archive, story, occasion().moment)
    let looked = await Promise.race([asked, later(patience)])
    if (work.cancelled || document.version !== version) return undefined
    if (!looked) {
      this.#surface.publish(read(document, story, place, {}, occasion()))
      looked = await asked
      again = performance.now()
      if (work.cancelled || document.version !== version) return undefined
    }
    const reading = read(document, story, place, looked, occasion())
    this.#costs.set(uri, spent + performance.now() - again)
    return reading
  }
}

/** Standards Desk reads no clock. The server passes it the time. */
export const occasion = () => ({ moment: new Date().toISOString() })

const later = (milliseconds: number) =>
  new Promise<undefined>(resolve => void setTimeout(resolve, milliseconds))

function begin(): Work {
  let settle = () => {}
  const done = new Promise<void>(resolve => (settle = resolve))
  return { cancelled: false, done, settle }
}

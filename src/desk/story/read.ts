import type { Draft } from '../draft/draft.ts'
import { Prose } from '../draft/prose.ts'
import type { Word } from '../english/word.ts'
import { readDateline } from './dateline.ts'
import { readFigures } from './figures/figures.ts'
import { readPeople } from './people/people.ts'
import { readQuotations } from './quotations/quotations.ts'
import { readSentences } from './sentences.ts'
import { attribute } from './speakers/speakers.ts'
import type {
  Dateline,
  Figure,
  Paragraph,
  Person,
  Quotation,
  Sentence,
  Story,
  StrayMark,
  Time,
} from './story.ts'
import { readTimes } from './times/times.ts'

/**
 * Reads what a draft says. One pass, each reader standing on those before it: sentences and words at once, and when
 * somebody first asks for them quotations, people and who says what, times, figures. Of a thousand sources most are
 * only ever looked through for their words.
 */
export const readStory = (draft: Draft): Story => new StoryRead(draft)

class StoryRead implements Story {
  readonly text: string
  readonly prose: Prose
  readonly draft: Draft
  readonly published?: string
  readonly paragraphs: Paragraph[]
  readonly sentences: Sentence[]
  readonly words: Word[]
  readonly dateline?: Dateline
  #marked: ReturnType<typeof readQuotations> | undefined
  #people: Person[] | undefined
  #times: Time[] | undefined
  #figures: Figure[] | undefined

  constructor(draft: Draft) {
    this.prose = new Prose(draft.text, draft.blocks)
    this.text = this.prose.text
    this.draft = draft
    this.published = draft.published
    this.dateline = readDateline(this.prose, draft.blocks)
    const { paragraphs, sentences, words } = readSentences(this.prose, draft.blocks, this.dateline)
    this.paragraphs = paragraphs
    this.sentences = sentences
    this.words = words
  }

  get quotations(): Quotation[] {
    if (!this.#people) this.#listen()
    return this.quoted
  }

  get quoted(): Quotation[] {
    return (this.#marked ??= readQuotations(this)).quotations
  }

  get strayMarks(): StrayMark[] {
    return (this.#marked ??= readQuotations(this)).strayMarks
  }

  get people(): Person[] {
    return this.#people ?? this.#listen()
  }

  get times(): Time[] {
    return (this.#times ??= readTimes(this))
  }

  get figures(): Figure[] {
    return (this.#figures ??= readFigures(this))
  }

  /** Who says what: quotations get their speakers once the people are known. */
  #listen(): Person[] {
    this.#people = readPeople(this)
    attribute(this)
    return this.#people
  }
}

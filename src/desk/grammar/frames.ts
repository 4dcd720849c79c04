/**
 * The grammar of a sentence, as frames: one a clause, with everything in it as spans of the text it was read from.
 *
 *     framesOf(story.text, sentence, story.quoted)
 *
 * reads `Mayor Ana Ruiz said on Tuesday that the council would not sell the pier` as two frames, in the order of their verbs:
 * `say` with the subject `Mayor Ana Ruiz` and an adjunct of time; and `sell`, negated, with the modal `would`, the subject
 * `the council`, the object `the pier`, and an attribution to the first's subject.
 *
 * Who asks does not know whether a frame comes from tags, phrases or a tree. A sentence is read when it is first asked for and
 * remembered by its words. Without weights (see `weightsFrom`) and of a sentence of more than 250 tokens there are no frames,
 * so nobody may take their absence for a finding. About three frames in four are right in all their parts: a rule that
 * speaks on them should ask for `certainty`, or for two frames that agree.
 */
import { type Analysis, analyse, sentencesIn, weightsNow } from '../english/analysis.ts'
import { lemmaOf } from '../english/lemma.ts'
import { Recent } from '../english/recent.ts'
import { cueOf } from '../english/reporting.ts'
import { memo, memoLast } from '../memo.ts'
import { contains, type Span } from '../span.ts'
import { adjunctsOf } from './adjuncts.ts'
import { withSubject } from './asides.ts'
import { certaintyOf } from './certainty.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { Attribution, Frame, Governing } from './frame.ts'
import { moved } from './moved.ts'
import { Parsed } from './parsed.ts'
import { phraseOf } from './phrase.ts'
import { clausesByPhrases } from './phrases.ts'

export type { Adjunct, Attribution, Frame, Governing } from './frame.ts'
export type { Phrase } from './phrase.ts'

/** The sentences of a few stories, and what they were on the way to what they are. */
const mostRemembered = 600

/** What sentences say, by their words, as long as the weights are these. */
const rememberedOf = memo(
  (_weights: object) => new Recent<{ start: number; frames: Frame[] }>(mostRemembered),
)

/**
 * The frames of a sentence, in the order of their verbs. Spans count in `text`, in UTF-16 units. `quotations` are spans of
 * words in marks; they may be those of the whole text.
 */
export const framesOf = (text: string, sentence: Span, quotations: readonly Span[] = []): Frame[] =>
  weightsNow() ? read(sentence, text, quotations) : []

const read = memoLast((sentence: Span, text: string, quotations: readonly Span[]): Frame[] => {
  const { start, frames } = rememberedOf(weightsNow() as object).of(
    text.slice(sentence.start, sentence.end),
    () => ({
      start: sentence.start,
      frames: new FrameReader(analyse(text, sentence) as Analysis).frames(),
    }),
    sentencesIn(text),
  )
  // A keystroke changes one sentence and moves all that come after it.
  const by = sentence.start - start
  const quoted = quotedIn(frames, by, quotations)
  if (by === 0 && quoted.size === 0) return frames
  const here = moved(frames, by)
  for (const place of quoted) here[place].isQuoted = true
  return here
})

/** Which of some frames stand in quotation marks, where they stand `by` units further on. */
function quotedIn(frames: Frame[], by: number, quotations: readonly Span[]): Set<number> {
  const quoted = new Set<number>()
  for (const [place, { predicate }] of frames.entries()) {
    const token = { start: predicate.token.start + by, end: predicate.token.end + by }
    if (quotations.some(each => contains(each, token))) quoted.add(place)
  }
  return quoted
}

/** Who does it, whatever the voice: the subject, or of a passive the agent. */
export const actorOf = (frame: Frame) => (frame.isPassive ? frame.agent : frame.subject)

/** Whom it is done to, whatever the voice: the object, or of a passive the subject. */
export const undergoerOf = (frame: Frame) => (frame.isPassive ? frame.subject : frame.object)

const governing: Record<string, Governing> = {
  ccomp: 'statement',
  xcomp: 'infinitive',
  'acl:relcl': 'relative',
  acl: 'relative',
  advcl: 'adverbial',
  conj: 'list',
}

class FrameReader {
  private readonly analysis: Analysis

  constructor(analysis: Analysis) {
    this.analysis = analysis
  }

  frames(): Frame[] {
    const { tokens, kinds, tags } = this.analysis
    const tree = this.analysis.tree()
    if (!tree) return []
    const words = tokens.map(token => token.text)
    const parsed = new Parsed(words, kinds, tags, tree)
    const byPhrases = new Map(clausesByPhrases(parsed).map(clause => [clause.predicate, clause]))
    const clauses = new Map(clausesOf(parsed).map(clause => [clause.predicate, clause]))
    const frames = new Map<number, Frame>()
    for (const [predicate, clause] of clauses) {
      const whole = withSubject(parsed, clause, clauses)
      const certainty = certaintyOf(whole, byPhrases.get(predicate), tree.margins)
      frames.set(predicate, { ...this.frame(parsed, whole), certainty })
    }
    for (const predicate of clauses.keys()) this.link(parsed, predicate, frames)
    for (const predicate of clauses.keys()) {
      const attribution = attributionOf(parsed, predicate, frames)
      if (attribution) frames.get(predicate)!.attribution = attribution
    }
    return [...frames.values()]
  }

  private frame(parsed: Parsed, clause: Clause): Omit<Frame, 'certainty'> {
    const { tokens } = this.analysis
    const { predicate, isCopular, subject, subjectFrom, object, isPassive, isNegated } = clause
    const phrase = (at: number) => (at >= 0 ? phraseOf(parsed, tokens, at, lemmaOf) : undefined)
    const verb = isCopular ? parsed.first(predicate, 'cop') : predicate
    const particle = parsed.first(predicate, 'compound:prt')
    const adjuncts = adjunctsOf(parsed, tokens, predicate)
    const agent = adjuncts.find(({ preposition }) => preposition === 'by' && isPassive)
    const places = ownPlaces(parsed, predicate)
    return {
      start: tokens[places[0]].start,
      end: tokens[places.at(-1)!].end,
      predicate: {
        lemma: isCopular ? 'be' : lemmaOf(parsed.lower[verb], parsed.tags[verb]),
        ...(particle >= 0 ? { particle: parsed.lower[particle] } : {}),
        token: tokens[verb],
      },
      complement: isCopular ? phrase(predicate) : undefined,
      subject: phrase(subject),
      subjectFrom,
      object: phrase(object),
      recipient: phrase(parsed.first(predicate, 'iobj')),
      agent: agent?.kind === 'other' ? agent.phrase : undefined,
      isPassive,
      isNegated,
      ...formOf(parsed, clause),
      adjuncts: adjuncts.filter(adjunct => adjunct !== agent || agent.kind !== 'other'),
      isQuoted: false,
    }
  }

  /** Gives a frame the one that it hangs on: the nearest above that is a clause. */
  private link(parsed: Parsed, predicate: number, frames: Map<number, Frame>): void {
    let at = predicate
    for (let head = parsed.heads[at]; head >= 0; at = head, head = parsed.heads[at]) {
      const frame = frames.get(head)
      if (!frame) continue
      const own = parsed.relations[predicate]
      const relation = governing[own] ?? governing[parsed.relations[at]] ?? 'other'
      frames.get(predicate)!.governor = { frame, relation }
      return
    }
  }
}

const clausal = ['ccomp', 'advcl', 'acl:relcl', 'conj', 'parataxis', 'csubj', 'csubj:pass', 'advcl:relcl']

/** The places of a clause without the clauses that hang on it. */
function ownPlaces(parsed: Parsed, predicate: number): number[] {
  const places = [predicate]
  const gather = (at: number) => {
    for (const child of parsed.children[at]) {
      if (at === predicate && clausal.includes(parsed.relations[child])) continue
      if (parsed.kinds[child] === 'PUNCT') continue
      places.push(child)
      gather(child)
    }
  }
  gather(predicate)
  return places.sort((one, other) => one - other)
}

function formOf(parsed: Parsed, { predicate, isCopular, auxiliaries }: Clause) {
  const { tags, lower } = parsed
  const verbs = isCopular ? auxiliaries : [...auxiliaries, predicate]
  const modal = verbs.find(at => tags[at] === 'MD')
  const main = tags[verbs.at(-1) ?? predicate]
  // `he’s gone` has, `he’s seen by a doctor` is.
  const isHave = (at: number) => lower[at] === "'s" && parsed.relations[at] === 'aux' && main === 'VBN'
  const bases = auxiliaries.map(at => (isHave(at) ? 'have' : lemmaOf(lower[at], tags[at])))
  const hasTo = parsed.having(predicate, 'mark', 'aux').some(at => tags[at] === 'TO')
  return {
    ...(modal === undefined ? {} : { modal: lemmaOf(lower[modal], 'MD') }),
    form:
      modal !== undefined
        ? ('modal' as const)
        : hasTo
          ? ('infinitive' as const)
          : finiteForm(
              tags[verbs[0] ?? predicate],
              parsed.having(predicate, 'nsubj', 'nsubj:pass').length > 0,
            ),
    // Beside another verb, `have` makes nothing else, whatever tag the other got: `had sunk`.
    isPerfect: bases.includes('have'),
    isProgressive: main === 'VBG' && bases.includes('be') && !isCopular,
  }
}

/** With a subject of its own a verb is finite, whatever tag it got: `The two countries agreed`. */
function finiteForm(tag: string, hasSubject: boolean): Frame['form'] {
  if (tag === 'VBD' || (tag === 'VBN' && hasSubject)) return 'past'
  if (tag === 'VBZ' || tag === 'VBP') return 'present'
  return tag === 'VB' ? 'bare' : 'participle'
}

/** On whose word a clause is: of the verb of speech or thought that governs it, set beside it, or of `according to`. */
function attributionOf(
  parsed: Parsed,
  predicate: number,
  frames: Map<number, Frame>,
): Attribution | undefined {
  for (let at = predicate; at >= 0; at = parsed.heads[at]) {
    const frame = frames.get(at)
    const according = frame?.adjuncts.find(({ preposition }) => preposition === 'according to')
    if (according) return { cue: according.phrase.head, lemma: 'according to', speaker: according.phrase }
    const beside = parsed.having(at, 'parataxis', 'conj').find(child => isTag(parsed, at, child))
    const head = parsed.heads[at]
    const above = parsed.relations[at] === 'ccomp' && reports(parsed, head) ? head : undefined
    const verb = above ?? (beside === predicate ? undefined : beside)
    const reporting = verb === undefined ? undefined : frames.get(verb)
    if (reporting)
      return {
        cue: reporting.predicate.token,
        lemma: reporting.predicate.lemma,
        speaker: reporting.isPassive ? reporting.agent : reporting.subject,
      }
  }
  return undefined
}

/** `…, police said`: a verb of speech set behind what was said. A parser often takes it for one more of a list. */
function isTag(parsed: Parsed, at: number, child: number): boolean {
  if (!reports(parsed, child)) return false
  if (parsed.relations[child] === 'parataxis') return true
  const saysNothing = parsed.having(child, 'cc', 'ccomp', 'obj', 'xcomp').length === 0
  return saysNothing && child > at && parsed.having(child, 'nsubj').length > 0
}

function reports(parsed: Parsed, at: number): boolean {
  const kind = parsed.isVerb(at) ? cueOf(parsed.lower[at])?.kind : undefined
  return kind === 'says' || kind === 'thinks'
}

import type { SideBySide } from '../../server/protocol.ts'
import type { Side } from './pane.ts'

/** The pairs of sentences that a sentence of one side belongs to. */
const pairsOf = ({ pairs }: SideBySide, side: Side, number: number) =>
  pairs.filter(({ draft, source }) => (side === 'draft' ? draft === number : source.includes(number)))

const numberOf = (sentence: HTMLElement) => Number(sentence.dataset.sentence)

/** Lights up what belongs together: a sentence of the draft, and those of the source that it follows. */
export function light(
  compared: SideBySide,
  main: HTMLElement,
  side: Side,
  sentence: HTMLElement | null | undefined,
) {
  for (const lit of main.querySelectorAll('.lit')) lit.classList.remove('lit')
  if (!sentence) return
  const lightUp = (side: Side, number: number) =>
    main.querySelector(`section.${side} [data-sentence="${number}"]`)?.classList.add('lit')
  for (const { draft, source } of pairsOf(compared, side, numberOf(sentence))) {
    lightUp('draft', draft)
    for (const number of source) lightUp('source', number)
  }
}

/** When one side scrolls, the other shows what belongs to it. */
export function scrollTogether(compared: SideBySide, draft: HTMLElement, source: HTMLElement) {
  let leader: HTMLElement | undefined
  const lead = (from: HTMLElement, to: HTMLElement, side: Side) => {
    // Who is at work on a side leads: its own scrolling, which follows, counts for nothing.
    for (const event of ['pointerenter', 'focusin', 'wheel', 'touchstart', 'keydown'] as const)
      from.addEventListener(event, () => (leader = from), { passive: true })
    const onScroll = () => {
      if (leader === from) follow(compared, from, to, side)
    }
    from.addEventListener('scroll', onScroll, { passive: true })
  }
  lead(draft, source, 'draft')
  lead(source, draft, 'source')
}

function follow(compared: SideBySide, from: HTMLElement, to: HTMLElement, side: Side) {
  const top = from.getBoundingClientRect().top + from.clientHeight / 3
  const distance = (each: HTMLElement) => Math.abs(each.getBoundingClientRect().top - top)
  const paired = [...from.querySelectorAll<HTMLElement>('.sentence')].filter(
    sentence => pairsOf(compared, side, numberOf(sentence)).length > 0,
  )
  if (paired.length === 0) return
  const nearest = paired.reduce((best, each) => (distance(each) < distance(best) ? each : best))
  const [pair] = pairsOf(compared, side, numberOf(nearest))
  const partner = side === 'draft' ? pair.source[0] : pair.draft
  const target = to.querySelector<HTMLElement>(`[data-sentence="${partner}"]`)
  if (target) to.scrollTop += target.getBoundingClientRect().top - nearest.getBoundingClientRect().top
}

import type { Stretch } from '../../server/protocol.ts'
import { element, type Say } from '../page.ts'

export type Side = 'draft' | 'source'

export function markName(mark: NonNullable<Stretch['mark']>, say: Say): string {
  if (mark === 'copied') return say('copied')
  if (mark === 'altered') return say('altered quotation')
  if (mark === 'omitted') return say('left out of the draft')
  if (mark === 'added') return say('not in any source')
  return mark === 'drifted' ? say('differs from the source') : say('quoted word for word')
}

/** Whether there is something to say of a stretch. A quotation that is right is shown, and left alone. */
export const isMarked = ({ mark, note }: Stretch) =>
  mark !== undefined && (mark !== 'quoted' || note !== undefined)

/** The marks of one side, in its order. */
export const marksOf = (main: HTMLElement, side: Side) => [
  ...main.querySelectorAll<HTMLElement>(`section.${side} [role=button].mark`),
]

/** One side: its text in paragraphs and sentences, with the marks as buttons in it. */
export function pane(
  side: Side,
  name: string,
  stretches: Stretch[],
  say: Say,
  select: (id: string) => void,
): HTMLElement {
  const article = element('article', { 'aria-labelledby': `${side}-name` })
  let paragraph: HTMLElement | undefined
  let sentence: HTMLElement | undefined
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.paragraph || !paragraph) article.append((paragraph = element('p')))
    if (stretch.follows) paragraph.classList.add('follows')
    if (sentence?.dataset.sentence !== String(stretch.sentence)) {
      if (sentence && !stretch.paragraph) paragraph.append(' ')
      sentence = element('span', { class: 'sentence', 'data-sentence': stretch.sentence })
      paragraph.append(sentence)
    }
    if (isMarked(stretch)) {
      const first = stretches.findIndex(({ of }) => of === stretch.of)
      const id = `${side}-${first}`
      sentence.append(first === index ? markOf(id, stretch, say, select) : pieceOf(id, stretch, select))
    } else if (stretch.mark)
      sentence.append(element('span', { class: `mark ${stretch.mark}`, text: stretch.text }))
    else sentence.append(stretch.text)
  }
  const title = element('h2', { id: `${side}-name`, text: name })
  return element('section', { class: side, tabindex: 0, 'aria-labelledby': `${side}-name` }, title, article)
}

/**
 * A mark is a button. Who cannot see colours hears what it is. It is no `button`, because that would not run on from line
 * to line as words do.
 */
function markOf(id: string, stretch: Stretch, say: Say, select: (id: string) => void): HTMLElement {
  const mark = element(
    'span',
    {
      class: `mark ${stretch.mark}`,
      id,
      'data-mark': id,
      role: 'button',
      tabindex: 0,
      'aria-pressed': 'false',
      title: stretch.note,
      onclick: () => select(id),
    },
    element('span', { class: 'heard', text: `${markName(stretch.mark!, say)}: ` }),
    stretch.text,
  )
  mark.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    select(id)
  })
  return mark
}

/** A mark that runs over several sentences is one button, and the rest of it can be clicked as well. */
const pieceOf = (id: string, stretch: Stretch, select: (id: string) => void) =>
  element('span', {
    class: `mark ${stretch.mark} piece`,
    'data-mark': id,
    title: stretch.note,
    onclick: () => select(id),
    text: stretch.text,
  })

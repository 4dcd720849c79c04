// A draft and its source side by side: the page of "Compare with Source".
import type { SideBySide, Stretch } from '../server/protocol.ts'
import { Foot } from './compare/foot.ts'
import { drawHead } from './compare/head.ts'
import { isMarked, marksOf, pane } from './compare/pane.ts'
import { light, scrollTogether } from './compare/together.ts'
import type { ToComparison } from './messages.ts'
import { listen, sayer, tell } from './page.ts'

const header = document.querySelector('header')!
const main = document.querySelector('main')!
const foot = new Foot(document.querySelector('footer')!)

let shown: SideBySide | undefined
/** The mark that is chosen, by its id. */
let chosen: string | undefined

listen<ToComparison>(({ compared, words, names }) => {
  const say = sayer(words)
  const before = { at: order(), hadFocus: main.contains(document.activeElement) || foot.hasFocus }
  const scrolled = [...main.querySelectorAll('section')].map(section => section.scrollTop)
  const isOther = shown?.source.uri !== compared.source.uri
  shown = compared
  drawHead(header, { compared, draft: names.draft, say, step, show })
  const { source } = compared
  const name = source.publisher ? `${source.name} (${source.publisher})` : source.name
  main.replaceChildren(
    pane('draft', names.draft, compared.draft, say, select),
    pane('source', name, compared.text, say, select),
  )
  const [draft, text] = main.querySelectorAll('section')
  if (!isOther)
    for (const [index, section] of [draft, text].entries()) section.scrollTop = scrolled[index] ?? 0
  for (const side of ['draft', 'source'] as const)
    for (const event of ['mouseover', 'focusin'])
      main
        .querySelector(`section.${side} article`)!
        .addEventListener(event, ({ target }) =>
          light(compared, main, side, (target as HTMLElement).closest<HTMLElement>('.sentence')),
        )
  scrollTogether(compared, draft, text)
  foot.draw(undefined, say)
  chosen = undefined
  // What was fixed is gone; the one after it is next.
  const marks = marksOf(main, 'draft')
  if (!isOther && before.at >= 0 && marks.length > 0) {
    const next = marks[Math.min(before.at, marks.length - 1)]
    if (before.hadFocus) next.focus({ preventScroll: true })
    select(next.id, false)
  }
})

/** The place of the chosen mark among those of the draft; -1 when none is chosen there. */
const order = () => marksOf(main, 'draft').findIndex(mark => mark.id === chosen)

const stretchOf = (id: string): Stretch | undefined => {
  const [side, index] = id.split('-')
  const stretch = (side === 'draft' ? shown?.draft : shown?.text)?.[Number(index)]
  return stretch && isMarked(stretch) ? stretch : undefined
}

const chosenSentence = () => (chosen?.startsWith('draft') ? stretchOf(chosen)?.sentence : undefined)

/** Selects a mark: it is highlighted in both texts, and its meaning and the possible actions are shown below. */
function select(id: string, reveal = true) {
  const stretch = stretchOf(id)
  if (!stretch || !shown) return
  chosen = id
  const side = id.startsWith('draft') ? 'draft' : 'source'
  for (const piece of main.querySelectorAll<HTMLElement>('.mark')) {
    const isChosen = piece.dataset.mark === id
    piece.classList.toggle('chosen', isChosen)
    if (piece.getAttribute('role') === 'button') piece.setAttribute('aria-pressed', String(isChosen))
  }
  light(shown, main, side, document.getElementById(id)?.closest<HTMLElement>('.sentence'))
  foot.draw({ stretch, version: shown.version, at: order(), of: marksOf(main, 'draft').length })
  if (reveal && side === 'draft' && stretch.sentence !== undefined)
    tell({ do: 'reveal', sentence: stretch.sentence })
}

/** Leads to the next mark of the draft or the one before it; after the last comes the first. */
function step(direction: 1 | -1) {
  const marks = marksOf(main, 'draft')
  if (marks.length === 0) return
  const at = order()
  const next = at < 0 && direction < 0 ? marks.at(-1)! : marks[(at + direction + marks.length) % marks.length]
  next.focus({ preventScroll: true })
  show(next)
  select(next.id)
}

/** Moves the pane to an element: the page around it has its own place. */
function show(element: HTMLElement | null) {
  const section = element?.closest('section')
  if (!element || !section) return
  section.scrollTop +=
    element.getBoundingClientRect().top - section.getBoundingClientRect().top - section.clientHeight / 3
}

window.addEventListener('keydown', event => {
  if (event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'n' || event.key === 'j') step(1)
  else if (event.key === 'p' || event.key === 'k') step(-1)
  else if (event.key === 'f') foot.focus()
  else if (event.key === 'Escape' && foot.hasFocus && chosen) document.getElementById(chosen)?.focus()
  else if (event.key === 'Escape') tell({ do: 'close', sentence: chosenSentence() })
  else return
  event.preventDefault()
})

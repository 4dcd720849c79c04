// A draft and its source side by side: the page of "Compare with Source".
import type { SideBySide, Stretch } from '../server/protocol.ts'
import type { ToComparison } from './messages.ts'
import { element, listen, sayer, tell } from './page.ts'

let shown: SideBySide | undefined
let say = sayer({})
let selected: string | undefined

const header = document.querySelector('header')!
const main = document.querySelector('main')!
const footer = document.querySelector('footer')!

listen<ToComparison>(({ compared, words, names }) => {
  shown = compared
  say = sayer(words)
  const scrolled = [...main.querySelectorAll('section')].map(section => section.scrollTop)
  drawHeader(compared, names.draft)
  main.replaceChildren(
    pane('draft', names.draft, compared.draft),
    pane(
      'source',
      compared.source.publisher
        ? `${compared.source.name} (${compared.source.publisher})`
        : compared.source.name,
      compared.text,
    ),
  )
  const panes = [...main.querySelectorAll('section')]
  panes.forEach((section, index) => {
    section.scrollTop = scrolled[index] ?? 0
  })
  scrollTogether(panes[0], panes[1])
  drawFooter()
})

function drawHeader({ source, others, draft, whole, version }: SideBySide, name: string) {
  const chooser = element('select', { 'aria-label': say('Source') })
  for (const each of [source, ...others])
    chooser.append(
      element('option', {
        value: each.uri,
        text: `${each.name} · ${Math.round(each.share * 100)} %`,
        selected: each === source,
      }),
    )
  chooser.addEventListener('change', () => tell({ do: 'choose', source: chooser.value }))
  const count = draft.filter(isMarked).length
  header.replaceChildren(
    element('h1', {
      text: say(
        '{0}: {1} % follows {2}',
        name,
        Math.round(source.share * 100),
        source.publisher ?? source.name,
      ),
    }),
    element(
      'div',
      { class: 'tools' },
      chooser,
      element('button', {
        text: say('Previous'),
        title: say('Previous mark (p)'),
        onclick: () => step(-1),
        disabled: count === 0,
      }),
      element('button', {
        text: say('Next'),
        title: say('Next mark (n)'),
        onclick: () => step(1),
        disabled: count === 0,
      }),
      element(
        'ul',
        { class: 'legend', 'aria-label': say('Legend') },
        ...(['copied', 'altered', 'drifted', 'quoted'] as const).map(mark =>
          element('li', {}, element('span', { class: `mark ${mark}`, text: markName(mark) })),
        ),
      ),
    ),
    ...whole.map(({ message, fixes }) =>
      element(
        'p',
        { class: 'whole' },
        message,
        ...(fixes ?? []).flatMap(fix => [' ', fixButton(fix, version)]),
      ),
    ),
  )
}

const fixButton = ({ title, fix }: { title: string; fix: number }, version: number) =>
  element('button', { class: 'fix', text: title, onclick: () => tell({ do: 'fix', fix, version }) })

function markName(mark: NonNullable<Stretch['mark']>): string {
  if (mark === 'copied') return say('copied')
  if (mark === 'altered') return say('altered quotation')
  return mark === 'drifted' ? say('differs from the source') : say('quoted word for word')
}

function isMarked({ mark, note }: Stretch) {
  return mark !== undefined && (mark !== 'quoted' || note !== undefined)
}

function pane(side: 'draft' | 'source', name: string, stretches: Stretch[]): HTMLElement {
  const title = element('h2', { id: `${side}-name`, text: name })
  const article = element('article', { 'aria-labelledby': `${side}-name` })
  let paragraph: HTMLElement | undefined
  let sentence: HTMLElement | undefined
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.paragraph || !paragraph) article.append((paragraph = element('p')))
    if (sentence?.dataset.sentence !== String(stretch.sentence)) {
      if (sentence && !stretch.paragraph) paragraph.append(' ')
      sentence = element('span', { class: 'sentence', 'data-sentence': stretch.sentence })
      if (isPaired(side, stretch.sentence)) sentence.classList.add('paired')
      paragraph.append(sentence)
    }
    sentence.append(isMarked(stretch) ? markOf(side, stretch, index) : document.createTextNode(stretch.text))
  }
  article.addEventListener('mouseover', event => light(side, sentenceAt(event.target)))
  article.addEventListener('focusin', event => light(side, sentenceAt(event.target)))
  return element('section', { class: side, tabindex: 0, 'aria-labelledby': `${side}-name` }, title, article)
}

/**
 * A mark is a button where there is something to say of it. Who cannot see colours hears what it is. It is no `button`,
 * because that would not run on from line to line as words do.
 */
function markOf(side: 'draft' | 'source', stretch: Stretch, index: number): HTMLElement {
  const id = `${side}-${index}`
  const mark = element(
    'span',
    {
      class: `mark ${stretch.mark}`,
      id,
      role: 'button',
      tabindex: 0,
      'aria-pressed': id === selected ? 'true' : 'false',
      title: stretch.note,
      onclick: () => select(id),
    },
    element('span', { class: 'heard', text: `${markName(stretch.mark!)}: ` }),
    stretch.text,
  )
  mark.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    select(id)
  })
  return mark
}

const sentenceAt = (target: EventTarget | null) =>
  (target as HTMLElement | null)?.closest<HTMLElement>('.sentence')

function isPaired(side: 'draft' | 'source', sentence: number | undefined): boolean {
  return (shown?.pairs ?? []).some(pair =>
    side === 'draft' ? pair.draft === sentence : pair.source.includes(sentence!),
  )
}

/** Lights up what belongs together: a sentence of the draft, and those of the source that it follows. */
function light(side: 'draft' | 'source', sentence: HTMLElement | null | undefined) {
  for (const lit of main.querySelectorAll('.lit')) lit.classList.remove('lit')
  if (!sentence || !shown) return
  const number = Number(sentence.dataset.sentence)
  const pairs = shown.pairs.filter(pair =>
    side === 'draft' ? pair.draft === number : pair.source.includes(number),
  )
  for (const pair of pairs) {
    main.querySelector(`section.draft [data-sentence="${pair.draft}"]`)?.classList.add('lit')
    for (const follow of pair.source)
      main.querySelector(`section.source [data-sentence="${follow}"]`)?.classList.add('lit')
  }
}

function select(id: string) {
  selected = id
  for (const button of main.querySelectorAll('[role=button].mark'))
    button.setAttribute('aria-pressed', String(button.id === id))
  const sentence = sentenceAt(document.getElementById(id))
  light(id.startsWith('draft') ? 'draft' : 'source', sentence)
  drawFooter()
  if (sentence && id.startsWith('draft')) tell({ do: 'reveal', sentence: Number(sentence.dataset.sentence) })
}

/** What the mark that is chosen means, and its fixes. */
function drawFooter() {
  const [side, index] = (selected ?? '').split('-')
  const stretch =
    side === 'draft'
      ? shown?.draft[Number(index)]
      : side === 'source'
        ? shown?.text[Number(index)]
        : undefined
  if (!stretch || !isMarked(stretch)) {
    footer.replaceChildren(
      element('p', {
        text: say(
          'Choose a mark to see what it means. n and p lead from one to the next, Escape back to the draft.',
        ),
      }),
    )
    return
  }
  footer.replaceChildren(
    element('p', {}, element('strong', { text: `${markName(stretch.mark!)}. ` }), stretch.note ?? ''),
    element('div', { class: 'tools' }, ...(stretch.fixes ?? []).map(fix => fixButton(fix, shown!.version))),
  )
}

function step(direction: 1 | -1) {
  const marks = [...main.querySelectorAll<HTMLElement>('section.draft [role=button].mark')]
  if (marks.length === 0) return
  const at = marks.findIndex(mark => mark.id === selected)
  const next = marks[(at + direction + marks.length) % marks.length] ?? marks[0]
  next.focus({ preventScroll: true })
  // The pane alone is moved: the page around it has its own place.
  const pane = next.closest('section')!
  pane.scrollTop +=
    next.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 2
  select(next.id)
}

/** When one side scrolls, the other shows what belongs to it. */
function scrollTogether(draft: HTMLElement, source: HTMLElement) {
  let leader: HTMLElement | undefined
  const lead = (from: HTMLElement, to: HTMLElement, side: 'draft' | 'source') => {
    for (const event of ['pointerenter', 'focusin', 'wheel', 'touchstart'] as const)
      from.addEventListener(event, () => (leader = from), { passive: true })
    from.addEventListener(
      'scroll',
      () => {
        if (leader === from) follow(from, to, side)
      },
      { passive: true },
    )
  }
  lead(draft, source, 'draft')
  lead(source, draft, 'source')
}

function follow(from: HTMLElement, to: HTMLElement, side: 'draft' | 'source') {
  const top = from.getBoundingClientRect().top + from.clientHeight / 3
  const sentences = [...from.querySelectorAll<HTMLElement>('.sentence.paired')]
  const nearest = sentences.reduce<HTMLElement | undefined>(
    (best, each) => (!best || distance(each, top) < distance(best, top) ? each : best),
    undefined,
  )
  const number = Number(nearest?.dataset.sentence)
  const pair = shown?.pairs.find(pair =>
    side === 'draft' ? pair.draft === number : pair.source.includes(number),
  )
  if (!nearest || !pair) return
  const partner =
    side === 'draft'
      ? `section.source [data-sentence="${pair.source[0]}"]`
      : `section.draft [data-sentence="${pair.draft}"]`
  const target = main.querySelector<HTMLElement>(partner)
  if (target) to.scrollTop += target.getBoundingClientRect().top - nearest.getBoundingClientRect().top
}

const distance = (each: HTMLElement, top: number) => Math.abs(each.getBoundingClientRect().top - top)

window.addEventListener('keydown', event => {
  if (event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'n' || event.key === 'j') step(1)
  else if (event.key === 'p' || event.key === 'k') step(-1)
  else if (event.key === 'Escape') tell({ do: 'close' })
})

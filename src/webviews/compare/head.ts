import type { SideBySide } from '../../server/protocol.ts'
import { element, type Say, tell } from '../page.ts'
import { fixButton } from './foot.ts'
import { isMarked, markName } from './pane.ts'

interface Head {
  compared: SideBySide
  draft: string
  say: Say
  step: (direction: 1 | -1) => void
  show: (element: HTMLElement | null) => void
}

/** How much of the draft follows the source, which source it is, what the marks mean, what is said of the whole story. */
export function drawHead(header: HTMLElement, { compared, draft, say, step, show }: Head) {
  const { source, others, whole, version } = compared
  const chooser = element('select', { 'aria-label': say('Source') })
  for (const each of [source, ...others])
    chooser.append(
      element('option', {
        value: each.uri,
        text: `${each.name} · ${Math.round(each.share * 100)}%`,
        selected: each === source,
      }),
    )
  chooser.addEventListener('change', () => tell({ do: 'choose', source: chooser.value }))
  const none = !compared.draft.some(isMarked)
  const stepper = (text: string, title: string, direction: 1 | -1) =>
    element('button', { text, title, onclick: () => step(direction), disabled: none })
  const share = Math.round(source.share * 100)
  header.replaceChildren(
    element(
      'div',
      { class: 'top' },
      element('h1', { text: say('{0}: {1}% follows {2}', draft, share, source.publisher ?? source.name) }),
      element(
        'div',
        { class: 'tools' },
        chooser,
        stepper(say('Previous'), say('Previous mark (p)'), -1),
        stepper(say('Next'), say('Next mark (n)'), 1),
      ),
    ),
    legend(say),
    ...whole.map(({ message, fixes, sentence }) =>
      element(
        'p',
        { class: 'whole' },
        sentence === undefined
          ? message
          : element('a', {
              href: '#',
              text: message,
              onclick: event => {
                event.preventDefault()
                show(document.querySelector<HTMLElement>(`section.draft [data-sentence="${sentence}"]`))
              },
            }),
        ...(fixes ?? []).flatMap(fix => [' ', fixButton(fix, version)]),
      ),
    ),
  )
}

const legend = (say: Say) =>
  element(
    'ul',
    { class: 'legend', 'aria-label': say('Legend') },
    ...(['copied', 'altered', 'drifted', 'omitted', 'added', 'quoted'] as const).map(mark =>
      element('li', {}, element('span', { class: `mark ${mark}`, text: markName(mark, say) })),
    ),
    element('li', {}, element('span', { class: 'follows', text: say('follows sentence by sentence') })),
  )

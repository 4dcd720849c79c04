import type { Stretch } from '../../server/protocol.ts'
import { element, type Say, tell } from '../page.ts'
import { markName } from './pane.ts'

export const fixButton = ({ title, fix }: { title: string; fix: number }, version: number) =>
  element('button', { class: 'fix', text: title, onclick: () => tell({ do: 'fix', fix, version }) })

interface Chosen {
  stretch: Stretch
  version: number
  /** Which of the marks of the draft it is; -1 for one of the source's. */
  at: number
  of: number
}

/** The foot of the page: what the chosen mark means, and what may be done about it. It is read out when it changes. */
export class Foot {
  readonly #footer: HTMLElement
  #say: Say = english => english

  constructor(footer: HTMLElement) {
    this.#footer = footer
  }

  get hasFocus() {
    return this.#footer.contains(document.activeElement)
  }

  /** Puts the keyboard to the first thing that may be done. */
  focus() {
    this.#footer.querySelector('button')?.focus()
  }

  draw(chosen: Chosen | undefined, say = this.#say) {
    this.#say = say
    if (!chosen) {
      const hint = say(
        'Choose a mark to see what it means. Press n or p for the next or previous mark, f for its fixes, Escape for the draft.',
      )
      this.#footer.replaceChildren(element('p', { class: 'hint', text: hint }))
      return
    }
    const { stretch, version, at, of } = chosen
    const { finding } = stretch
    const place = at < 0 ? '' : say('{0} of {1}', at + 1, of)
    this.#footer.replaceChildren(
      element(
        'p',
        {},
        element('strong', { text: `${markName(stretch.mark!, say)}. ` }),
        stretch.note ?? '',
        ' ',
        element('span', { class: 'place', text: place }),
      ),
      element(
        'div',
        { class: 'tools' },
        ...(stretch.fixes ?? []).map(fix => fixButton(fix, version)),
        ...(finding
          ? [
              element('button', {
                text: say('Overrule…'),
                title: finding.rule,
                onclick: () => tell({ do: 'stand', finding, version }),
              }),
            ]
          : []),
        ...(stretch.sentence !== undefined && at >= 0
          ? [
              element('button', {
                text: say('Edit the Draft'),
                onclick: () => tell({ do: 'close', sentence: stretch.sentence }),
              }),
            ]
          : []),
      ),
    )
  }
}

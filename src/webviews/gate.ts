// The check before publication as a list: what blocks, what warns, and the record of what was let stand.
import type { FindingSummary, Gate } from '../server/protocol.ts'
import type { ToGate } from './messages.ts'
import { element, listen, sayer, tell } from './page.ts'

let say = sayer({})
const header = document.querySelector('header')!
const main = document.querySelector('main')!

listen<ToGate>(({ gate, words, name }) => {
  say = sayer(words)
  // Drawing a list again loses the keyboard focus, so its place is kept.
  const at = [...document.querySelectorAll('a, button')].indexOf(document.activeElement!)
  const open = gate.blocks.length === 0
  header.replaceChildren(
    element('h1', { text: say('Before publishing: {0}', name) }),
    element('p', {
      class: open ? 'verdict open' : 'verdict closed',
      role: 'status',
      text: verdict(gate.blocks.length),
    }),
    element(
      'div',
      { class: 'tools' },
      element('button', { text: say('Check again'), onclick: () => tell({ do: 'check' }) }),
    ),
  )
  main.replaceChildren(
    ...[
      list(say('Blocking'), gate.blocks),
      list(say('Worth a look'), gate.warns),
      due(gate),
      stood(gate),
      ticked(gate),
    ].filter(section => section !== undefined),
  )
  if (at >= 0) document.querySelectorAll<HTMLElement>('a, button')[at]?.focus()
})

function verdict(blocks: number): string {
  if (blocks === 0) return say('Ready to publish.')
  return blocks === 1
    ? say('Not ready: one finding blocks publication.')
    : say('Not ready: {0} findings block publication.', blocks)
}

function section(title: string, count: string, ...within: HTMLElement[]) {
  return element('section', {}, element('h2', { text: `${title} (${count})` }), ...within)
}

/** A list of findings; nothing where there are none, as with every section below. */
function list(title: string, findings: FindingSummary[]) {
  if (findings.length === 0) return undefined
  const items = findings.map(finding =>
    element(
      'li',
      {},
      element(
        'a',
        { href: '#', onclick: () => tell({ do: 'go', range: finding.range }) },
        element('span', { class: 'line', text: say('Line {0}:', finding.range.start.line + 1) }),
        ' ',
        finding.message,
      ),
      element('p', { text: finding.why, class: 'why' }),
      element(
        'p',
        { class: 'why' },
        element('code', { text: finding.rule }),
        ' ',
        element('button', {
          class: 'quiet',
          text: say('Overrule…'),
          'aria-label': say('Overrule: {0}', finding.message),
          onclick: () => tell({ do: 'stand', finding }),
        }),
        ...(finding.fixes.length > 0
          ? [
              element('button', {
                class: 'quiet',
                text: say('Fix…'),
                'aria-label': say('Fix: {0}', finding.message),
                onclick: () => tell({ do: 'fixes', range: finding.range }),
              }),
            ]
          : []),
      ),
    ),
  )
  return section(title, String(findings.length), element('ol', {}, ...items))
}

/** What the house rules say of themselves: entries whose day of review has passed. */
function due({ reviews }: Gate) {
  if (reviews.length === 0) return undefined
  const items = reviews.map(({ uri, range, message }) =>
    element(
      'li',
      {},
      element('a', { href: '#', text: message, onclick: () => tell({ do: 'go', uri, range }) }),
    ),
  )
  return section(say('Claims due for review'), String(reviews.length), element('ol', {}, ...items))
}

/** The record: which finding was let stand, by whom, when and why. */
function stood({ stood }: Gate) {
  if (stood.length === 0) return undefined
  const rows = stood.map(({ rule, range, words, reason, by, on }) =>
    element(
      'tr',
      {},
      element(
        'td',
        {},
        element('a', { href: '#', text: brief(words), onclick: () => tell({ do: 'go', range }) }),
      ),
      element('td', {}, element('code', { text: rule })),
      element('td', { text: reason }),
      element('td', { text: signed(by, on) }),
    ),
  )
  const head = [say('Words'), say('Rule'), say('Reason'), say('By')]
  return section(say('Overruled (stet)'), String(stood.length), table(head, rows))
}

function ticked({ ticked, facts }: Gate) {
  if (ticked.length === 0) return undefined
  const rows = ticked.map(({ words, by, on }) =>
    element('tr', {}, element('td', { text: brief(words) }), element('td', { text: signed(by, on) })),
  )
  return section(
    say('Checked facts'),
    say('{0} of {1}', ticked.length, facts),
    table([say('Words'), say('By')], rows),
  )
}

const table = (head: string[], rows: HTMLElement[]) =>
  element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map(text => element('th', { scope: 'col', text })))),
    element('tbody', {}, ...rows),
  )

const brief = (words: string) => (words.length > 120 ? `${words.slice(0, 118)} …` : words)

const signed = (by?: string, on?: string) =>
  [by, on && dayInWords(on)].filter(Boolean).join(', ') || say('unsigned')

const dayInWords = (iso: string) =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })

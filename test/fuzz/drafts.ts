import { readdirSync, readFileSync } from 'node:fs'
import type { Draft } from '../../src/desk/draft/draft.ts'
import { Chance } from './random.ts'

/** A draft to be tried, with what it is checked with. */
export interface Trial {
  seed: number
  text: string
  format: Draft['format']
  profile: string
  sources: string[]
  /** Nobody has broken its letters or its marks: what holds for copy that a person could have typed holds for it. */
  sound: boolean
}

export const formats: Draft['format'][] = ['markdown', 'wire', 'html', 'archieml']
export const profiles = ['ap', 'reuters', 'uk', 'bbc', 'guardian']

const folder = 'test/stories'
const stories = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(?:md|txt)$/.test(name) && !name.includes('README'))
  .sort()
  .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
  .filter(text => text.length < 8000)

/** What breaks a reader that has not thought of it. */
const hostile = [
  '\0',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\u{1F600}',
  '\u{1F468}\u200D\u{1F469}',
  'e\u0301',
  '\u202e',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\u0085',
  '\u001b[2J',
  '\r',
  '\r\n',
  '\t',
  ' '.repeat(300),
  '\n\n\n\n',
  '&amp',
  '&amp;',
  '&nbspHello',
  '&copyright',
  '&NotEqualTilde;',
  '&bne;',
  '&#x110000;',
  '&#0;',
  '<!--',
  '-->',
  '<!-- stet dates: x -->',
  '[[',
  ']]',
  '[[note]]',
  '{>>',
  '<<}',
  '---\n',
  '---\nsources: [',
  'date: 2025-13-45\n',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '**',
  '*',
  '_',
  '`',
  '> ',
  '# ',
  '- ',
  '| a | b |\n|--|--|\n',
  '[a](b',
  '](',
  '[^1]',
  '<p>',
  '</p>',
  '<b',
  '<blockquote>',
  '<script>',
  '<td>',
  ':skip\n',
  '[+body]\n',
  '{a.b}\n',
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  '$1,0000,000.5.5',
  '9'.repeat(400),
  '0-0-0',
  'Sept. 31, 99999',
  'Monday Tuesday Wednesday,',
  'Mr. Mr. Mr.',
  'said said said',
  '.'.repeat(50),
  ','.repeat(50),
  '(((((((((',
  '…',
  '—',
]

/** Words whose letters have accents, and what a person types: put between the words of a story it is still one. */
const plain = [
  'José García',
  'Zoë',
  'the café',
  'Ørsted',
  'naïve',
  'on Friday',
  'about 40 percent',
  'Ms. Núñez',
]

/** The draft of a seed: always the same for the same number. */
export function trialOf(seed: number): Trial {
  const chance = new Chance(seed)
  const format = chance.of(formats)
  const sound = chance.happens(0.35)
  const story = chance.of(stories)
  const text = sound ? varied(story, chance) : broken(story, chance)
  const sources = Array.from({ length: chance.below(4) }, () =>
    chance.happens(0.5) ? varied(story, chance) : chance.of(stories),
  )
  return { seed, text: typedIn(text, format, chance), format, profile: chance.of(profiles), sources, sound }
}

/** Sentences come and go, words are put in between. */
function varied(story: string, chance: Chance): string {
  const paragraphs = story.split(/\n\n+/)
  return paragraphs
    .filter((_, index) => index === 0 || chance.happens(0.9))
    .map(paragraph => {
      if (/^(?:---|date|title)/.test(paragraph) || !chance.happens(0.3)) return paragraph
      const words = paragraph.split(' ')
      words.splice(1 + chance.below(words.length), 0, chance.of(plain))
      return words.join(' ')
    })
    .join('\n\n')
}

function broken(story: string, chance: Chance): string {
  let text = story
  for (let count = 1 + chance.below(12); count > 0; count--) text = brokenOnce(text, chance)
  return text.slice(0, 20_000)
}

function brokenOnce(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1)
  const end = Math.min(text.length, at + chance.below(chance.happens(0.7) ? 12 : 400))
  switch (chance.below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(end)
    case 1:
      return text.slice(0, end) + text.slice(at)
    case 2: {
      const other = chance.of(stories)
      return text.slice(0, at) + other.slice(chance.below(other.length))
    }
    case 3:
      return text.slice(0, at) + text.slice(at, end).toUpperCase() + text.slice(end)
    case 4:
      return text.slice(0, at) + chance.of(hostile).repeat(1 + chance.below(30)) + text.slice(at)
    default:
      return text.slice(0, at) + chance.of(hostile) + text.slice(at)
  }
}

/** Markup of the format around some of the words. */
function typedIn(text: string, format: Draft['format'], chance: Chance): string {
  if (format === 'html')
    return text
      .split(/\n\n+/)
      .map(paragraph => {
        const tag = chance.of(['p', 'p', 'p', 'h2', 'li', 'blockquote', 'div'])
        return `<${tag}>${chance.happens(0.3) ? paragraph.replace(/ (\w+) /, ' <b>$1</b> ') : paragraph}</${tag}>`
      })
      .join('\n')
  if (format === 'markdown' && chance.happens(0.4))
    return text.replace(/ (\w+) (\w+) /g, (words, one, other) =>
      chance.happens(0.1) ? ` **${one}** *${other}* ` : words,
    )
  return text
}

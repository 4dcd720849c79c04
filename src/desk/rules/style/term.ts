import { agree, offerEdit } from '../../claims/offer.ts'
import type { Edit } from '../../finding.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { hasTail, opensSentence, type TermFound, termsIn } from './lib/wording.ts'

const utilize = `
terms:
  - id: utilize
    match: utilize
    inflect: verb
    offer: use
    why: The short word says the same.
`

const police = `
terms:
  - id: policeman
    match: policem(an|en)
    offer: police officer(s)
`

const very = `
terms:
  - id: very
    match: very
    offer: ""
`

const alien = `
terms:
  - id: illegal-alien
    match: illegal alien
    inflect: noun
    offer: [undocumented immigrant, immigrant in the country illegally]
`

const kid = `
terms:
  - id: kid
    match: kid
    inflect: noun
    offer: child
`

const fisherman = `
terms:
  - id: fisherman
    match: fisherman
    inflect: noun
    offer: fisher
`

const burglarize = `
terms:
  - id: burglarize
    match: burglarize
    inflect: verb
    offer: break into
`

const hike = `
terms:
  - id: hike
    match: hike
    inflect: verb
    offer: raise
`

const us = `
terms:
  - id: us
    match: US
    case: true
    headlines: false
    offer: U.S.
`

const stops = `
terms:
  - id: stops
    match:
      - { text: Mr., offer: Mr }
      - { text: Mrs, offer: Mrs. }
`

const plainly = `
terms:
  - id: us
    match: U.S.
    case: true
    offer: US
`

const spelled = `
terms:
  - id: spelling
    match:
      - { text: "colour(s|ed|)", offer: "color(s|ed|)" }
      - { text: harbour(s), offer: harbor(s) }
`

export default rule({
  id: 'style/term',
  summary: 'A word that the house avoids, and what to use instead; reported as `style/` and the term’s id',
  why: 'House style uses another word.',
  severity: 'warning',
  where: 'prose',
  examples: [
    { house: utilize, bad: 'The army utilized drones.', finds: 'utilized', fixed: 'The army used drones.' },
    { house: utilize, bad: 'Utilizing drones is cheap.', fixed: 'Using drones is cheap.' },
    {
      house: police,
      bad: 'Two policemen were hurt.',
      finds: 'policemen',
      fixed: 'Two police officers were hurt.',
    },
    { house: police, bad: 'A policeman was hurt.', fixed: 'A police officer was hurt.' },
    { house: very, bad: 'He is a very old man.', finds: 'very', fixed: 'He is an old man.' },
    { house: very, bad: 'He was right, very, and glad.', fixed: 'He was right and glad.' },
    {
      house: alien,
      bad: 'Two illegal aliens’ lawyers spoke for the illegal aliens.',
      fixes: [
        'Two undocumented immigrants’ lawyers spoke for the illegal aliens.',
        'Two illegal aliens’ lawyers spoke for the undocumented immigrants.',
        'Two illegal aliens’ lawyers spoke for the immigrants in the country illegally.',
      ],
    },
    { house: kid, good: 'Kid Harbor sang.' },
    { house: kid, bad: 'The kids’ toys burned.', fixed: 'The children’s toys burned.' },
    { house: fisherman, bad: 'The fishermen’s boats burned.', fixed: 'The fishers’ boats burned.' },
    { house: burglarize, bad: 'The shop was burglarized.', fixed: 'The shop was broken into.' },
    { house: burglarize, bad: 'They burglarized the shop.', fixed: 'They broke into the shop.' },
    { house: hike, bad: 'They hike taxes.', fixed: 'They raise taxes.' },
    { house: hike, good: 'The hike took a day.' },
    { house: hike, good: 'Hike Street is named for the man who rebuilt the hut.' },
    { house: us, bad: 'US troops left.', fixed: 'U.S. troops left.' },
    { house: us, good: 'Us they left behind.' },
    { house: us, bad: 'She lives in the US. He left.', fixed: 'She lives in the U.S. He left.' },
    { house: us, good: '# Ruiz leaves US\n\nShe left the U.S. on Monday.' },
    { house: plainly, bad: 'She lives in the U.S. He left.', fixed: 'She lives in the US. He left.' },
    { house: plainly, bad: 'The U.S. envoy left.', fixed: 'The US envoy left.' },
    { house: stops, bad: 'She met Mr. Ruiz.', fixed: 'She met Mr Ruiz.' },
    { house: stops, good: 'The form says Mr.' },
    {
      house: spelled,
      bad: 'The colours of the harbour faded.',
      fixes: ['The colors of', 'the harbor faded'],
    },
    { house: utilize, good: 'The army used drones.' },
    { house: utilize, good: 'The general said the army would “utilize” drones.' },
  ],
  check(story, report, { house }) {
    for (const found of termsIn(story, house.terms)) {
      const { term, start, end } = found
      const severity = house.rules[`style/${term.id}`]?.severity ?? term.severity
      if (severity === 'off') continue
      const words = story.text.slice(start, end)
      const edits = editsFor(story, found)
      // `He said Mr.`: the stop of the sentence is the abbreviation's too, and the house writes it as it is.
      if (edits.some(edit => edit.text === story.text.slice(edit.start, edit.end))) continue
      const instead = edits.map(edit => `“${edit.text.trim()}”`).filter(each => each !== '“”')
      report({
        rule: `style/${term.id}`,
        start,
        end,
        severity,
        message:
          instead.length > 0
            ? `House style: ${instead.join(' or ').replace(/”$/, ',”')} not “${words}.”`
            : `House style avoids “${words}.”`,
        why: [term.why, term.basis && `(${term.basis})`].filter(Boolean).join(' ') || undefined,
        entry: term.id,
        // Spelling is a habit; a word that needs another sentence each time is shown each time.
        habit: term.safe ? term.id : undefined,
        fixes: edits.map((edit, index) => ({
          title: edit.text.trim() === '' ? `Drop “${words}”` : `Change to “${edit.text.trim()}”`,
          safe: term.safe && index === 0,
          edits: [edit],
        })),
      })
    }
  },
})

function editsFor(story: Story, { start, end, offers, ending, plural, written }: TermFound): Edit[] {
  const words = story.text.slice(start, end)
  const keepsCapital = /^\p{Lu}/u.test(written)
  // Where the words have a capital that the house does not write, their place asks for it: a sentence's head, a headline.
  const isRaised = /^\p{Lu}/u.test(words) && !keepsCapital
  const isAllCapitals = words.length > 3 && words === words.toUpperCase() && written !== written.toUpperCase()
  return offers.flatMap(offer => {
    if (offer === '') return dropped(story, start, end)
    // Nobody writes `an immigrant in the country illegally's lawyer`.
    if (hasTail(offer) && /^['’]s?(?!\p{L})/u.test(story.text.slice(end))) return []
    const text = isAllCapitals ? offer.toUpperCase() : offer
    const opens = isRaised || (opensSentence(story, start) && /^\p{Lu}/u.test(words))
    const place = { text: story.text, start, end, opensSentence: opens, keepsCapital, ending }
    const edit = offerEdit(text, place)
    return edit ? withStop(story, withPossessive(edit, story, plural)) : []
  })
}

/** `fishermen’s boats` are `fishers’ boats`, and `kids’ toys` are `children’s toys`. */
function withPossessive(edit: Edit, { text }: Story, plural: boolean): Edit {
  const [mark, apostrophe, s] = /^(['’])(s?)(?![\p{L}\p{N}])/iu.exec(text.slice(edit.end, edit.end + 3)) ?? []
  if (mark === undefined || !plural || /s$/i.test(edit.text) === (s === '')) return edit
  return { ...edit, end: edit.end + mark.length, text: edit.text + apostrophe + (s === '' ? 's' : '') }
}

/**
 * The words and one space go, with the commas that set them off, and an article before them agrees with what follows.
 * Nothing is dropped where the rest would not read: at the head of a sentence, or as half of `very, very old`.
 */
function dropped(story: Story, start: number, end: number): Edit[] {
  if (opensSentence(story, start)) return []
  const before = story.text.slice(Math.max(0, start - 40), start)
  const after = story.text.slice(end)
  const opening = /\s*,\s*$/.exec(before)?.[0].length ?? 0
  const closing = /^\s*,/.exec(after)?.[0].length ?? 0
  if (opening > 0 && (closing > 0 || /^\s*(?:[.;:!?]|$)/.test(after)))
    return [{ start: start - opening, end: end + closing, text: '' }]
  if (opening > 0 || closing > 0) return []
  const article = /(?<![\p{L}\p{N}-])(an?)(\s+)$/iu.exec(before)
  const next = after.trimStart()
  if (article && next !== after && agree(article[1], next).trim() !== article[1])
    return [
      {
        start: start - article[0].length,
        end: end + after.length - next.length,
        text: agree(article[1], next).trim() + article[2],
      },
    ]
  if (/^\s/.test(after)) return [{ start, end: end + 1, text: '' }]
  return /\s$/.test(before) ? [{ start: start - 1, end, text: '' }] : [{ start, end, text: '' }]
}

/** `in the US.` becomes `in the U.S.` and back: the stop of an abbreviation may end the sentence too, and is written once. */
function withStop(story: Story, edit: Edit): Edit {
  const next = story.text[edit.end] ?? ''
  if (edit.text.endsWith('.')) return next === '.' ? { ...edit, end: edit.end + 1 } : edit
  const sentence = sentenceAt(story, edit.start)
  const endsSentence =
    sentence !== undefined && !/[\p{L}\p{N}]/u.test(story.text.slice(edit.end, sentence.end))
  return story.text[edit.end - 1] === '.' && endsSentence && !/[.,;:?!]/.test(next)
    ? { ...edit, text: `${edit.text}.` }
    : edit
}

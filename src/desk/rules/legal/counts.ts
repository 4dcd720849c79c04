import { accusationsIn } from '../../claims/accusations.ts'
import { type Count, countAfter } from '../../claims/counts.ts'
import type { Item } from '../../claims/items.ts'
import { parse } from '../../claims/stated.ts'
import { lawWords } from '../../english/lexicon/accusing.ts'
import { chargedPersons } from '../../english/lexicon/people.ts'
import { pricedThings, privateBusinesses } from '../../english/lexicon/things.ts'
import { pricedActivities } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { namedIn } from '../../story/people/named-in.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { type Example, type Report, type Rule, rule } from '../rule.ts'

/** A verb of the law with the wrong word before its count. */
interface Wording {
  id: Rule['id']
  summary: string
  why: string
  knows: string[]
  basis: string
  verbs: string[]
  preposition: 'for' | 'with'
  message(words: string): string
  /** What to write in place of the preposition, best first. */
  offers(story: Story, isRole: boolean): string[]
  safe?: boolean
  /** Whether a count is one that the rule means. */
  means(at: Place, count: Count): boolean
  examples: Example[]
}

interface Place {
  story: Story
  sentence: Sentence
  items: Item[]
  verb: number
}

const charging = listOf(['charged', 'charge', 'charges', 'indicted', 'arraigned', 'indictment'])

/** Somebody was: not `can be arrested for`, `if indicted for`, `those arrested for`. */
const isSomebodys = ({ items, verb }: Place) => !chargedPersons.has(items[verb - 1]?.lower ?? '')

/** Whether the sentence reports a conviction of the same person: `A clerk was indicted for bribery, and Hollin pleaded guilty` is of another. */
const convicts = ({ story, sentence, items, verb }: Place) =>
  accusationsIn(story).some(
    ({ kind, who, sentence: within }) =>
      kind === 'convicted' &&
      within === sentence &&
      (who.length === 0 ||
        who.some(({ mentions }) => mentions.some(({ start }) => start < items[verb].start))),
  )

const wordings: Wording[] = [
  {
    id: 'legal/arrested-for',
    verbs: ['arrested', 'arresting', 'arrests'],
    preposition: 'for',
    summary: '“Arrested for” a crime, which implies guilt',
    why: 'People are arrested on suspicion of a crime. “For” implies that they did it.',
    knows: [
      '`Arrested … for`, even if a name, a day or a place comes in between: `arrested Monday night outside a motel for killing`.',
      'Any act or crime after `for`, not just a fixed list: `arrested for painting a cow blue`.',
      'Not reported: a length of time, questioning, `wanted for`, `those arrested for`, a conviction of the same person.',
    ],
    basis: 'AP Stylebook, “arrest”',
    message: words => `“${words}” implies guilt.`,
    offers: (story, isRole) => [
      ...(isRole ? [] : ['on suspicion of']),
      'in connection with',
      ...(!isRole && wordsOn(story, charging).length > 0 ? ['on a charge of'] : []),
    ],
    means: at => isSomebodys(at) && !convicts(at),
    examples: [
      {
        bad: 'Doe was arrested for robbery on Monday.',
        finds: 'arrested for',
        fixes: ['arrested on suspicion of robbery', 'arrested in connection with robbery'],
      },
      {
        bad: 'Doe was arrested for robbery. He was charged on Monday.',
        fixes: [
          'arrested on suspicion of robbery',
          'arrested in connection with robbery',
          'arrested on a charge of robbery',
        ],
      },
      {
        bad: 'Doe was arrested Monday night outside a bar in Kell for killing a clerk.',
        finds: 'arrested Monday night outside a bar in Kell for',
        fixes: ['in Kell on suspicion of killing a clerk', 'in Kell in connection with killing a clerk'],
      },
      {
        bad: 'Agents arrested the hospital’s chief nurse, Mary Major, who had just landed, for tax fraud.',
        finds: 'arrested the hospital’s chief nurse, Mary Major, who had just landed, for',
      },
      { bad: 'Police arrested Doe for his role in a riot.', fixes: ['Doe in connection with his role'] },
      {
        bad: 'For stealing wire, an electrician was arrested Thursday.',
        fixes: ['On suspicion of stealing', 'In connection with stealing'],
      },
      { bad: 'Rangers arrested two men at a camp above the lake before dawn Saturday for poaching elk.' },
      { bad: 'Two men were arrested for painting a cow blue.', finds: 'arrested for' },
      { good: 'Doe was arrested on suspicion of robbery on Monday.' },
      { good: 'Doe was arrested for the second time in a week. Roe was not arrested for long.' },
      { good: 'Police arrested a man wanted for murder, and a candidate for mayor.' },
      { good: 'He was arrested for questioning, and later for robbery of which he was convicted.' },
      { good: 'Doe was arrested on a charge of fraud for selling one boat five times.' },
      { good: 'Drivers can be arrested for speeding, and half of those arrested for it are men.' },
    ],
  },
  {
    id: 'legal/indicted-for',
    verbs: ['indicted', 'indicts', 'indicting', 'indict'],
    preposition: 'for',
    summary: '“Indicted for” a crime, which implies guilt',
    why: 'People are indicted on a charge. “For” implies that they did it.',
    knows: [
      '`Indicted … for`, even if a name, a day or a place comes in between, and at the start of a sentence.',
      'Not reported: `for the first time`, a conviction of the same person.',
    ],
    basis: 'AP Stylebook, “indict”',
    message: words => `“${words}” implies guilt.`,
    offers: () => ['on a charge of', 'on charges of'],
    means: at => isSomebodys(at) && !convicts(at),
    examples: [
      {
        bad: 'Doe was indicted for bribery.',
        finds: 'indicted for',
        fixes: ['indicted on a charge of bribery', 'indicted on charges of bribery'],
      },
      { bad: 'The envoy, indicted in June, three days after his recall, for treason, has resigned.' },
      { bad: 'A grand jury indicted Mary Major on Wednesday for taking kickbacks.' },
      { bad: 'Indicted last month for perjury, the two men have been on leave since.' },
      { bad: 'A clerk was indicted for bribery, and Peter Hollin pleaded guilty on Monday.' },
      { good: 'Doe was indicted on a charge of bribery.' },
      { good: 'Doe was indicted for the first time in 2019.' },
    ],
  },
  {
    id: 'legal/charged-for',
    verbs: ['charged', 'charging'],
    preposition: 'for',
    summary: '“Charged for” a crime, instead of “charged with”',
    why: 'Shops charge for things. Prosecutors charge people with crimes.',
    knows: [
      '`Charged … for` before a crime or an act, even if an aside comes in between.',
      'Not reported: prices and what is sold, `charged with theft for keeping a deposit`.',
    ],
    basis: 'AP Stylebook, “charge”',
    message: words => `“${words}” is for prices: people are charged with a crime.`,
    offers: () => ['with'],
    means: (at, count) => isProsecution(at, count),
    examples: [
      { bad: 'Doe was charged for murder in March.', finds: 'charged for', fixes: ['charged with murder'] },
      { bad: 'Prosecutors charged a teacher for assault.', fixes: ['a teacher with assault'] },
      { bad: 'Mary Major was charged late Sunday for robbing a shop.', fixes: ['Sunday with robbing'] },
      { bad: 'A driver charged for leaving a child on a bus was fired.' },
      { bad: 'Police charged him for painting a cow blue.' },
      {
        bad: 'Two clerks have been charged, more than a year after an audit first raised questions about a vote, for destroying ballots.',
      },
      { bad: 'A nurse was charged on Tuesday for giving patients water in place of morphine.' },
      { bad: 'The owner was charged in county court for dumping two truckloads of branches.' },
      { good: 'Firms are charged at the gate for dumping branches.' },
      { good: 'Guests were charged on Tuesday for drinking the water.' },
      { good: 'The shop charged more for painting a cow blue.' },
      { good: 'Doe was charged with theft for keeping a deposit.' },
      { good: 'Doe was charged with murder in March.' },
      { good: 'Visitors are charged for parking, and the police charge nothing for directions.' },
      { good: 'The museum charged a couple from Dell for breaking a vase.' },
      { good: 'The garage charged police for towing two vans.' },
      { bad: 'Prosecutors charged a couple from Dell for breaking a vase.' },
      { good: 'The shop charged him $30 for fire insurance.' },
    ],
  },
  {
    id: 'legal/accused-with',
    verbs: ['accused', 'accuses', 'accuse', 'accusing'],
    preposition: 'with',
    summary: '“Accused with” instead of “accused of”',
    why: 'People are accused of something and charged with it.',
    knows: [
      '`Accused … with` before a crime or an act, even if a name, a day or a document comes in between.',
      'Not reported: accused along with someone else.',
    ],
    basis: 'AP Stylebook, “accused, alleged, suspected”',
    message: words => `“${words}” is wrong: people are accused of something.`,
    offers: () => ['of'],
    safe: true,
    means: ({ items, verb }, { kind, preposition }) =>
      (kind === 'plain' || /ing$/.test(items[preposition + 1].lower)) &&
      !items.slice(verb, preposition).some(item => item.lower === 'charged') &&
      !items.some((item, at) => at > verb && item.lower === 'of' && /ing$/.test(items[at + 1]?.lower ?? '')),
    examples: [
      {
        bad: 'He was accused with stealing a car.',
        finds: 'accused with',
        fixed: 'He was accused of stealing a car.',
      },
      {
        bad: 'Mary Major was accused on Friday with fraud.',
        fixed: 'Mary Major was accused on Friday of fraud.',
      },
      { bad: 'Mary Major was accused in a complaint filed Tuesday with diluting vaccines.' },
      { bad: 'The state has accused the bottler, an old firm, with selling tap water.' },
      {
        bad: 'The state has accused a firm, a chain of nine homes, and its founder, in a suit made public Friday, with billing for the dead.',
      },
      { bad: 'The state has accused the firm that built the main, Lodestar, with hiding a test.' },
      { good: 'The board accused a clerk who had met with a banker of hiding losses.' },
      { good: 'He was accused of stealing a car.' },
      { good: 'He was accused with a banker, who was using an alias, of hiding losses.' },
      { good: 'He was accused with two others.' },
    ],
  },
]

/** `charged double for`, `charged more for`; not `charged, more than a year later, for`. */
const howMuch = /^(?:nothing|more|less|double|twice)$/

const law = regex('u')`^(?:${lawWords})$`

/** Whether somebody is before the law, and no customer before the till. */
function isProsecution({ story, items, verb, sentence }: Place, { preposition, kind }: Count): boolean {
  // `charged with theft for keeping a deposit`
  if (items.slice(verb, preposition).some(item => item.lower === 'with')) return false
  if (/[$€£]\d/.test(story.text.slice(items[verb].end, items[verb].end + 40))) return false
  if (
    items.slice(verb, preposition).some(item => pricedThings.has(item.lower)) ||
    howMuch.test(items[verb + 1].lower) ||
    /^(?:are|is|be|being|get|gets)$/.test(items[verb - 1]?.lower ?? '')
  )
    return false
  if (isByBusiness(items, verb)) return false
  // `charged in county court for dumping`: nobody pays at court.
  if (items.slice(verb, preposition).some(item => law.test(item.lower))) return true
  // What somebody did is no price, where nobody pays: `a driver charged for leaving a child on the bus`.
  if (
    /[a-z]{2}ing$/.test(items[preposition + 1].lower) &&
    !items.slice(0, preposition).some(item => pricedThings.has(item.lower))
  )
    return !pricedActivities.has(items[preposition + 1].lower)
  return kind === 'plain' || sentence.words.some(word => law.test(word.lower.replace(/['’]s?$/, '')))
}

/** `The museum charged a couple for breaking a vase`, `The garage charged police for towing`: somebody who has nothing to do with the law, and whom it charged. */
function isByBusiness(items: Item[], verb: number): boolean {
  const [subject, object] = [items[verb - 1], items[verb + 1]]
  if (object?.lower === 'by') return isBusiness(items, verb + 2)
  const isWhom = /^(?:determiner|pronoun|number)$/.test(object?.kind ?? '') || law.test(object?.lower ?? '')
  if (/^(?:state|county|government|military|agents?|investigators?)$/.test(subject?.lower ?? '')) return false
  return (
    isWhom &&
    subject?.kind === 'word' &&
    /^\p{Ll}/u.test(subject.lower) &&
    !law.test(subject.lower) &&
    !subject.verb
  )
}

/** `charged by the hotel for breaking a lamp`: a house that has nothing to do with the law. */
function isBusiness(items: Item[], from: number): boolean {
  const agent = items[from].kind === 'determiner' ? items[from + 1] : items[from]
  return agent?.kind === 'word' && privateBusinesses.has(agent.lower)
}

/** Nobody is suspected of `his role in the riot`. */
const role = /^(?:roles?|parts?|involvement)$/

const rules = wordings.map(wording => {
  const verbs = listOf(wording.verbs)
  return rule({
    id: wording.id,
    summary: wording.summary,
    why: wording.why,
    knows: wording.knows,
    basis: wording.basis,
    severity: 'warning',
    where: 'prose',
    examples: wording.examples,
    check(story, report) {
      for (const word of wordsOn(story, verbs)) {
        const found = inSentence(wording, story, word)
        if (found) report(found)
      }
    },
  })
})

function inSentence(wording: Wording, story: Story, word: Word): Report | undefined {
  const sentence = sentenceAt(story, word.start)
  if (!sentence) return undefined
  const { items } = parse(story, sentence)
  const verb = items.findIndex(item => item.start === word.start)
  const count = verb < 0 ? undefined : countAfter(items, verb, wording.preposition)
  if (!count || !wording.means({ story, sentence, items, verb }, count)) return undefined
  if (wording.preposition === 'for' && wording.id !== 'legal/charged-for' && isProved(story, word))
    return undefined
  const lead = items[count.preposition]
  // `For stealing wire, an electrician was arrested`: the words go the other way round.
  const isFronted = count.preposition < verb
  const [start, end] = isFronted ? [lead.start, items[verb].end] : [items[verb].start, lead.end]
  const before = isFronted ? '' : story.text.slice(start, lead.start)
  return {
    start,
    end,
    message: wording.message(isFronted ? `For … ${items[verb].text}` : story.text.slice(start, end)),
    fixes: wording.offers(story, role.test(items[count.preposition + 2]?.lower ?? '')).map(offer => {
      const text = isFronted ? offer[0].toUpperCase() + offer.slice(1) : offer
      return {
        title: `Write “${before}${text}”`,
        safe: wording.safe ?? false,
        edits: [{ start: lead.start, end: lead.end, text }],
      }
    }),
  }
}

/** `A jury convicted Doe. … Doe was arrested in 2023 for the killing.`: the story has said what the outcome was. */
const isProved = (story: Story, word: Word): boolean =>
  accusationsIn(story).some(
    ({ kind, who, sentence }) =>
      kind === 'convicted' &&
      sentence.end <= word.start &&
      who.some(({ name }) =>
        namedIn(story, sentenceAt(story, word.start) ?? word).some(({ person }) => person.name === name),
      ),
  )

export default rules

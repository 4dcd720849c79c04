import { hasAny, listOf } from '../../english/word-lists.ts'
import type { Story } from '../../story/story.ts'
import { sentenceAt } from '../../story/within.ts'
import { wordsIn } from '../../story/words.ts'
import { type Example, type Report, type Rule, rule } from '../rule.ts'

interface Phrase {
  id: Rule['id']
  summary: string
  why: string
  basis: string
  /** Words without one of which it cannot be there. */
  needs: string[]
  /** What is looked for; the words found are its group `words`, or the whole. */
  pattern: RegExp
  message(words: string): string
  /** What to write instead, best first. */
  offers(words: string, match: RegExpMatchArray, story: Story): string[]
  safe?: boolean
  /** Words after the match in which it is not meant. */
  unless?: RegExp
  examples: Example[]
}

const time =
  /^\s+(?:(?:the\s+)?(?:first|second|third|last)\s+time|(?:a|the|about|nearly|more)\s+(?:\w+\s+){0,2}(?:hours?|days?|weeks?|months?|years?)|\d|now\b|good\b|free\b|example|instance|questioning|trial|court|his\s+own|her\s+own|their\s+own|much\b|services?\b)/i

const reported = (story: Story, words: RegExp, at: number) => {
  const sentence = sentenceAt(story, at)
  return (
    sentence !== undefined &&
    wordsIn(story.words, sentence)
      .slice(0, 400)
      .some(word => words.test(word.lower))
  )
}

const charges = new WeakMap<Story, boolean>()

function hasCharge(story: Story): boolean {
  let known = charges.get(story)
  if (known === undefined) {
    known = story.words.some(word => /^(?:charged|charges?|indicted|arraigned|indictment)$/.test(word.lower))
    charges.set(story, known)
  }
  return known
}

const phrases: Phrase[] = [
  {
    id: 'legal/arrested-for',
    needs: ['arrested', 'arresting'],
    summary: '“Arrested for” a crime, which implies guilt',
    why: 'People are arrested on suspicion of a crime. “For” implies that they did it.',
    basis: 'AP Stylebook, “arrest”',
    pattern: /\b(?<words>arrest(?:ed|ing)\s+(?:\p{Lu}[\p{L}.’'-]+\s+){0,3}for)\b/gu,
    unless: time,
    message: words => `“${words}” implies guilt.`,
    offers: (words, _match, story) => {
      const before = words.replace(/\s+for$/, '')
      return [
        `${before} on suspicion of`,
        `${before} in connection with`,
        ...(hasCharge(story) ? [`${before} on a charge of`] : []),
      ]
    },
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
      { good: 'Doe was arrested on suspicion of robbery on Monday.' },
      { good: 'Doe was arrested for the second time in a week.' },
    ],
  },
  {
    id: 'legal/indicted-for',
    needs: ['indicted', 'indicts', 'indicting', 'indict'],
    summary: '“Indicted for” a crime, which implies guilt',
    why: 'People are indicted on a charge. “For” implies that they did it.',
    basis: 'AP Stylebook, “indict”',
    pattern: /\b(?<words>indict(?:ed|s|ing)?\s+for)\b/gu,
    unless: time,
    message: words => `“${words}” implies guilt.`,
    offers: words => [words.replace(/for$/, 'on a charge of'), words.replace(/for$/, 'on charges of')],
    examples: [
      {
        bad: 'Doe was indicted for bribery.',
        finds: 'indicted for',
        fixes: ['indicted on a charge of bribery', 'indicted on charges of bribery'],
      },
      { good: 'Doe was indicted on a charge of bribery.' },
    ],
  },
  {
    id: 'legal/charged-for',
    needs: ['charged'],
    summary: '“Charged for” a crime, instead of “charged with”',
    why: 'Shops charge for things. Prosecutors charge people with crimes.',
    basis: 'AP Stylebook, “charge”',
    pattern:
      /\b(?<words>charged\s+for)(?=\s+(?:(?:the|an?|his|her|their|allegedly|alleged|attempted|first-degree|second-degree)\s+)*(?:murder|killing|theft|robbery|fraud|assault|rape|arson|bribery|perjury|burglary|kidnapping|manslaughter|homicide|treason|espionage|stealing|selling\s+drugs|possession|shooting|stabbing|crimes?|conspiracy|corruption|terrorism|trafficking|smuggling|vandalism|harassment|stalking)\b)/giu,
    message: words => `“${words}” is for prices: people are charged with a crime.`,
    offers: words => [words.replace(/for$/i, 'with')],
    examples: [
      { bad: 'Doe was charged for murder in March.', finds: 'charged for', fixes: ['charged with murder'] },
      { good: 'Doe was charged with murder in March.' },
      { good: 'Visitors are charged for parking.' },
    ],
  },
  {
    id: 'legal/accused-with',
    needs: ['accused', 'accuses', 'accuse'],
    summary: '“Accused with” instead of “accused of”',
    why: 'People are accused of something and charged with it.',
    basis: 'AP Stylebook, “accused, alleged, suspected”',
    pattern:
      /\b(?<words>accus(?:ed|es|e)\s+with)(?=\s+(?:(?:the|an?)\s+)?(?:(?:attempted|aggravated|first-degree|second-degree)\s+)?(?:\p{Ll}+ing|murder|theft|fraud|robbery|assault|rape|arson|bribery|perjury|treason|espionage|crimes?|homicide|manslaughter|conspiracy|corruption|terrorism)\b)/gu,
    message: words => `“${words}” is wrong: people are accused of something.`,
    offers: words => [words.replace(/with$/, 'of')],
    safe: true,
    examples: [
      {
        bad: 'He was accused with stealing a car.',
        finds: 'accused with',
        fixed: 'He was accused of stealing a car.',
      },
      { good: 'He was accused of stealing a car.' },
      { good: 'He was accused with two others.' },
    ],
  },
  {
    id: 'legal/charged-with-murdering',
    needs: ['murdering'],
    summary: '“Charged with murdering” someone, which says that it was murder',
    why: 'The charge is murder. Whether it was murder is for the court to decide.',
    basis: 'AP Stylebook, “homicide, murder, manslaughter”',
    pattern: /\b(?<words>charged\s+with\s+(?:first-degree\s+|second-degree\s+)?murdering)\b/gu,
    message: words => `“${words}” says that it was murder. The charge is murder in someone’s death.`,
    offers: words => [
      words.replace(/murdering$/, 'murder in the death of'),
      words.replace(/murdering$/, 'murder in the killing of'),
    ],
    examples: [
      {
        bad: 'Doe is charged with murdering a clerk.',
        finds: 'charged with murdering',
        fixes: [
          'charged with murder in the death of a clerk',
          'charged with murder in the killing of a clerk',
        ],
      },
      { good: 'Doe is charged with murder in the death of a clerk.' },
    ],
  },
  {
    id: 'legal/alleged-victim',
    needs: ['victim', 'victims'],
    summary: '“Alleged victim,” which doubts the person, not the claim',
    why: 'The crime is alleged, not the victim.',
    basis: 'AP Stylebook, “allege”',
    pattern: /\b(?<words>alleged\s+victims?)\b/giu,
    message: words => `“${words}” casts doubt on the person. The crime is what is alleged.`,
    offers: words => (/s$/i.test(words) ? ['people who reported it'] : ['person who reported it']),
    examples: [
      {
        bad: 'The alleged victim spoke to police.',
        finds: 'alleged victim',
        fixes: ['The person who reported it spoke'],
      },
      { good: 'The woman who reported the assault spoke to police.' },
    ],
  },
  {
    id: 'legal/found-innocent',
    needs: ['innocent'],
    summary: '“Found innocent”: courts find people not guilty',
    why: 'A court does not find innocence. It finds that guilt was not proved.',
    basis: 'AP Stylebook, “innocent, not guilty”',
    pattern:
      /\b(?<words>(?:found|pleaded|pleads?|declared)\s+(?:\p{Lu}[\p{L}.’'-]+\s+|him\s+|her\s+|them\s+)?innocent)(?!\s+(?:of\s+the\s+ways|people|civilians|victims?|bystanders?|men|women|children|lives))\b/gu,
    message: words => `“${words}” isn’t a verdict or plea: the term is “not guilty.”`,
    offers: words => [words.replace(/innocent$/, 'not guilty')],
    examples: [
      {
        bad: 'The jury found Doe innocent on Friday.',
        finds: 'found Doe innocent',
        fixes: ['found Doe not guilty'],
      },
      { good: 'The jury found Doe not guilty on Friday.' },
      { good: 'He said he was innocent.' },
    ],
  },
  {
    id: 'legal/pled',
    needs: ['pled', 'plead'],
    summary: '“Pled” instead of “pleaded”',
    why: 'News style uses “pleaded.”',
    basis: 'AP Stylebook, “plead, pleaded, pleading”',
    pattern: /\b(?<words>pled|plead)(?=\s+(?:not\s+)?(?:guilty|no\s+contest|innocent)\b)/giu,
    message: words => `News style: “pleaded,” not “${words}.”`,
    offers: words => [/^P/.test(words) ? 'Pleaded' : 'pleaded'],
    examples: [
      { bad: 'Doe pled guilty on Friday.', finds: 'pled', fixes: ['Doe pleaded guilty'] },
      { good: 'Doe pleaded guilty on Friday.' },
      { good: 'Doe will plead guilty on Friday.' },
    ],
  },
]

const isPresent =
  /(?:\b(?:to|will|would|may|might|can|could|should|must|did|do|does|not|they|who|we|I|you|and|or)|n['’]t)\s+(?:\w+ly\s+)?$/i

/** Fixed phrases that convict before a court does, or are simply wrong. They differ in nothing but their words. */
export default phrases.map(phrase => {
  const needs = listOf(phrase.needs)
  return rule({
    id: phrase.id,
    summary: phrase.summary,
    why: phrase.why,
    basis: phrase.basis,
    severity: 'warning',
    where: 'prose',
    examples: phrase.examples,
    check(story, report) {
      if (!hasAny(story, needs)) return
      for (const match of story.text.matchAll(phrase.pattern)) {
        const found = toReport(phrase, match, story)
        if (found) report(found)
      }
    },
  })
})

function toReport(phrase: Phrase, match: RegExpMatchArray, story: Story): Report | undefined {
  const words = match.groups?.words ?? match[0]
  const start = match.index as number
  const end = start + words.length
  const after = story.text.slice(end, end + 60)
  const before = story.text.slice(Math.max(0, start - 30), start)
  if (phrase.unless?.test(after)) return undefined
  if (
    phrase.id === 'legal/pled' &&
    /^plead$/i.test(words) &&
    (isPresent.test(before) || !/(?:\bhe|\bshe|\bhas|\bhave|\bhad)\s+$/iu.test(before))
  )
    return undefined
  if (phrase.id === 'legal/accused-with' && reported(story, /^charged$/, start)) return undefined
  return {
    start,
    end,
    message: phrase.message(words),
    fixes: phrase.offers(words, match, story).map(text => ({
      title: `Write “${text}”`,
      safe: phrase.safe ?? false,
      edits: [{ start, end, text }],
    })),
  }
}

import { isBeside } from '../../draft/draft.ts'
import { irregularPasts } from '../../english/inflect.ts'
import { lemmaOf } from '../../english/lemma.ts'
import { isGivenName } from '../../english/lexicon/given-names.ts'
import { beforeBareSurname, knownBySurname } from '../../english/lexicon/names.ts'
import { controlsByObject } from '../../english/lexicon/object-control.ts'
import { perceivingVerbs } from '../../english/lexicon/reporting-verbs.ts'
import { doneToPeople } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import { memo } from '../../memo.ts'
import { namesakes } from '../../story/people/named-in.ts'
import type { Mention, Person, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { bodyMentions } from './lib/bodies.ts'

export default rule({
  id: 'names/first-reference',
  summary: 'A person introduced by surname alone',
  why: 'Introduce people by full name and description. Use the surname on later references.',
  basis: 'AP Stylebook, “names”',
  severity: 'warning',
  where: 'prose',
  options: {
    known: {
      default: [...knownBySurname],
      description: 'Surnames that all readers know.',
    },
  },
  examples: [
    {
      bad: 'The bridge will stay closed, Lindqvist said. The shops protest. Mayor Karin Lindqvist promised them money.',
      finds: 'Lindqvist',
    },
    {
      bad: 'PORT ELLERY — The plan is dead. Okafor told the council so on Monday. Ben Okafor leads the shipyard union.',
      finds: 'Okafor',
    },
    { good: 'Mayor Karin Lindqvist promised money. The bridge will stay closed, Lindqvist said.' },
    { good: '# Lindqvist closes bridge\n\nMayor Karin Lindqvist has closed the bridge.' },
    {
      good: 'Envoy Abiodu Okafor arrived on Friday.\n\nOkafor said no. His daughter, Ana Okafor, leads the union.',
    },
    {
      bad: 'Shop owners asked Okafor on Thursday to open the gate. The plan is old. Ben Okafor leads the union.',
      finds: 'Okafor',
    },
    {
      bad: 'The gate will stay shut, according to Okafor, and the shops protest. Ben Okafor leads the union.',
      finds: 'Okafor',
    },
    {
      bad: '“We saw the smoke and we ran,” said Okafor. The plant is shut. Ben Okafor has worked on the line since 2019.',
      finds: 'Okafor',
    },
    { good: 'They told Okafor supporters to wait. Ben Okafor leads the union.' },
    { good: 'Clara Lund took her husband’s name, Okafor, in 1979. Today Clara Okafor signs the gates.' },
    {
      bad: '# Gwen Aldous to lead port\n\nPORT ELLERY — Aldous will take over the port in May. The gate stays shut.',
      finds: 'Aldous',
    },
    {
      good: '# Ray DVD beats film\n\nPORT ELLERY — The DVD sold out. Sales on DVD outstripped the box office.',
    },
    { bad: 'Nobody saw Okafor leave. It rained.\n\nBen Okafor leads the union.', finds: 'Okafor' },
    { good: 'Nobody saw Okafor bowls there. It rained.\n\nBen Okafor leads the union.' },
    { good: 'Mr. Okafor said no. Ben Okafor leads the union.' },
    { good: 'The Okafor plan is dead. Ben Okafor, who leads the union, said so.' },
    { good: 'Obama was there. Barack Obama stayed an hour.' },
  ],
  check(story, report, { options }) {
    const known = new Set(options.known.map(name => name.toLowerCase()))
    for (const person of story.people) {
      if (person.surname === person.name || known.has(person.surname.toLowerCase())) continue
      const mentions = bodyMentions(story, person)
      const [first] = mentions
      if (first?.form !== 'surname') continue
      const later = mentions.find(mention => mention.form === 'full')
      const full = later ?? besideMention(story, person)
      if (!full || namesakes(story, person.surname).length > 1 || !standsAlone(story, first.start, first.end))
        continue
      if (later && isCalledBefore(story, person.surname, first.start)) continue
      // The first lines of a story without headline markup are its headline and its summary.
      const opening = story.paragraphs.filter(paragraph => paragraph.kind === 'paragraph').slice(0, 2)
      if (opening.some(({ end, index }) => first.start < end && isHeadline(story, index))) continue
      report({
        start: first.start,
        end: first.end,
        message: `First reference needs a full name: “${person.name}” ${later ? 'comes only later' : 'is only in the headline or a caption'}.`,
        evidence: [{ start: full.start, end: full.end, message: 'The full name comes only here.' }],
      })
    }
  },
})

/** The full name in a headline or a caption, which introduce nobody: `Gwen Aldous to lead port` over `Aldous will`. */
const besideMention = ({ paragraphs }: Story, { name, mentions }: Person): Mention | undefined =>
  // `Late Lindqvist goal`, `Ray DVD beats film` name nobody.
  isGivenName(name.split(' ')[0]) && !/ \p{Lu}+$/u.test(name)
    ? mentions.find(
        ({ form, start }) =>
          form === 'full' &&
          paragraphs.some(({ kind, start: from, end }) => isBeside(kind) && from <= start && start < end),
      )
    : undefined

/** `boxing legend Muhammed Ali arrived`: a whole name, though no list has its first half. */
const isCalledBefore = (story: Story, surname: string, place: number) =>
  (lastNames(story).get(surname) ?? Number.POSITIVE_INFINITY) <= place

/** The second halves of whole names, and where the first of each ends. */
const lastNames = memo(({ text }: Story) => {
  const ends = new Map<string, number>()
  for (const { 0: name, 1: last, index } of text.matchAll(/\p{Lu}[\p{L}.’'-]+\s(\p{Lu}[\p{L}’'-]+)/gu))
    if (!ends.has(last)) ends.set(last, index + name.length)
  return ends
})

const needsNoFirstName = regex('u')`(?:\b(?:${beforeBareSurname})\.?|\p{Lu}[\p{L}.’'-]*|["“‘'(/-])\s?$`

/** `Okafor said`, not `the Okafor plan`, `Okafor’s plan`, `Mr. Okafor` or `Port Okafor`. */
function standsAlone(story: { text: string }, start: number, end: number): boolean {
  const before = story.text.slice(Math.max(0, start - 24), start)
  const after = story.text.slice(end, end + 16)
  // `She took her husband’s name, Osei, in 1979`: the name is spoken of.
  if (needsNoFirstName.test(before) || /\b(?:sur)?names?,?\s$/.test(before)) return false
  // `asked Lindqvist to wait`, `according to Lindqvist`
  const taking = /(\p{Ll}+)\s$/u.exec(before)?.[1]
  // `“We ran,” said Lindqvist.`
  if (isInverted(before, taking) && /^(?:[.,;:]|\s(?:on|in|of)\b)/.test(after)) return true
  if (
    taking !== undefined &&
    takesPerson(taking, before) &&
    /^(?:[.,;:]|\s\p{Ll}|\s(?:on\s)?\p{Lu}\p{Ll}+day\b)/u.test(after)
  )
    return !isNounAfter.test(after)
  // `Nobody saw Okafor leave`: somebody whom others see at it; not `saw Okafor bowls`.
  if (perceives.test(before) && /^\s\p{Ll}{2,}(?<!s)[\s.,]/u.test(after)) return !isNounAfter.test(after)
  const verb = /^\s(\p{Ll}+)\b/u.exec(after)?.[1]
  if (
    verb !== undefined &&
    (irregularPasts.has(verb) || /^(?:is|has|says|will|would|and|who|\p{L}{3,}ed)$/u.test(verb))
  )
    return true
  return after.startsWith(', ')
}

const perceives = regex()`\b(?:${perceivingVerbs})\s$`

/** Whether a name follows a quotation and its verb. */
const isInverted = (before: string, verb = '') => {
  const cue = cueOf(verb)
  return cue?.kind === 'says' && cue.form === 'past' && /[,?!]["”’]\s\p{Ll}+\s$/u.test(before)
}

/** Whether the words before a name are used of people only: `asked`, `sued`, `according to`. */
function takesPerson(word: string, before: string): boolean {
  if (/\baccording to\s$/.test(before)) return true
  if (!/(?:ed|ing|[td])$/.test(word)) return false
  const base = lemmaOf(word, 'VBD')
  return base !== word && (controlsByObject(base) || doneToPeople.has(base))
}

/** `told Lindqvist supporters`, `asked Lindqvist officials`: the name is theirs. */
const isNounAfter = /^\s\p{Ll}+(?:ers|ors|ists|ials|men|ees)\b/u

/** One short line before a story that has datelines, blank lines and longer paragraphs after it. */
const isHeadline = (
  story: { text: string; paragraphs: { start: number; end: number; sentences: unknown[] }[] },
  index: number,
) => {
  const paragraph = story.paragraphs[index]
  return (
    paragraph.end - paragraph.start < 160 && paragraph.sentences.length <= 2 && story.paragraphs.length > 3
  )
}

import { isGivenName } from '../../english/lexicon/given-names.ts'
import { namesakes } from '../../story/people/named-in.ts'
import type { Mention, Person, Story } from '../../story/story.ts'
import { type Report, rule } from '../rule.ts'
import { bodyMentions, isInHeadline } from './lib/bodies.ts'
import { roleBeside } from './lib/roles-beside.ts'

export default rule({
  id: 'names/second-reference',
  summary: 'A full name repeated, or a courtesy title that the house doesn’t use',
  why: 'After the first reference, the surname is enough.',
  basis: 'AP Stylebook, “names”, “courtesy titles”',
  severity: 'info',
  where: 'prose',
  options: {
    courtesy: {
      default: 'either' as 'never' | 'always' | 'either',
      choices: ['never', 'always', 'either'] as const,
      description:
        '`Mr.`, `Mrs.`, `Ms.` before a surname: `never` (AP), `always` (The New York Times), or `either`.',
    },
    within: {
      default: 150,
      description: 'How many words may pass before readers need the full name again.',
    },
  },
  examples: [
    {
      bad: 'Mayor Karin Lindqvist closed the bridge. Karin Lindqvist promised money.',
      finds: 'Karin Lindqvist',
      fixes: ['bridge. Lindqvist promised'],
    },
    {
      bad: 'Karin Lindqvist closed the bridge. Ms. Lindqvist promised money.',
      house: 'rules:\n  names/second-reference: { options: { courtesy: never } }',
      finds: 'Ms. Lindqvist',
      fixes: ['bridge. Lindqvist promised'],
    },
    {
      bad: 'Mayor Karin Lindqvist closed the bridge. Karin Lindqvist, who lives beside it, promised money.',
      finds: 'Karin Lindqvist',
    },
    { good: 'Karin Lindqvist closed the bridge. Karin Lindqvist, who is the mayor, promised money.' },
    {
      bad: 'Saoirsin Lindqvist closed the bridge. Ms. Lindqvist promised money.',
      house: 'rules:\n  names/second-reference: { options: { courtesy: never } }',
      finds: 'Ms. Lindqvist',
    },
    { good: 'Mayor Karin Lindqvist closed the bridge. Lindqvist promised money.' },
    { good: 'Why Karin Lindqvist Closed Harbor Bridge. Karin Lindqvist promised money.' },
    { good: 'Karin Lindqvist closed the bridge. 9:30 p.m. Karin Lindqvist says she will open it.' },
    { good: 'Karin Lindqvist sang in Dell. Karin Lindqvist have won two prizes since.' },
    { good: 'Karin Lindqvist closed the bridge. Her “friend and colleague” Karin Lindqvist left.' },
    { good: 'Karin Lindqvist and Erik Lindqvist met. Karin Lindqvist promised money.' },
    { good: 'Karin Lindqvist closed the bridge. “Karin Lindqvist is a friend,” Okafor said.' },
    { good: 'Karin Lindqvist closed the bridge. Ms. Lindqvist promised money.' },
    { good: 'Karin Lindqvist closed the bridge. The town’s mayor, Karin Lindqvist, promised money.' },
    { good: 'Karin Lindqvist closed the bridge. The vote: 1 Ana Ruiz. 2 Karin Lindqvist. 3 Ben Okafor.' },
    { good: 'Karin Lindqvist closed the bridge. Karin Lindqvist, Ruiz, Okafor and Lund promised money.' },
    {
      good: 'Karin Lindqvist closed the bridge. The prize went to Ana Ruiz, Ben Okafor and Karin Lindqvist.',
    },
    {
      bad: 'Karin Lindqvist closed the bridge. Ms. Lindqvist promised money. Ms. Lindqvist left. On Monday Ms. Lindqvist returned.',
      house: 'rules:\n  names/second-reference: { options: { courtesy: never } }',
      finds: 'Ms. Lindqvist',
      fixes: [
        'bridge. Lindqvist promised money. Lindqvist left. On Monday Lindqvist returned.',
        'bridge. Lindqvist promised money. Ms. Lindqvist left.',
      ],
    },
  ],
  check(story, report, { options }) {
    for (const person of story.people) {
      const mentions = bodyMentions(story, person).filter(
        mention => mention.form === 'full' || mention.form === 'surname',
      )
      const [first, ...later] = mentions.filter(mention => !isInHeadline(story, mention))
      if (first?.form !== 'full' || person.name === person.surname) continue
      const isSure = isSurelyPerson(story, person)
      const again =
        isSure &&
        later.find(
          mention =>
            mention.form === 'full' &&
            isSoon(first, mention, options.within) &&
            (isPlain(story, mention) ||
              (tellsMore(story, mention) && roleBeside(story, first) !== undefined)) &&
            !isIntroducedAgain(story, mention) &&
            !isListed(story, mention) &&
            !isEntry(story, mention),
        )
      if (again)
        report({
          start: again.start,
          end: again.end,
          message: `Second reference: use the surname only.`,
          fixes: [
            {
              title: `Write “${person.surname}”`,
              edits: [{ start: again.start, end: again.end, text: person.surname }],
            },
          ],
          evidence: [{ start: first.start, end: first.end, message: 'The first reference.' }],
        })
      const { courtesy } = options
      // `Ms. Nasser` is a person, whatever her first name.
      const isAlone = namesakes(story, person.surname).length === 1
      if (courtesy === 'either' || !isAlone || (courtesy === 'always' && !isSure)) continue
      const surnames = mentions.slice(1).filter(mention => mention.form === 'surname')
      for (const mention of surnames) {
        const found = courtesyAt(story, person, mention, courtesy)
        if (found) report(found)
      }
    }
  },
})

/** `Dow Jones` and `James Hardie` are firms: only a name that tells of a man or a woman is surely a person’s. */
const isSurelyPerson = (story: Story, { name, surname, gender, mentions }: Person): boolean =>
  name !== surname &&
  gender !== undefined &&
  isGivenName(name.split(' ')[0]) &&
  namesakes(story, surname).length === 1 &&
  !mentions.some(mention => isOfGroup(story, mention))

/** `Franz Ferdinand have won`, `Polly Peck shares`: a band or a firm with the name of a person. */
const isOfGroup = ({ text }: Story, { start, end, form }: Mention): boolean =>
  form === 'full' &&
  /^\s(?:have|are|were|shares|stock)\b/.test(text.slice(end, end + 8)) &&
  !/(?:\band|,)\s$/.test(text.slice(Math.max(0, start - 5), start))

/** A surname with a title where the house writes none, or without where it writes one. */
function courtesyAt(
  story: Story,
  person: Person,
  mention: Mention,
  courtesy: 'always' | 'never',
): Report | undefined {
  const title = /\b(?:Mr|Mrs|Ms|Miss)\.?\s$/.exec(
    story.text.slice(Math.max(0, mention.start - 6), mention.start),
  )?.[0]
  if ((courtesy === 'never') !== (title !== undefined)) return undefined
  if (title === undefined && !isPlain(story, mention)) return undefined
  const start = mention.start - (title?.length ?? 0)
  const text =
    title === undefined ? `${person.gender === 'man' ? 'Mr.' : 'Ms.'} ${person.surname}` : person.surname
  return {
    start,
    end: mention.end,
    message:
      title === undefined
        ? 'House style: use a courtesy title before the surname.'
        : `House style: no “${title.trim()}” before the surname.`,
    habit: 'courtesy',
    fixes: [{ title: `Write “${text}”`, edits: [{ start, end: mention.end, text }] }],
  }
}

/** Whether a mention is within a number of words, at about six characters a word. */
const isSoon = (first: Mention, mention: Mention, words: number) => mention.start - first.end < words * 6

/**
 * `9:30 p.m. Karin Lindqvist says`, `Karin Lindqvist: Stay away`, `[Karin Lindqvist]`, `Karin Lindqvist, Harbor News, Dell.`:
 * an entry by the hour, a speaker’s label, an editor’s word, a reporter’s last line.
 */
const isEntry = ({ text }: Story, { start, end }: Mention): boolean =>
  /(?:[ap]\.?m\.?\s{1,3}|[[(>])$/.test(text.slice(Math.max(0, start - 8), start)) ||
  /^(?::|,\s[^,.\n]{2,30},\s\p{Lu}[\p{L} ]{1,30}\.\s*(?:\n|$))/u.test(text.slice(end, end + 80))

/** Not before other capitals (`Karin Lindqvist Park`), nor with a title that introduces the name again. */
const isPlain = (story: Story, { start, end }: Mention) =>
  !/\p{L}["”’]\s$/u.test(story.text.slice(Math.max(0, start - 3), start)) &&
  !/\p{L}[.]?\s$/u.test(story.text.slice(Math.max(0, start - 3), start).replace(/[.!?]\s$/, '')) &&
  !/^(?:['’]s\s\p{Lu}|\s\p{Lu}|\s\(|,?\s(?:Jr|Sr)\b|,\s(?:who|the|an?)\s|,\s\d)/u.test(
    story.text.slice(end, end + 8),
  )

/** `Karin Lindqvist, who has a shop,`: nothing new where the first reference has said what she is. */
const tellsMore = (story: Story, { start, end }: Mention) =>
  /(?:^|\n|[.!?]["”’)]?\s)$/.test(story.text.slice(Math.max(0, start - 3), start)) &&
  /^,\swho\s/.test(story.text.slice(end, end + 8))

/** `the port’s new director, Karin Lindqvist, said`, `Sen. Karin Lindqvist, D-Ohio`, `Karin Lindqvist Jr.`: brought in as what she is. */
function isIntroducedAgain({ text }: Story, { start, end }: Mention): boolean {
  const after = text.slice(end, end + 8)
  const isBeside = /\p{Ll},\s$/u.test(text.slice(Math.max(0, start - 3), start)) && /^,\s/.test(after)
  return isBeside || /^,\s\p{Lu}{1,3}-\p{Lu}/u.test(after) || /\s[JS]r\.?$/.test(text.slice(start, end))
}

/** `beating Ana Ruiz, Ben Okafor and Karin Lindqvist`, `- Karin Lindqvist, Courier`: a list gives everybody the same. */
function isListed(story: Story, { start, end }: Mention): boolean {
  const before = story.text.slice(Math.max(0, start - 30), start)
  if (
    /(?:^|\s)\d{1,2}[.)]?\s$|(?:^|\n)\s*[-–—•*]\s*$|\s[-–—]\s$|\p{Lu}[\p{L}’'-]+(?:,|,? and)\s$/u.test(before)
  )
    return true
  return /^(?:,|,? and)\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}|,\s\p{Lu})/u.test(story.text.slice(end, end + 40))
}

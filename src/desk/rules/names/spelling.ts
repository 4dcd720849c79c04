import type { Person, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'names/spelling',
  summary: 'One name spelled two ways',
  why: 'One spelling is wrong, and the person will notice.',
  basis: 'AP News Values: accuracy',
  severity: 'warning',
  where: 'both',
  examples: [
    {
      bad: 'Mayor Karin Lindqvist closed the bridge. The shops protest. Karin Lindquist promised them money.',
      finds: 'Karin Lindquist',
      fixes: ['shops protest. Karin Lindqvist promised'],
    },
    {
      bad: 'Ben Okafor leads the union. Okafor is angry. “They lied to us,” Okefor said.',
      finds: 'Okefor',
      fixes: ['Okafor said.'],
    },
    { good: 'Mayor Karin Lindqvist closed the bridge. Lindqvist promised money.' },
    { good: 'Jon Hansen met his brother John Hansen at the harbor.' },
    { good: 'Ana Ruiz met Ben Ruis. Ruiz and Ruis are rivals.' },
    { good: 'The Okafors left. Ben Okafor leads the union.' },
  ],
  check(story, report) {
    const known = story.people.filter(
      person => person.surname.length >= longEnough && person.name !== person.surname,
    )
    for (const [one, other] of pairs(known)) {
      if (Math.abs(one.surname.length - other.surname.length) > 1) continue
      if (!sameGiven(one, other) || !isSlip(one.surname, other.surname)) continue
      const [right, wrong] = one.mentions.length >= other.mentions.length ? [one, other] : [other, one]
      for (const mention of wrong.mentions) {
        if (mention.form === 'pronoun' || mention.form === 'role') continue
        say(
          mention.start,
          mention.end,
          story.text.slice(mention.start, mention.end).replace(wrong.surname, right.surname),
          right,
        )
        break
      }
    }
    const surnames = new Map(known.map(person => [person.surname.toLowerCase(), person]))
    for (const word of surnames.size > 0 ? loneNames(story) : []) {
      const lower = word.text.toLowerCase()
      if (surnames.has(lower)) continue
      for (const [surname, person] of surnames) {
        if (Math.abs(surname.length - lower.length) > 1 || !isSlip(surname, lower)) continue
        if (person.mentions.filter(mention => mention.form !== 'pronoun').length >= 2)
          say(word.start, word.start + word.text.length, person.surname, person)
      }
    }

    function say(start: number, end: number, text: string, person: Person) {
      const first = person.mentions[0]
      report({
        start,
        end,
        message: `“${story.text.slice(start, end)}” is spelled “${text}” elsewhere in this story.`,
        fixes: [{ title: `Write “${text}”`, edits: [{ start, end, text }] }],
        evidence: [{ start: first.start, end: first.end, message: `${person.name}, as first introduced.` }],
      })
    }
  },
})

/** Shorter surnames differ by a letter as people do: Reed and Reid, Lund and Lunde. */
const longEnough = 6

function* pairs(people: Person[]): Generator<[Person, Person]> {
  for (const [index, one] of people.entries())
    for (let next = index + 1; next < people.length; next++) yield [one, people[next]]
}

const sameGiven = (one: Person, other: Person) =>
  one.name.split(' ')[0].toLowerCase() === other.name.split(' ')[0].toLowerCase()

/** One letter wrong, missing, too many, or two that changed places; not a plural or an adjective. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].sort(
    (left, right) => left.length - right.length,
  )
  if (
    short === long ||
    short[0] !== long[0] ||
    (/^(?:s|e|n|i)$/.test(long.slice(short.length)) && long.startsWith(short))
  )
    return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length === long.length) {
    if (short.slice(at + 1) === long.slice(at + 1)) return true
    return (
      short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
    )
  }
  return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1)
}

const verbs = /^\s(?:said|says|told|added|asked|wrote|was|is|has|had)\b/

/** Capitalized words that act as a surname does: alone before a verb, in no longer run of capitals. */
function loneNames(story: Story): { start: number; text: string }[] {
  const names: { start: number; text: string }[] = []
  for (const { start, end, text: whole, lower } of story.words) {
    if (whole.length < longEnough || whole.charCodeAt(0) === lower.charCodeAt(0)) continue
    if (!verbs.test(story.text.slice(end, end + 8))) continue
    const text = whole.replace(/['’]s$/, '')
    if (text.length < longEnough || !/^\p{Lu}\p{Ll}/u.test(text)) continue
    const alone = !/(?:\p{Lu}[\p{L}.’'-]*)\s$/u.test(story.text.slice(Math.max(0, start - 14), start))
    if (alone) names.push({ start, text })
  }
  return names
}

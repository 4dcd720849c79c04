import { countedPeople, sharers } from '../../../english/lexicon/people.ts'
import { numberOf } from '../../../english/numerals.ts'
import { regex } from '../../../english/regex.ts'
import type { Figure, Sentence, Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'
import { countOf as countOfWord, groupsOf, totalOf } from './groups.ts'
import { listed } from './listed.ts'

/**
 * Sums, votes and their voters, shares given twice, and what each person gets: where the figures contradict each other.
 */
export function countsOf(story: Story, sentence: Sentence, figures: Figure[]): Report[] {
  const text = story.text.slice(sentence.start, sentence.end)
  return [
    sumOf(story, figures) ?? groupsOf(sentence, text) ?? totalOf(sentence, text) ?? ofAllOf(sentence, text),
    voteOf(sentence, text),
    figures.some(figure => figure.unit === 'percent') ? shareOf(sentence, text) : undefined,
    majorityOf(sentence, text),
    eachOf(story, figures),
  ].filter(found => found !== undefined)
}

/** Words that between them take in everybody. */
const everybody = [
  ['men', 'women'],
  ['boys', 'girls'],
  ['adults', 'children'],
  ['men', 'boys'],
  ['women', 'girls'],
  ['males', 'females'],
]

/** `12 passengers: seven men and four women`. What follows `including` need not be all. */
function sumOf({ text }: Story, figures: Figure[]): Report | undefined {
  for (let index = 0; index + 2 < figures.length; index++) {
    const total = figures[index]
    // `seven men and four women`: a part is no whole.
    if (total.qualifier || total.value === undefined || countedPeople.has(total.unit ?? '')) continue
    const parts: Figure[] = []
    for (let next = index + 1; next < figures.length; next++) {
      const figure = figures[next]
      const last = parts[parts.length - 1] ?? total
      const link = text.slice(last.end, figure.start)
      const isLinked =
        parts.length === 0
          ? /^ (?:[a-z]+ ){0,2}[a-z]+(?::| —|, | –)\s?$|^ (?:people|others) (?:died|were (?:killed|hurt|injured)|survived)(?: (?!includ|among)[a-z’]+){0,4}(?::| —|, | –)\s?$/.test(
              link,
            )
          : /^ [a-z]+(?:,|,? and) $/.test(link)
      if (
        !isLinked ||
        !countedPeople.has(figure.unit ?? '') ||
        figure.qualifier ||
        figure.value === undefined
      )
        break
      parts.push(figure)
    }
    if (parts.length < 2) continue
    const units = parts.map(part => plural(part.unit!))
    if (!everybody.some(pair => pair.every(unit => units.includes(unit)))) continue
    const end = parts[parts.length - 1].end
    const rest = /^ [a-z]+/.exec(text.slice(end, end + 20))?.[0] ?? ''
    if (/^\s(?:among|and|were|was|are|who)\b/.test(text.slice(end + rest.length, end + rest.length + 8)))
      continue
    const sum = parts.reduce((one, part) => one + part.value!, 0)
    if (sum === total.value) continue
    return {
      start: total.start,
      end: end + rest.length,
      message: `${listed(parts.map(part => part.value))} add up to ${sum}, not ${total.value}.`,
    }
  }
  return undefined
}

const plural = (unit: string) =>
  ({ man: 'men', woman: 'women', child: 'children', boy: 'boys', girl: 'girls' })[unit] ?? unit

const count = '(\\d{1,3}|[a-z]+(?:-[a-z]+)?)'
const each = `${count} (?:were|was) (?:(?!and )[a-z]+ ){0,2}([a-z]+)`
const ofAll = new RegExp(
  `^Of the ${count} (?:people|others)\\b[^,.;]{0,40}, (${each}(?:, ${each})*,? and ${each})(?=[,.]|$)`,
)

/** `Of the 84 people on the lift, 51 were adults, 22 were teenagers and nine were younger children.` */
function ofAllOf(sentence: Sentence, text: string): Report | undefined {
  const match = ofAll.exec(text)
  const total = match ? numberOf(match[1]) : undefined
  if (!match || !total) return undefined
  const parts = [...match[2].matchAll(new RegExp(each, 'g'))]
  const kinds = parts.map(part => plural(part[2]))
  if (!everybody.some(pair => pair.every(kind => kinds.includes(kind)))) return undefined
  const counts = parts.map(part => numberOf(part[1]))
  const sum = counts.reduce<number>((one, value) => one + (value ?? 0), 0)
  if (counts.some(value => value === undefined) || sum === total) return undefined
  const start = sentence.start + match.index
  return {
    start,
    end: start + match[0].length,
    message: `${listed(counts)} add up to ${sum}, not ${total}.`,
  }
}

/** `The 12-member council approved it on a 7-6 vote`: more votes than voters. */
function voteOf(sentence: Sentence, text: string): Report | undefined {
  if (!text.includes('-member')) return undefined
  const members = /\b([\w]+(?:-[a-z]+)?)-member\b/.exec(text)
  const vote = /\b(\d{1,3})[-–](\d{1,3})(?: (?:vote|ruling|decision|verdict|split))?\b/.exec(text)
  const seats = members && numberOf(members[1].toLowerCase())
  if (!vote || !seats || text.match(/-member\b/g)!.length > 1) return undefined
  if (!/\b(?:vot\w+|approv\w+|rul\w+|decision|reject\w+|pass\w+)\b/.test(text)) return undefined
  // `voted 19-14, with three abstentions`
  const rest =
    /\b([a-z]+|\d{1,2}) (?:abstentions?|abstained|abstaining|(?:members? )?(?:was |were )?absent)\b/i.exec(
      text,
    )?.[1]
  const others = (rest && countOfWord(rest.toLowerCase())) || 0
  const cast = Number(vote[1]) + Number(vote[2]) + others
  if (cast <= seats) return undefined
  const start = sentence.start + vote.index
  const parts = others ? `${vote[1]}, ${vote[2]} and ${others}` : `${vote[1]} and ${vote[2]}`
  return {
    start,
    end: start + vote[0].length,
    message: `${parts} add up to ${cast} votes, but there are ${seats} members.`,
  }
}

/** `One in five patients, or 40 percent`; `three of the four mills, or 60% of them`, not `or 60% of its jobs`. */
function shareOf(sentence: Sentence, text: string): Report | undefined {
  const match =
    /\b([a-z]+|\d+) (?:in|out of|of)(?: every| the| its| their| his| her| our)? ([a-z]+|\d+)\b([^.;:,(]{0,40})(?:, or |, | \()(?:about |nearly |some |roughly )?(\d+(?:\.\d+)?)(?:%| percent\b)(?! of (?!them\b|those\b|(?:the|its|their) (?:total|whole|group|fleet|workforce|stock|population)\b))/i.exec(
      text,
    )
  const [part, whole] = match ? [numberOf(match[1].toLowerCase()), numberOf(match[2].toLowerCase())] : []
  if (!match || !part || !whole || part >= whole || whole > 100) return undefined
  const share = (100 * part) / whole
  const given = Number(match[4])
  // One in three is 33 percent, and one in five may be 18.
  if (Math.abs(share - given) <= Math.max(3, share * 0.15)) return undefined
  const start = sentence.start + match.index
  return {
    start,
    end: start + match[0].length,
    message: `${match[1]} ${/^\S+ (in|out of|of)/i.exec(match[0])![1]} ${match[2]} is ${Math.round(share)}%, not ${match[4]}.`,
  }
}

/** `The bill passed 52-47, a majority of seven`. */
function majorityOf(sentence: Sentence, text: string): Report | undefined {
  if (!text.includes(' of ')) return undefined
  const match =
    /\b(\d{1,3})(?:[-–]| votes to | to )(\d{1,3}),? (?:with |by )?an? (?:majority|margin) of ([a-z]+|\d{1,3})\b/.exec(
      text,
    )
  const said = match && numberOf(match[3])
  const majority = match ? Number(match[1]) - Number(match[2]) : 0
  if (!match || !said || majority <= 0 || said === majority) return undefined
  const start = sentence.start + match.index
  return {
    start,
    end: start + match[0].length,
    message: `${match[1]} to ${match[2]} is a majority of ${majority}, not ${match[3]}.`,
  }
}

/** What each gets, behind the heads (`for 100 families, or $50,000 each`) or before them (`or $600 per pupil for 10,000 pupils`). */
function eachOf({ text }: Story, figures: Figure[]): Report | undefined {
  for (let index = 0; index + 2 < figures.length; index++) {
    const three = figures.slice(index, index + 3) as [Figure, Figure, Figure]
    const found = eachBehind(text, three) ?? eachBefore(text, three)
    if (!found || !isMoney(found.total) || found.total.unit !== found.each.unit || isCounted(found.heads))
      continue
    const { total, heads, each, end } = found
    if (!total.value || !heads.value || !each.value) continue
    const right = total.value / heads.value
    const loose = total.qualifier || heads.qualifier || each.qualifier ? 0.15 : 0.06
    if (Math.abs(right - each.value) <= right * loose) continue
    return {
      start: total.start,
      end,
      message: `Divided by ${heads.value.toLocaleString('en-US')}, that is ${Math.round(right).toLocaleString('en-US')}, not ${text.slice(each.start, each.end)}.`,
    }
  }
  return undefined
}

const isMoney = ({ unit }: Figure) => unit !== undefined && /^[A-Z]{3}$/.test(unit)
const isCounted = (heads: Figure) => isMoney(heads) || heads.unit === 'percent'

const apiece = regex()`^ (?:each|apiece|per (?:${sharers})|a (?:person|head|family|household|pupil|student))\b`

function eachBehind(text: string, [total, heads, each]: [Figure, Figure, Figure]) {
  if (!/^ (?:for|among|to|between) (?:the |its |all )?$/.test(text.slice(total.end, heads.start)))
    return undefined
  if (!/^[^.;:]{1,30}, or $/.test(text.slice(heads.end, each.start))) return undefined
  const rest = apiece.exec(text.slice(each.end, each.end + 20))
  return rest ? { total, heads, each, end: each.end + rest[0].length } : undefined
}

function eachBefore(text: string, [total, each, heads]: [Figure, Figure, Figure]) {
  if (!/(?:, or| works? out at| comes? to| amounts? to) $/.test(text.slice(total.end, each.start)))
    return undefined
  const link = text.slice(each.end, heads.start)
  const ofEach = /^ for each of (?:[\p{L}’']+ ){1,2}$/u.test(link)
  const rest = apiece.exec(link)
  if (!ofEach && !(rest && /^ for (?:the |its |all )?$/.test(link.slice(rest[0].length)))) return undefined
  return { total, heads, each, end: heads.end }
}

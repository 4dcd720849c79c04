import { figureOf, numberInWords } from '../../../english/numerals.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span, textOf } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import { areOfOneMatter } from '../common.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { likeness, rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** Below this share of what the draft says its sources may be spoken of in part. */
const leastMade = 0.35

/** A whole given where the source has a part of it: `all nine samples` of three of nine, `31 Orvanian soldiers` of 31, 19 of them Orvanian. */
export function partsAsWholes(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    for (const { source, sentence: other } of matches[sentence.index]) {
      const next = source.story.sentences[other.index + 1]
      const found =
        allOfPart(story, sentence, source, other) ??
        // `Two women fainted. One of them spent the night in hospital.`
        (next && allOfPart(story, sentence, source, next)) ??
        wordOfPart(story, sentence, source, other) ??
        restOfPart(story, sentence, source, other)
      if (found && !story.quoted.some(quotation => overlaps(quotation, found.span))) return [found]
    }
    return []
  })
}

const number = `(\\d[\\d,]*|${numberInWords})`

/** `all of the nine samples`, `both women`, `every one of the 31 hives`, `all four of her complaints`. */
const allOf = new RegExp(
  `\\b(?:(all|every one)(?: of)?(?: (?:the|its|his|her|their|these|those|\\p{L}+['’]s))? ${number}|(both))(?: of)?(?: (?:the|its|his|her|their|these|those))?(?: (\\p{Ll}[\\p{Ll}-]+))?`,
  'iu',
)
/** `three of nine samples`, `one of Mrs. Nkemelu’s four complaints`, `nine of the crew of ten`, `one of them`, `19 of the hives`. */
const partOf = new RegExp(
  `\\b(?<!but |except )${number} of (?:(?:[\\p{L}.’'-]+ ){0,4}?${number}(?![\\d.,]*\\d| ?%| per ?cent)|(?:them|whom|these|those|the two)\\b|(?:the|its|his|her|their) (\\p{Ll}{3,}))`,
  'giu',
)

const allIn = memo((sentence: Sentence, story: Story) => {
  const text = textOf(story, sentence)
  const all = allOf.exec(text)
  return all && !/\b(?:not|but) $/i.test(text.slice(0, all.index)) ? all : undefined
})

const partsIn = memo((sentence: Sentence, story: Story) => [...textOf(story, sentence).matchAll(partOf)])

/** Tuned on drafts that their writers marked: below it a part and a whole are of two things. */
const samePart = { together: 0.7 }

/** “All” in the draft where the source has some. */
function allOfPart(
  story: Story,
  sentence: Sentence,
  source: Source,
  other: Sentence,
): Difference | undefined {
  const all = allIn(sentence, story)
  if (!all) return undefined
  const whole = all[3] ? 2 : figureOf(all[2])
  for (const { index, 0: words, 1: written, 2: size, 3: noun } of partsIn(other, source.story)) {
    const part = figureOf(written)
    if (!(part < whole) || (size !== undefined && figureOf(size) !== whole)) continue
    if (noun !== undefined && (!all[4] || rootOf(noun) !== rootOf(all[4]))) continue
    const span = spanIn(sentence, all.index, all[0])
    const inSource = spanIn(other, index, words)
    if (areOfOneMatter(story, span, source, inSource, samePart)) return told(span, source, inSource, 0.8)
  }
  return undefined
}

/** `31 soldiers died, 19 of them Orvanian`, `29 injured, of whom four seriously`. */
const withPart = new RegExp(
  `\\b${number}(?= )[^.;,\\d]{0,50}, (?:(?:of|among) (?:them|whom|which),? ${number} (?:(?:was|were|are|is) )?|${number} of (?:them|whom|which) (?:(?:was|were|are|is) )?)(\\p{L}{5,})`,
  'giu',
)

const withPartsIn = memo((sentence: Sentence, story: Story) => [
  ...textOf(story, sentence).matchAll(withPart),
])

/** A word that the source says of a part, said of the whole: `31 Orvanian soldiers`. */
function wordOfPart(
  story: Story,
  sentence: Sentence,
  source: Source,
  other: Sentence,
): Difference | undefined {
  const text = textOf(story, sentence)
  for (const { index, 0: words, 1: written, 2: after, 3: before, 4: word } of withPartsIn(
    other,
    source.story,
  )) {
    const whole = figureOf(written)
    const part = figureOf(after ?? before)
    if (!(part < whole) || countIn(text, part)) continue
    const mine = countIn(text, whole)
    if (
      !mine ||
      /\b(?:of|half|most|some|many) (?:(?:the|its|his|her|their) )?$/i.test(text.slice(0, mine.index))
    )
      continue
    const behind = /^[^.;,:]{0,60}/.exec(text.slice(mine.index + mine.written.length))?.[0] ?? ''
    const said = behind
      .split(/[^\p{L}]+/u)
      .find(each => each && likeness(rootOf(each.toLowerCase()), rootOf(word.toLowerCase())) === 1)
    if (!said || /\b(?:some|many|most|including) /i.test(behind)) continue
    const span = spanIn(
      sentence,
      mine.index,
      mine.written + behind.slice(0, behind.indexOf(said) + said.length),
    )
    return told(span, source, spanIn(other, index, words), 0.85)
  }
  return undefined
}

/** `all but 240 of his 1,100 acres`, where the source has 240 of them; and the other way. */
function restOfPart(
  story: Story,
  sentence: Sentence,
  source: Source,
  other: Sentence,
): Difference | undefined {
  const [mine, theirs] = [textOf(story, sentence), textOf(source.story, other)]
  for (const { index, 0: words, 1: part } of ofWholesIn(sentence, story)) {
    const rest = ofWholesIn(other, source.story).find(each => figureOf(each[1]) === figureOf(part))
    if (!rest) continue
    const [here, there] = [isRest(mine, index), isRest(theirs, rest.index)]
    if (here === there) continue
    const lead = here ? 'all but '.length : 0
    return told(
      { start: sentence.start + index - lead, end: sentence.start + index + words.length },
      source,
      spanIn(other, rest.index, rest[0]),
      0.85,
    )
  }
  return undefined
}

const ofWhole = new RegExp(`\\b${number} of (?:(?:the|its|his|her|their) )?${number}`, 'giu')
const ofWholesIn = memo((sentence: Sentence, story: Story) => [...textOf(story, sentence).matchAll(ofWhole)])
const isRest = (text: string, index: number) => /\ball but $/i.test(text.slice(0, index))

function countIn(text: string, value: number): { index: number; written: string } | undefined {
  for (const { index, 0: written } of text.matchAll(new RegExp(`\\b${number}(?![\\d,.]*\\d)`, 'giu')))
    if (figureOf(written) === value) return { index, written }
  return undefined
}

const spanIn = ({ start }: Span, index: number, words: string): Span => ({
  start: start + index,
  end: start + index + words.length,
})

const told = (span: Span, source: Source, inSource: Span, certainty: number): Difference =>
  differenceOf({ check: 'whole', span, source, inSource, certainty, features: {} })

import {
  creditFields,
  documentCues,
  reportingCues,
  saidInDocument,
  sentToOutlets,
  spokeTo,
  wordsBesideOutlets,
} from '../english/lexicon/crediting.ts'
import { creditedPapers } from '../english/lexicon/documents.ts'
import { platformNames, platforms } from '../english/lexicon/platforms.ts'
import { alternatives } from '../english/regex.ts'
import { hasAny, listOf, wordsOn } from '../english/word-lists.ts'
import { memo, memoBy } from '../memo.ts'
import type { Span } from '../span.ts'
import { sentenceAt } from '../story/sentence-at.ts'
import type { Story } from '../story/story.ts'
import { agencyIn, allAgencyNames, namesOf } from './agencies.ts'
import { voiceOf } from './kind.ts'
import { inFile, placeOf, type Source } from './source.ts'

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** In the middle of a sentence a name of letters alone may be something else: `AP` is the agency, `ap` is not. */
const named = (names: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u')

const anyAgency = named(allAgencyNames)
/** Most stories name no agency at all, and need not be searched for the ways to credit one. */
const firstWords = listOf(allAgencyNames.map(name => name.split(' ')[0].toLowerCase()))

const reporting = alternatives(reportingCues)
const unnamed = new RegExp(
  `\\b(?:told|according to|in an interview with) (?:the )?(?:${allAgencyNames.map(escaped).join('|')})(?![\\p{L}])|` +
    `(?<![\\p{L}])(?:${allAgencyNames.map(escaped).join('|')}) (?:reported|reports|said)(?![\\p{L}])`,
  'u',
)
const release =
  /\bin an? (?:(?:news|press|written|joint|emailed|prepared) )?(?:statement|release)\b|\b(?:press|news) release\b|\bthe (?:statement|release) (?:said|says|added)\b/i
/** A paper, a post or a talk that readers are told of: `according to the affidavit`, `wrote on X`, `told the Herald`. */
const paper = alternatives(creditedPapers)
const told = new RegExp(
  [
    String.raw`\baccording to (?:[^.,;“”"]{0,40}\s)?(?:${paper})\b`,
    String.raw`\b(?:the|an?|his|her|its|their|\p{L}+['’]s) (?:[\p{L}-]+ ){0,3}(?:${paper}) (?:${alternatives(documentCues)})\b`,
    String.raw`\b(?:${alternatives(saidInDocument)}) (?:[\p{L}’']+ ){0,3}in (?:an?|the|his|her|its|their) (?:[\p{L}-]+ ){0,3}(?:${paper})\b`,
    String.raw`\b(?:wrote|posted|tweeted|said) (?:[\p{L}’']+ ){0,3}on (?:${alternatives(platformNames)})(?![\p{L}])`,
    String.raw`\btold (?:the |an? )?(?:\p{Lu}[\p{L}.&’'-]+)`,
  ].join('|'),
  'u',
)

/**
 * Whether a story says where it has a source's words from: the publisher named in its text, dateline, byline or a credit
 * line, its address linked, or, for a release, `in a statement`. A publisher that nobody knows is credited by any
 * agency's credit. Nothing where it does not.
 */
export const isCredited = memoBy((story: Story, source: Source): boolean => {
  const { text, fields } = story.draft
  if (source.url && text.includes(source.url)) return true
  const lines = [
    ...fields.filter(({ name }) => creditFields.has(name.toLowerCase())).map(({ value }) => String(value)),
    ...story.draft.blocks
      .filter(({ kind }) => kind === 'furniture')
      .map(({ start, end }) => text.slice(start, end)),
    story.dateline?.agency ?? '',
  ]
  if (source.kind === 'release' && release.test(story.text)) return true
  if (source.publisher) {
    const name = named(namesOf(source.publisher))
    return lines.some(line => name.test(line)) || isNamedAsSource(story.text, name)
  }
  if (source.byline && story.text.includes(source.byline)) return true
  if (isHeadedBy(source, story)) return true
  // Whose words a document or a talk has, readers know once they are told of it.
  if (!isNews(source) && told.test(story.text)) return true
  return lines.some(line => anyAgency.test(line)) || (hasAny(story, firstWords) && unnamed.test(story.text))
})

const outlet = String.raw`(?:[Tt]he )?(\p{Lu}[\p{L}\d&.’'-]*(?: (?:of |the )?\p{Lu}[\p{L}\d&.’'-]*){0,4})`
const outletCredited = new RegExp(
  [
    String.raw`(?<![\p{L}])${outlet},? (?:first |also |has |had )?(?:report(?:ed|s)|revealed|broke the story)(?![\p{L}])`,
    String.raw`\b(?:according to|told|as reported by|first reported by|reporting by|in an interview with) ${outlet}`,
  ].join('|'),
  'gu',
)
/** A clipping has its paper in its first lines. */
const longestHead = 300

const besideOutlet = listOf(wordsBesideOutlets)

/** The outlets that a story credits, in small letters: `valley sentinel` of `the Valley Sentinel reported`. */
const outletsIn = memo((story: Story): string[] => {
  const paragraphs = new Set(
    wordsOn(story, besideOutlet).flatMap(({ start }) => sentenceAt(story, start)?.paragraph ?? []),
  )
  return [...paragraphs].flatMap(paragraph => {
    const { start, end } = story.paragraphs[paragraph]
    return [...story.text.slice(start, end).matchAll(outletCredited)].map(([, before, behind]) =>
      (before ?? behind).replace(/[.’']+$/, '').toLowerCase(),
    )
  })
})

/** Whether a story credits an outlet that a source has at its head: `the Valley Sentinel reported`. */
const isHeadedBy = ({ story: source }: Source, story: Story): boolean => {
  const head = source.draft.text.slice(0, longestHead).toLowerCase()
  return outletsIn(story).some(outlet =>
    new RegExp(`(?<![\\p{L}])${escaped(outlet)}(?![\\p{L}])`, 'u').test(head),
  )
}

/** `The AP reported`, `told Reuters`, `(AFP)`: not every mention of a publisher credits it, but nearly every one does. */
function isNamedAsSource(text: string, name: RegExp): boolean {
  for (const match of text.matchAll(new RegExp(name.source, 'gu'))) {
    const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60)
    if (
      new RegExp(`\\b(?:${reporting})\\b`, 'iu').test(around) ||
      /[(—–]\s*$/.test(text.slice(0, match.index))
    )
      return true
  }
  return false
}

/** What leads to whom somebody spoke, where it was posted, and who has the document. */
const leadsToOutlet = new RegExp(
  [
    // `told the Herald and the Post`, `according to Reuters`
    String.raw`\b(?:told|tells?|telling)\s(?:[^.;“”"]{0,40}\s(?:and|or)\s)?`,
    String.raw`\baccording to\s`,
    // `wrote in The Times`, `said on CNN`, `posted Monday to Facebook`
    String.raw`\b(?:wrote|writes|writing|published|appeared)\s(?:\S+\s)?(?:in|on|for)\s`,
    String.raw`\b(?:${alternatives(spokeTo)})\s(?:\S+\s)?(?:on|via|to|with)\s`,
    // `in an email to the Herald`, `in a phone interview with KXYZ`
    String.raw`\b(?:${alternatives(sentToOutlets)})s?\s(?:\S+\s)?(?:to|with|on|from|for|by|in)\s`,
    // `obtained by the Herald`
    String.raw`\b(?:obtained|seen|reviewed|viewed|published|reported|released)\sby\s`,
    String.raw`\breporters?\s(?:from|for|at|of)\s`,
    // `on her Instagram account`
    String.raw`\bon\s(?:his|her|their|its|an?)\s`,
  ]
    .map(words => `(?:${words})`)
    .join('|')
    .replace(/^/, '(?:')
    .concat(String.raw`)(?:the\s|an?\s)?$`),
  'i',
)

/** `the Herald first reported`, `that the Herald has seen`. */
const followsOutlet = /^,?\s(?:first\s|has\s|have\s|had\s)*(?:report(?:ed|s)|seen|obtained|reviewed|viewed)\b/

/**
 * Whether a name in a story is its dateline, or the outlet or platform that its words were said to: `GASKELL, Ohio`,
 * `told The Associated Press`, `wrote on X`, `the Hatch Messenger reported`. No source has these, and nobody misses them.
 */
export function isCreditName({ text, dateline }: Story, { start, end }: Span): boolean {
  if (dateline && start < dateline.end && dateline.start < end) return true
  const name = text.slice(start, end)
  if (agencyIn(name) !== undefined) return true
  const before = text.slice(Math.max(0, start - 80), start)
  if (/\b(?:on|via|to)\s$/.test(before) && platforms.has(name.toLowerCase().split(' ').at(-1)!)) return true
  return leadsToOutlet.test(before) || followsOutlet.test(text.slice(end, end + 40))
}

/** Whether a name is whom a quotation of a document is given to: a letter seldom says who wrote it, and nobody misses that. */
export const isAuthorName = (story: Story, source: Source, { start, end }: Span): boolean =>
  voiceOf(source) === 'author' &&
  story.quotations.some(({ speaker }) => speaker && speaker.start < end && start < speaker.end)

/** What a source is called in a sentence: its publisher, with the article that it takes, or its file. */
export function nameOf(source: Source): string {
  if (!source.publisher) return source.path.slice(source.path.lastIndexOf('/') + 1)
  return /^(?:AP|Associated Press)$/.test(source.publisher) ? `the ${source.publisher}` : source.publisher
}

/** A credit line for a source whose publisher is known: `With reporting by the AP.` Only news has reporting in it. */
export function creditLine(source: Source): string | undefined {
  if (source.publisher === undefined) return undefined
  if (isNews(source)) return `With reporting by ${nameOf(source)}.`
  return `This story draws on a ${source.kind === 'release' ? 'statement' : 'document'} by ${nameOf(source)}.`
}

const isNews = ({ kind }: Source) => kind === 'story' || kind === 'wire' || kind === 'archive'

/** The most characters of a source that evidence shows. */
const longestExcerpt = 160

/**
 * What a source has at a span, for a finding's evidence: `Meridian News, page 3: “214”`, `call.vtt, 0:04: “none of them”`,
 * `The AP, March 27, 2025: “214”` with a day.
 */
export function evidenceIn(source: Source, span: Span, day?: string) {
  const place = placeOf(source, span)
  const words = source.story.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const excerpt = words.length > longestExcerpt ? `${words.slice(0, longestExcerpt).trimEnd()}…` : words
  const where = place ? `, ${place.kind === 'time' ? '' : `${place.kind} `}${place.name}` : ''
  return {
    source: source.path,
    ...inFile(source, span),
    message: `${startOfSentence(nameOf(source))}${day ? `, ${day}` : ''}${where}: “${excerpt}”`,
  }
}

/** A name as the first words of a message: `The AP has “214,” not “241.”` */
export const startOfSentence = (name: string) => (name.startsWith('the ') ? `The ${name.slice(4)}` : name)

/** What a dateline names, and how long it is, its dash and the space behind it too. */
export interface DatelineRead {
  /** `RIVERTON, Ohio`; empty where an agency leaves it out. */
  place: string
  agency?: string
  length: number
}

const weekday = String.raw`(?:\p{Lu}\p{Ll}+day,?\s)?`
const day = String.raw`${weekday}(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,?\s\d{4})?`
/** `RIVERTON`, `ST. PAUL`, `NEW YORK/LONDON`, `McALLEN`; no word that says what kind of story follows. */
const city = String.raw`(?!(?:BREAKING|UPDATE|CORRECTION|EXCLUSIVE|ANALYSIS|OPINION)\b)\p{Lu}(?:\p{Lu}|[.'’\- /]|c(?=\p{Lu})){2,40}`
/** `, Ohio`, `, D.C.`, `, South Korea`, `, N.Y.`. */
const state = String.raw`,\s\p{Lu}[\p{L}.'’\- ]{1,30}`
/** `(AP)`, `/PRNewswire/`, `(Riverton Herald)`. */
const agency = String.raw`(?:\((?<agency>[^()\n]{2,60})\)|/(?<wire>[\p{L} ]{3,40})/)`
const dash = String.raw`\s*(?:—|–|--|-|_|\||•)`
/** The story begins with a capital, a mark or a figure: `NATO — the alliance — said` has no dateline. */
const before = String.raw`\s+(?=["“‘'\[$£€]*[\p{Lu}\d])`

const patterns = [
  // `BOGOTA, Colombia (AP) —`, `WASHINGTON, March 28 (Reuters) -`, `DAR ES SALAAM, Tanzania (AP) _`.
  String.raw`(?<place>[([]?${city}(?:${state})?[)\]]?)(?:,\s${day})?,?(?:\s(?:—|–|--|-))?\s*${agency}?${dash}`,
  // `RIVERTON, Ohio:`; `RIVERTON:` alone is somebody who speaks.
  String.raw`(?<place>${city}${state})(?:\s${agency})?:`,
  // `Riverton, Ohio (AP) —`, `March 27 (Reuters) -`, `(AP) —`: what is not in capitals has an agency.
  String.raw`(?<place>(?:\p{Lu}[\p{L}.'’\-]*(?:\s\p{Lu}[\p{L}.'’\-]*){0,3}(?:${state})?)?)(?:(?:^|,\s)${day})?,?\s*${agency}${dash}`,
  // `Riverton, Ohio —`: a city and its state.
  String.raw`(?<place>\p{Lu}\p{Ll}[\p{L}.'’\-]*(?:\s\p{Lu}[\p{L}.'’\-]*){0,2}${state})(?:,\s${day})?\s+(?:—|–|--)`,
].map(pattern => new RegExp(`^${pattern}${before}`, 'u'))
// `HARLOW, Ohio—The`, `HARLOW (AP)—The`: glued only where a state or an agency tells that it is a dateline.
patterns.push(
  new RegExp(String.raw`^(?<place>${city}${state})(?:\s${agency})?—(?=["“]?\p{Lu})`, 'u'),
  new RegExp(String.raw`^(?<place>${city}(?:${state})?)\s${agency}—(?=["“]?\p{Lu})`, 'u'),
)

/** Those that name an agency in any case. */
const ofAgency = new Set([patterns[2], patterns[5]])
const opensAgency = /[(/]/
const endsDateline = /[—–_|•:-]/

/** The dateline at the head of a paragraph, or nothing. It ends before the first word of the story. */
export function datelineAt(paragraph: string): DatelineRead | undefined {
  const head = paragraph.slice(0, 160)
  // Most paragraphs have neither an agency nor a dash, and are not tried word by word.
  if (!endsDateline.test(head)) return undefined
  const mayHaveAgency = opensAgency.test(head)
  for (const pattern of patterns) {
    if (!mayHaveAgency && ofAgency.has(pattern)) continue
    const match = pattern.exec(head)
    if (!match?.groups) continue
    const { place, agency, wire } = match.groups
    return {
      place: place.replace(/^[([]|[)\]]$/g, '').trim(),
      agency: agency ?? wire,
      length: match[0].length,
    }
  }
  return undefined
}

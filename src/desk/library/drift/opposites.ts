import { plural, verbForms } from '../../english/inflect.ts'
import { antonyms } from './antonyms.generated.ts'

/**
 * Words that turn a statement round when one stands for the other, beside those that WordNet has. A pair a line, its two
 * sides parted by a bar; before it what its words are, and so how they inflect: a(djective), n(oun), v(erb), or another
 * word, that does not. Made by hand, for news.
 */
const forNews = `
vn increase rise grow growth climb gain jump surge soar expand raise hike boost upturn higher|decrease fall drop decline shrink slump plunge tumble slip reduce reduction lower cut dip downturn
vn acquit acquittal clear exonerate|convict conviction condemn
vn win victory winner|lose loss defeat loser
vn accept approve approval endorse support adopt adoption welcome|reject rejection refuse refusal oppose opposition block veto
v allow permit legalize authorize|ban bar prohibit forbid outlaw block prevent
v force require order compel mandate|allow permit recommend
v confirm admit acknowledge|deny dispute refute
vn begin start launch resume|end stop halt finish suspend cancel
vn arrive arrival enter join|leave depart departure quit
vn buy purchase acquire|sell sale
v hire appoint|fire dismiss sack
v arrest detain jail imprison|release free
v survive|die
vn succeed success|fail failure
vn praise hail laud welcome|criticize condemn denounce
v strengthen|weaken
v tighten|loosen ease relax
v build|destroy demolish
v protect defend|attack threaten endanger
v encourage help promote enable spur foster|discourage hinder hamper harm undermine prevent
v improve|worsen deteriorate
v uphold affirm|overturn reverse
v grant|deny refuse
v deploy|withdraw
v reveal unveil expose disclose|hide conceal
v remove delete erase|keep install retain preserve
v speed hasten accelerate|slow delay
v unite|divide split
v attend|skip boycott
vn hope|fear
n profit|loss
n ally friend|enemy rival foe adversary
a peaceful|violent
a voluntary optional|mandatory compulsory obligatory
a deliberate intentional|accidental
a secret covert private|public open
r publicly openly|privately secretly covertly
r before|after
r above|below beneath
r inside|outside
r with|without
r more most|less fewer least fewest
r all every|none
r ahead|behind
r always|never
r many|few
`

interface Place {
  /** A pair's number for one side, its negative for the other. */
  side: number
  /** Not a word of the pair itself, but one like it: `scorching` beside `hot`. */
  like: boolean
}

let table: Map<string, Place[]> | undefined

/** Where the forms of each word stand. Made when first asked: most drafts have no sources. */
function places(): Map<string, Place[]> {
  if (table) return table
  const made = new Map<string, Place[]>()
  ;`${forNews.trim()}\n${antonyms}`.split('\n').forEach((line, index) => {
    const [kinds, ...words] = line.split(' ')
    words
      .join(' ')
      .split('|')
      .forEach((text, other) => {
        text.split(';').forEach((list, like) => {
          for (const word of list.split(' '))
            for (const form of formsOf(word, kinds)) {
              const known = made.get(form)
              const place = { side: other === 0 ? index + 1 : -index - 1, like: like > 0 }
              if (known) known.push(place)
              else made.set(form, [place])
            }
        })
      })
  })
  table = made
  return table
}

function formsOf(word: string, kinds: string): Set<string> {
  const forms = new Set([word])
  if (kinds.includes('v')) for (const form of Object.values(verbForms(word))) forms.add(form)
  if (kinds.includes('n')) forms.add(plural(word))
  if (kinds.includes('a') && word.length <= 6) {
    const stem = word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i')
    forms.add(`${stem}er`).add(`${stem}est`)
  }
  return forms
}

/** A word as it is looked up: `rise's` as `rise`. */
const placesOf = (word: string): Place[] => places().get(word.replace(/['’]s?$/, '')) ?? []

/** On which sides of which pairs a word in lower case stands: a number for one side, its negative for the other. */
export const sidesOf = (word: string): number[] => placesOf(word).map(({ side }) => side)

const prefixes = ['un', 'in', 'im', 'il', 'ir', 'non', 'non-', 'dis']

/** Whether a word may be made of another by a prefix that turns it round. */
export const hasPrefix = (word: string): boolean =>
  word.length >= 6 && prefixes.some(prefix => word.startsWith(prefix))

/** Whether two words in lower case are opposites: `acquitted` and `convicted`, `named` and `unnamed`. */
export function areOpposites(one: string, other: string): boolean {
  const mine = placesOf(one)
  const theirs = placesOf(other)
  if (
    mine.some(each => theirs.some(({ side, like }) => side === -each.side && !(like && each.like))) &&
    !mine.some(each => theirs.some(({ side }) => side === each.side))
  )
    return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 4 && prefixes.some(prefix => long === prefix + short)
}

/** Words that say no. */
export const negative =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|few|little|acquit\w*|clear\w*|exonerat\w*|lacks?|lacked|fail(?:s|ed)?|refus\w+|den(?:y|ies|ied)|unable|reject\w*|declin\w+|prevent\w*|stop\w*|avoid\w*|against|unlikely|doubt\w*|rul(?:ed?|ing)|despite|dismiss\w*|halt\w*|ban(?:s|ned)?|block\w*|oppos\w+|unless|instead|rather|free|yet|only|false\w*|wrong\w*|disput\w*|refut\w*|miss\w*|un(?!ited|ivers|veil|derst|derg|derw|der|ion|til)\w{4,}|\w{3,}less)$|n['’]t$/
/** The plain ones, whose coming or going turns a statement round. */
export const plainNegation = /^(?:not|never|no|nothing|cannot|without|neither|nobody|none)$|n['’]t$/
/** Words that say no of themselves: `acquitted`, `failed to`, and not `only`, `against`, `unless`. */
export const saysNo = (word: string): boolean =>
  plainNegation.test(word) ||
  /^(?:acquit|clear|exonerat|lack|fail|refus|den[yi]|unable|reject|declin|unlikely|dismiss|disput|refut|innocen)/.test(
    word,
  )

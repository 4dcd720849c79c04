import { stemOf } from '../vocabulary.ts'

/** Words that turn a statement round when one stands for the other, in pairs of sides. Made by hand, for news. */
const pairs: [one: string, other: string][] = [
  [
    'increase increased rise rose risen rising grow grew grown climb climbed gain gained jump jumped surge surged soar soared expand raise up higher boost boosted growth upturn spike',
    'decrease decreased fall fell fallen falling drop dropped decline declined shrink shrank shrunk slump plunge tumble reduce reduced lower lowered cut dip downturn reduction',
  ],
  ['acquitted acquit cleared exonerated acquittal', 'convicted convict condemned sentenced conviction'],
  ['guilty', 'innocent'],
  ['win won winning victory winner', 'lose lost losing defeat loser loss'],
  [
    'accept accepted approve approved pass passed endorse endorsed back backed support supported adopt adopted approval in-favor welcome',
    'reject rejected refuse refused oppose opposed block blocked veto vetoed deny denied decline declined rejection opposition',
  ],
  [
    'allow allowed permit permitted legalize legalized let authorize authorized',
    'ban banned bar barred prohibit prohibited forbid forbade forbidden outlaw outlawed block blocked prevent prevented',
  ],
  [
    'confirm confirmed admit admitted acknowledge acknowledged',
    'deny denied dispute disputed refute refuted',
  ],
  [
    'begin began begun start started launch launched open opened resume resumed',
    'end ended stop stopped close closed halt halted finish finished suspend suspended cancel canceled cancelled',
  ],
  ['arrive arrived enter entered join joined arrival', 'leave left depart departed exit quit departure'],
  ['buy bought purchase purchased acquire acquired', 'sell sold sale'],
  ['hire hired appoint appointed', 'fire fired dismiss dismissed sack sacked'],
  ['arrest arrested detain detained jail jailed imprison imprisoned', 'release released free freed'],
  ['survive survived', 'die died dead killed'],
  ['before', 'after'],
  ['more most', 'less fewer least fewest'],
  ['above', 'below beneath'],
  ['include included including', 'exclude excluded excluding'],
  ['import imported', 'export exported'],
  ['ally allied friend', 'enemy rival foe adversary'],
  ['succeed succeeded success successful', 'fail failed failure unsuccessful'],
  ['legal lawful', 'illegal unlawful'],
  ['public publicly openly open', 'private privately secret secretly covert covertly'],
  ['domestic', 'foreign'],
  ['major large big huge', 'minor small tiny'],
  ['strong strongly', 'weak weakly'],
  ['high', 'low'],
  ['early earlier', 'late later'],
  ['young younger', 'old older elderly'],
  ['north northern', 'south southern'],
  ['east eastern', 'west western'],
  ['man men male', 'woman women female'],
  ['boy boys', 'girl girls'],
  ['brother brothers', 'sister sisters'],
  ['father', 'mother'],
  ['son sons', 'daughter daughters'],
  ['husband', 'wife'],
  ['majority', 'minority'],
  ['positive', 'negative'],
  ['peaceful peacefully', 'violent violently'],
  ['safe', 'dangerous unsafe'],
  ['agree agreed agreement', 'disagree disagreed disagreement'],
  [
    'praise praised hail hailed laud lauded welcome welcomed',
    'criticize criticized condemn condemned denounce denounced',
  ],
  ['strengthen strengthened', 'weaken weakened'],
  ['tighten tightened', 'loosen loosened ease eased relax relaxed'],
  ['build built', 'destroy destroyed demolish demolished'],
  ['protect protected defend defended', 'attack attacked threaten threatened endanger'],
  [
    'encourage encouraged spur spurred help helped promote promoted enable',
    'discourage discouraged hinder hindered hamper hampered harm harmed undermine undermined prevent',
  ],
  ['improve improved improvement better', 'worsen worsened deteriorate deteriorated worse'],
  ['uphold upheld affirm affirmed', 'overturn overturned reverse reversed'],
  ['grant granted', 'deny denied refuse refused'],
  ['optimistic optimism', 'pessimistic pessimism'],
  ['rich wealthy', 'poor'],
  ['hot warm', 'cold cool'],
  ['profit', 'loss'],
  ['advance advanced', 'retreat retreated'],
  [
    'deliberate deliberately intentional intentionally secretly',
    'accidental accidentally unintentional unintentionally',
  ],
  ['temporary temporarily', 'permanent permanently'],
  ['voluntary optional', 'mandatory compulsory required'],
  ['urban', 'rural'],
  ['deploy deployed', 'withdraw withdrew withdrawn'],
  ['always', 'never'],
  ['inside', 'outside'],
  ['with', 'without'],
  ['all every', 'none'],
  ['federal', 'state'],
  ['first', 'last'],
  ['likely', 'unlikely'],
  ['past', 'future'],
  ['maximum', 'minimum'],
  ['present attended', 'absent skipped'],
  ['remember remembered', 'forget forgot forgotten'],
  ['true', 'false untrue'],
  ['internal', 'external'],
  ['many', 'few'],
  ['same', 'different'],
  ['closest nearest', 'farthest furthest'],
  ['oldest eldest', 'youngest newest'],
  ['largest biggest highest', 'smallest lowest'],
  ['best', 'worst'],
  [
    'force forced require required order ordered compel compelled mandate mandated',
    'allow allowed permit permitted voluntary recommend recommended',
  ],
  [
    'delete deleted remove removed erase erased eliminate eliminated uninstall',
    'keep kept install installed retain retained preserve preserved',
  ],
  [
    'defend defends defended resist resisted',
    'attack attacked attacks surrender surrendered cooperate cooperated',
  ],
  [
    'reveal revealed unveil unveiled unveiling expose exposed disclose disclosed discover discovered',
    'hide hid hidden hiding conceal concealed cover',
  ],
  ['spur spurred speed hasten accelerate accelerated', 'slow slowed delay delayed'],
  ['sick ill unwell', 'healthy well'],
  ['alive', 'dead'],
  ['unite united', 'divide divided split'],
  ['increase increasing', 'decrease decreasing'],
  ['popularity', 'unpopularity'],
  ['bright glowing', 'dark dim'],
  ['full', 'empty'],
  ['gain', 'loss'],
  ['ahead', 'behind'],
  ['official', 'unofficial'],
  ['controlled', 'uncontrolled'],
  ['right', 'wrong'],
  ['sharp steep', 'steady slight gradual'],
  ['work-related professional', 'personal'],
  ['win', 'defeat'],
  ['hope hopes hoped', 'fear fears feared'],
  ['trust trusted', 'distrust mistrust'],
  ['contain contained', 'spread'],
  ['raise raising raised', 'lower lowering lowered'],
  ['peace peaceful resolution', 'war invasion conflict'],
]

const sides = new Map<string, number[]>()
pairs.forEach(([one, other], index) => {
  const put = (words: string, side: number) => {
    for (const word of words.split(' '))
      for (const form of [word, stemOf(word)]) {
        const list = sides.get(form) ?? []
        if (!list.includes(side)) sides.set(form, [...list, side])
      }
  }
  put(one, index * 2 + 1)
  put(other, -(index * 2 + 1))
})

/** On which sides of which pairs a word in lower case stands: a number for one side, its negative for the other. */
export const sidesOf = (word: string): number[] => sides.get(word) ?? sides.get(stemOf(word)) ?? []

const prefixes = ['un', 'in', 'im', 'il', 'ir', 'non-', 'dis']

/** Whether a word may be made of another by a prefix that turns it round. */
export const hasPrefix = (word: string): boolean =>
  word.length >= 6 && prefixes.some(prefix => word.startsWith(prefix))

/** Whether two words in lower case are opposites: `acquitted` and `convicted`, `named` and `unnamed`. */
export function areOpposites(one: string, other: string): boolean {
  const mine = sidesOf(one)
  if (
    mine.length > 0 &&
    sidesOf(other).some(side => mine.includes(-side)) &&
    !sidesOf(other).some(side => mine.includes(side))
  )
    return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 4 && prefixes.some(prefix => long === prefix + short)
}

/** Words that say no. */
export const negative =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|few|little|acquit\w*|clear\w*|exonerat\w*|lacks?|lacked|fail(?:s|ed)?|refus\w+|den(?:y|ies|ied)|unable|reject\w*|declin\w+|prevent\w*|stop\w*|avoid\w*|against|unlikely|doubt\w*|rul(?:ed?|ing)|despite|dismiss\w*|halt\w*|ban(?:s|ned)?|block\w*|oppos\w+|unless|instead|rather|free|yet|only|false\w*|wrong\w*|disput\w*|refut\w*|miss\w*|un(?!ited|ivers|veil|derst|derg|derw|der|ion|til)\w{4,}|\w{3,}less)$|n['’]t$/
/** The plain ones, whose coming or going turns a statement round. */
export const plainNegation = /^(?:not|never|no|cannot|without|neither|nobody|none)$|n['’]t$/

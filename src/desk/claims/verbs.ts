import { irregularBases, verbForms } from '../english/inflect.ts'
import { clauseVerbs, isReporting, mayBeNoun, reportingVerbs, reportsThat } from '../english/reporting.ts'

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

export interface VerbWord {
  base: string
  forms: VerbForm[]
}

/** Verbs with an object that is called something: `called the Fellowship a cult`, `described him as a spy`. */
const naming =
  'call describe label brand dub consider deem denounce characterize characterise regard portray depict condemn term decry refer treat paint cast'

/** Verbs whose thing comes about only by them: what one is accused of taking, planning, committing is itself in doubt. */
const making =
  'be take accept receive commit have use become pay offer give solicit seek spread plan plot stage prepare attempt run lead join belong work act serve ' +
  'carry engage conduct perpetrate operate make form create organize organise mount launch cause hold contain include involve happen occur exist ' +
  'steal rig fund finance collect pocket demand constitute'

/** Other common verbs: known so that a clause can be told from a noun phrase. */
const others =
  'arrest attack kill rob shoot meet leave flee see hear know want need like help ask answer call show prove visit enter open close begin end start stop change ' +
  'live die move go come get put keep let try turn play fall send build stay cut reach remain raise pass sell decide return follow face fight win lose ' +
  'stand sit rise grow speak watch release free jail hide bring buy spend buy drive fly walk carry catch choose draw eat feel forget hit hurt lie mean ' +
  'read ride strike teach throw wear issue seize bury found block hate love fund name mention discuss discover learn realize survive escape escort ' +
  'greet host invite share shelter support threaten train travel treat trust vote wait warn welcome work worry wound escape resign retire sue sign ' +
  'order destroy burn bomb ban bar shake shock end divide anger appeal deport detain expel extradite interview question investigate probe examine ' +
  'stab strangle smuggle supply surround target torture track trap traffic transfer trigger urge use wire blame cite convict acquit indict sentence ' +
  'plead accuse clear quote rebut refute reject dismiss refuse decline fail approve adopt announce appoint elect award back demand deploy express ' +
  'protest march rally gather swear vow pledge promise propose purport break damage empty force grab hand head hire fire hunt injure kidnap land ' +
  'last look mark miss occupy patrol plant post print publish pull push quit receive recover remove replace rescue respond rest review save search ' +
  'settle shut sink spark spy stall storm stun suffer suspend sweep take talk tell test tie topple urge violate warn wash waste withdraw fear chase ' +
  'appear seem identify list designate classify pronounce proclaim acknowledge incite recruit poison cover file hold rule mourn praise criticize criticise doubt dispute debate admire avoid ' +
  'own possess oversee employ produce earn owe deliver improve expand affect allow enable prevent require provide represent rely depend exceed connect prefer enjoy'

/**
 * Verbs whose object is somebody that is there already: `accused of robbing gang members` says that they are gang
 * members, `accused of recruiting child soldiers` does not.
 */
const reaching =
  'rob attack kill shoot beat stab meet hide shelter harbor harbour help aid hit assault threaten kidnap abduct rape arrest chase follow escort visit contact call ' +
  'know marry befriend defend criticize criticise insult injure murder betray house feed host warn see watch film photograph interview free release defraud cheat ' +
  'blackmail bribe deceive mislead stalk harass abuse molest poison strangle drown ambush target evict deport detain imprison jail sue trick swindle employ arm ' +
  'guide ferry greet join support protect question expel extradite greet love hate find hurt'

const tables = { naming: naming.split(' '), making: making.split(' ') }

const byNaming = new Set(tables.naming)
const byMaking = new Set(tables.making)
const byReaching = new Set(reaching.split(' '))

export const isSaying = (base: string | undefined) => base !== undefined && isReporting(base)
/** Whether a clause with `that` behind a verb is on its subject's word. */
export const saysThat = (base: string | undefined) => base !== undefined && reportsThat(base)
export const isNaming = (base: string | undefined) => base !== undefined && byNaming.has(base)
/** Whether a verb's object is somebody or something that is there before it. */
export const isReaching = (base: string | undefined) => base !== undefined && byReaching.has(base)
export const isMaking = (base: string | undefined) => base !== undefined && byMaking.has(base)

const known = new Map<string, VerbWord>()
const formNames: VerbForm[] = ['base', 'third', 'past', 'participle', 'ing']

for (const base of [
  ...clauseVerbs,
  ...Object.values(tables).flat(),
  ...reaching.split(' '),
  ...others.split(' '),
  'do',
  ...irregularBases,
]) {
  const forms = verbForms(base)
  for (const name of formNames) {
    const word = known.get(forms[name])
    // `found` is what was found, oftener than what is founded: the verb named first stands.
    if (!word) known.set(forms[name], { base, forms: [name] })
    else if (word.base === base && !word.forms.includes(name)) word.forms.push(name)
  }
}
// `texts`, `objects`: what reports words now and then is a noun more often.
for (const base of reportingVerbs) {
  const forms = verbForms(base)
  for (const name of formNames)
    if (!known.has(forms[name]) && !mayBeNoun(forms[name])) known.set(forms[name], { base, forms: [name] })
    else if (known.get(forms[name])?.base === base && !known.get(forms[name])!.forms.includes(name))
      known.get(forms[name])!.forms.push(name)
}
for (const [form, base] of [
  ['are', 'be'],
  ['were', 'be'],
  ['am', 'be'],
  ['labelled', 'label'],
  ['labelling', 'label'],
  ['proven', 'prove'],
  ['pled', 'plead'],
])
  known.set(form, { base, forms: ['past'] })

/** What verb a word may be a form of, if it is one that the desk knows. */
export const verbOf = (lower: string): VerbWord | undefined => known.get(lower)

import { wordSet } from '../word-set.ts'

/** What a verb does with somebody's words: says them, thinks them, or puts a name to something with them. */
export type CueKind = 'says' | 'thinks' | 'calls' | 'shows'

export interface Cue {
  stem: string
  kind: CueKind
  /** `said` is also a participle (`is said to`); `wrote` never. */
  /** It often does something else than speak. */
  faint: boolean
  form: 'base' | 'present' | 'past' | 'participle' | 'ing'
}

const says =
  'say tell ask add reply answer respond state note explain argue insist claim declare announce admit concede acknowledge warn write ' +
  'recall remark observe comment continue conclude suggest propose confirm deny repeat stress emphasize emphasise testify tweet post ' +
  'shout cry whisper joke quip boast complain vow pledge promise urge caution contend assert maintain reveal predict estimate agree ' +
  'allege charge report recount counter object protest interject scream yell exclaim declaim demand inquire wonder muse opine ' +
  'reiterate retort affirm advise elaborate lament confide disclose volunteer venture sneer scoff chide crow gush deadpan rant rail ' +
  'proclaim pronounce read reason remind reassure speak talk plead pray preach swear taunt tease intone mutter murmur mumble ' +
  'surmise speculate summarize summarise apologize apologise begin start snap fire shoot chant blog publish relate relay recite caption ' +
  'message text email telephone instruct order recommend request reassert rebut recollect remember assure express voice offer point lash ' +
  'exhort put rule brag bemoan bellow bark describe quote cite mention indicate imply hint signal sing tout praise'
const thinks =
  'think believe feel hope fear expect know consider regard view doubt guess imagine suspect worry mean see find hear learn want'
const calls =
  'call describe dub label brand term characterize characterise deem denounce condemn decry deride dismiss blast slam criticize criticise ' +
  'attack mock ridicule accuse praise hail laud tout champion portray depict cast paint refer compare liken defend blame fault rip bash ' +
  'castigate chastise rebuke lambaste assail disparage malign excoriate trash pan savage nickname style denigrate applaud commend thank ' +
  'congratulate credit salute welcome address invoke echo cite quote reject dispute refute oppose support endorse discuss raise ' +
  'question challenge promote stress highlight underscore express use'
const shows = 'show read display feature proclaim declare say titled headline entitle'

/** Smiles and shrugs: they stand where a verb of speech should, and say nothing. */
const gestures =
  'smile laugh shrug grin frown nod sigh chuckle giggle smirk beam grimace wince wave scowl snort weep sob gasp gesture cringe glare wink'

const irregular: Record<string, [past: string, participle: string]> = {
  say: ['said', 'said'],
  put: ['put', 'put'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  begin: ['began', 'begun'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  read: ['read', 'read'],
  shoot: ['shot', 'shot'],
  sing: ['sang', 'sung'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  mean: ['meant', 'meant'],
  see: ['saw', 'seen'],
  find: ['found', 'found'],
  hear: ['heard', 'heard'],
  cast: ['cast', 'cast'],
  show: ['showed', 'shown'],
  rebut: ['rebutted', 'rebutted'],
  weep: ['wept', 'wept'],
}

const doubles = wordSet('put admit quip slam dub snap plead rip pan chat blog nod grin sob brag refer')

/** The verb in all its forms: `argue`, `argues`, `argued`, `arguing`. */
function forms(stem: string): [string, Cue['form']][] {
  const third = /(?:s|sh|ch|x|z)$/.test(stem)
    ? `${stem}es`
    : /[^aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ies`
      : `${stem}s`
  const doubled = doubles.has(stem) && stem !== 'plead' ? stem + stem.at(-1) : stem
  const ing = /[^e]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${doubled}ing`
  const regular = stem.endsWith('e')
    ? `${stem}d`
    : /[^aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ied`
      : `${doubled}ed`
  const [past, participle] = irregular[stem] ?? [regular, regular]
  return [
    [stem, 'base'],
    [third, 'present'],
    [ing, 'ing'],
    [participle, 'participle'],
    [past, 'past'],
  ]
}

/** Verbs that often do something else than speak: they give way to a plainer one in the same sentence. */
const faint = wordSet(
  `${thinks} support endorse use discuss raise welcome challenge invoke echo express credit fault fire shoot start begin speak talk read show ` +
    'sing swear order message point offer report charge estimate predict promote highlight signal display feature mean address oppose ' +
    'refute reject question commend thank recommend instruct relate compare paint cast champion start base agree continue open see wonder put exhort recall remember mention rule ruled',
)

const listed = new Map<string, Cue>()
const spoken = new Set<string>()
for (const [kind, stems] of [
  ['shows', shows],
  ['calls', calls],
  ['thinks', thinks],
  ['says', says],
] as [CueKind, string][])
  for (const stem of stems.split(' '))
    for (const [form, name] of forms(stem)) {
      listed.set(form, { stem, kind, form: name, faint: faint.has(stem) })
      if (kind === 'says') spoken.add(form)
    }
// `according`, `offer`, `point` and the like are nouns more often than verbs where they stand alone.
for (const noun of 'fire shoot order text email message post report view views charge point points offer offers voice question use uses start attack cast text request requests comment demand demands note notes praise blame credit support'.split(
  ' ',
))
  if (listed.get(noun)?.form === 'base') listed.delete(noun)
const cues = new Map(listed)

const gesturing = new Map<string, string>(
  gestures.split(' ').flatMap(stem => forms(stem).map(([form]) => [form, stem] as const)),
)

/** Verbs that give words to a speaker, in every form, in small letters. */
export const speechVerbs: ReadonlySet<string> = spoken

/** Forms that are plural nouns as well: `his remarks`, `news reports`. */
const nouns = wordSet(
  'supports reports messages views calls claims promises comments remarks offers demands charges notes questions attacks uses worries hopes fears ' +
    'doubts guesses points pledges requests orders texts posts blames vows insults jokes boasts estimates proposals stresses thanks credits states ' +
    'reviews mentions quotes tweets warnings challenges terms labels brands records rants ventures emails shots starts answers replies voices contends',
)

/** Whether a word in small letters is a plural noun as often as a verb. */
export const mayBePlural = (lower: string): boolean => nouns.has(lower)

/** What a word in small letters does with somebody's words, or nothing. */
export const cueOf = (lower: string): Cue | undefined => cues.get(lower)

/** All words that do something with somebody's words, in small letters. */
export const cueWords: readonly string[] = [...cues.keys()]

/** The verb behind `smiled` or `shrugging`, or nothing. */
export const gestureOf = (lower: string): string | undefined => gesturing.get(lower)

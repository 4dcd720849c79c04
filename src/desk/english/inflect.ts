/** The forms of an English verb: `take`, `takes`, `took`, `taken`, `taking`. */
export interface VerbForms {
  base: string
  third: string
  past: string
  participle: string
  ing: string
}

/** Base, past and, where it is another, participle. From any school grammar. */
const irregularVerbs: Record<string, [past: string, participle: string]> = Object.fromEntries(
  (
    'be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|' +
    'bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burst burst burst|' +
    'buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|' +
    'cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|' +
    'feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|' +
    'forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|' +
    'grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|' +
    'know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|light lit lit|lose lost lost|make made made|' +
    'mean meant meant|meet met met|mislead misled misled|overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|read read read|' +
    'ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|' +
    'set set set|shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|' +
    'slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|spring sprang sprung|' +
    'stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|' +
    'swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|' +
    'undergo underwent undergone|understand understood understood|uphold upheld upheld|wake woke woken|wear wore worn|weave wove woven|' +
    'win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written'
  )
    .split('|')
    .map(line => line.split(' '))
    .map(([base, past, participle]) => [base, [past, participle]]),
)

const irregularNouns: Record<string, string> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  goose: 'geese',
  half: 'halves',
  wife: 'wives',
  knife: 'knives',
  life: 'lives',
  thief: 'thieves',
  leaf: 'leaves',
  wolf: 'wolves',
}

export const irregularBases = Object.keys(irregularVerbs)

/** One vowel and one consonant at the end, stressed there: `plan`, `planned`. Longer words only where they are known to. */
const doubling =
  /^[^aeiou]*[aeiou][bdglmnprt]$|(?:mit|(?:re|in|de|con|pre|trans)fer|pel|cur|gin|trap|quip|quit|rob|plot|rebut)$/

export function verbForms(base: string): VerbForms {
  const [past, participle] = irregularVerbs[base] ?? []
  const stem = doubling.test(base) ? base + base[base.length - 1] : base.replace(/e$/, '')
  const regular = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${stem}ed`
  return {
    base,
    third: base === 'be' ? 'is' : base === 'have' ? 'has' : addS(base),
    past: past ?? regular,
    participle: participle ?? regular,
    ing: base.endsWith('ie')
      ? `${base.slice(0, -2)}ying`
      : `${/(?:^be|ee|oe|ye)$/.test(base) ? base : stem}ing`,
  }
}

/** Singular and plural: `spy`, `spies`; `man`, `men`. A compound changes at its end: `policeman`. */
export function plural(noun: string): string {
  for (const [one, many] of Object.entries(irregularNouns))
    if (
      noun === one ||
      (noun.endsWith(one) &&
        /man$|woman$|person$|child$/.test(one) &&
        !noun.endsWith('human') &&
        !noun.endsWith('german'))
    )
      return noun.slice(0, -one.length) + many
  // `crises`, `analyses`, `axes`
  if (/(?:[^s]sis|[^aeiou]axis|^axis)$/.test(noun)) return `${noun.slice(0, -2)}es`
  return addS(noun)
}

function addS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(word) ? `${word}es` : `${word}s`
}

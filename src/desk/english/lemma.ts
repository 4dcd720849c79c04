import { sensesOf } from './analysis.ts'
import { irregularBases, plural, verbForms } from './inflect.ts'

const bases = new Map<string, string>()
for (const base of irregularBases) {
  const { third, past, participle, ing } = verbForms(base)
  for (const form of [third, past, participle, ing]) if (!bases.has(form)) bases.set(form, base)
}
/** Forms that are the same whatever their tag, and parts of `gonna`. */
const contracted: [base: string, forms: string][] = [
  ['be', "am are is was were been being 'm 're 's"],
  ['have', "'ve has had having"],
  ['will', "'ll wo"],
  ['can', 'ca'],
  ['shall', 'sha'],
  ['would', "'d"],
  ['go', 'gon'],
  ['want', 'wan'],
  ['bear', 'born'],
]
const always = new Map(contracted.flatMap(([base, forms]) => forms.split(' ').map(form => [form, base])))

const isNoun = 1
const isVerb = 2

/**
 * The base of a word in small letters, by its Penn tag: `planned` is `plan`, `hoped` is `hope`, `councillors` is `councillor`.
 * A form that no rule explains is its own base. Between `dy` and `die` of `died` the dictionary decides that comes with the
 * weights, so they have to be read before, as for the tag they are.
 */
export function lemmaOf(lower: string, tag: string): string {
  if (tag === 'MD' || tag.startsWith('VB')) return always.get(lower) ?? verbBase(lower, tag)
  if (tag === 'NNS' || tag === 'NNPS') return nounBase(lower)
  return lower
}

function verbBase(lower: string, tag: string): string {
  // `They found schools`, and `to found`: only the past is of `find`.
  if (tag === 'VB' || tag === 'VBP' || tag === 'MD') return lower
  const known = bases.get(lower)
  if (known) return known
  const candidates = verbCandidates(lower).filter(base => {
    const { third, past, participle, ing } = verbForms(base)
    return [third, past, participle, ing].includes(lower)
  })
  return (
    candidates.find(base => sensesOf(base) & isVerb) ?? candidates[0] ?? verbCandidates(lower)[0] ?? lower
  )
}

/** What a verb's form may come from, the likeliest first. */
function verbCandidates(lower: string): string[] {
  const ending = /(?:ing|ied|ed|ies|es|s)$/.exec(lower)?.[0]
  if (!ending || lower.length < ending.length + 1) return []
  const stem = lower.slice(0, -ending.length)
  if (ending === 'ied' || ending === 'ies') return [`${stem}y`, `${stem}ie`]
  const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
  if (ending === 's') return [stem]
  const ie = ending === 'ing' && stem.endsWith('y') ? [`${stem.slice(0, -1)}ie`] : []
  return [...single, stem, `${stem}e`, ...ie]
}

function nounBase(lower: string): string {
  if (lower === 'people') return 'person'
  const candidates = [
    ...(lower.endsWith('ies') ? [`${lower.slice(0, -3)}y`] : []),
    ...(lower.endsWith('ves') ? [`${lower.slice(0, -3)}f`, `${lower.slice(0, -3)}fe`] : []),
    ...(lower.endsWith('ses') ? [`${lower.slice(0, -2)}is`] : []),
    ...(lower.endsWith('zzes') ? [lower.slice(0, -3)] : []),
    ...(lower.endsWith('s') ? [lower.slice(0, -1)] : []),
    ...(lower.endsWith('es') ? [lower.slice(0, -2)] : []),
    lower.replace(/men$/, 'man'),
    ...(lower.endsWith('children') ? [lower.slice(0, -3)] : []),
  ].filter(base => base !== lower && plural(base) === lower)
  return candidates.find(base => sensesOf(base) & isNoun) ?? candidates[0] ?? lower
}

import { irregularBases, verbForms } from '../english/inflect.ts'
import { makingVerbs, reachingVerbs } from '../english/lexicon/deeds.ts'
import { namingVerbs } from '../english/lexicon/reporting-verbs.ts'
import { commonVerbs } from '../english/lexicon/verbs.ts'
import { clauseVerbs, isReporting, mayBeNoun, reportingVerbs, reportsThat } from '../english/reporting.ts'

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

export interface VerbWord {
  base: string
  forms: VerbForm[]
}

export const isSaying = (base: string | undefined) => base !== undefined && isReporting(base)
/** Whether a clause with `that` behind a verb is on its subject's word. */
export const saysThat = (base: string | undefined) => base !== undefined && reportsThat(base)
export const isNaming = (base: string | undefined) => base !== undefined && namingVerbs.has(base)
/** Whether a verb's object is somebody or something that is there before it. */
export const isReaching = (base: string | undefined) => base !== undefined && reachingVerbs.has(base)
export const isMaking = (base: string | undefined) => base !== undefined && makingVerbs.has(base)

const known = new Map<string, VerbWord>()
const formNames: VerbForm[] = ['base', 'third', 'past', 'participle', 'ing']

for (const base of [
  ...clauseVerbs,
  ...namingVerbs,
  ...makingVerbs,
  ...reachingVerbs,
  ...commonVerbs,
  'do',
  ...irregularBases,
]) {
  const forms = verbForms(base)
  for (const name of formNames) {
    const word = known.get(forms[name])
    // `found` is a form of `find` more often than of `found`: the verb that is listed first wins.
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

/** The verb that a word may be a form of, if Standards Desk knows it. */
export const verbOf = (lower: string): VerbWord | undefined => known.get(lower)

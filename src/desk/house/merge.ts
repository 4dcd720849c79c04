import type { Draft } from './entries.ts'
import { wholeClaim, wholeTerm } from './entries.ts'
import {
  type ArchivePlace,
  type Claim,
  type FieldRule,
  type House,
  noDecisions,
  type Override,
  type RosterEntry,
  type RuleSetting,
  type SourceFolder,
  type Term,
} from './house.ts'

/** One file's decisions, before they are put on those it extends. */
export interface Layer {
  file: string
  rules: Record<string, RuleSetting>
  claims: Draft<Claim>[]
  terms: Draft<Term>[]
  people: RosterEntry[]
  sources: SourceFolder[]
  archive?: ArchivePlace
  fields: Record<string, FieldRule>
  boilerplate: string[]
  vocabulary: Record<string, string>
  overrides: Override[]
}

/** Puts layers upon each other, the furthest first: the nearest file wins, key by key. */
export function mergeLayers(layers: Layer[]): House {
  const claims = new Map<string, Draft<Claim>>()
  const terms = new Map<string, Draft<Term>>()
  const house: House = { files: [], ...noDecisions() }
  for (const layer of layers) {
    house.files.unshift(layer.file)
    house.rules = mergeRules(house.rules, layer.rules)
    for (const claim of layer.claims) claims.set(claim.id, upon(claims.get(claim.id), claim, layer.file))
    for (const term of layer.terms) terms.set(term.id, upon(terms.get(term.id), term, layer.file))
    house.people = [...layer.people, ...house.people]
    house.sources = [...layer.sources, ...house.sources]
    // A house that names another place still means the same newsroom.
    if (layer.archive)
      house.archive = { ...layer.archive, own: [...layer.archive.own, ...(house.archive?.own ?? [])] }
    house.fields = mergeFields(house.fields, layer.fields)
    house.boilerplate = [...layer.boilerplate, ...house.boilerplate]
    house.vocabulary = { ...house.vocabulary, ...layer.vocabulary }
    house.overrides = [...house.overrides, ...layer.overrides]
  }
  house.claims = [...claims.values()].filter(claim => claim.severity !== 'off').map(wholeClaim)
  house.terms = [...terms.values()].filter(term => term.severity !== 'off').map(wholeTerm)
  return house
}

/** A nearer entry upon a further one, key by key. */
function upon<Entry extends Draft<Claim> | Draft<Term>>(
  further: Entry | undefined,
  nearer: Entry,
  file: string,
): Entry {
  return { ...further, ...nearer, writtenIn: [file, ...(further?.writtenIn ?? [])] }
}

/** What nearer files ask of fields upon what further ones do, key by key. */
export function mergeFields(
  further: Record<string, FieldRule>,
  nearer: Record<string, FieldRule>,
): Record<string, FieldRule> {
  const merged = { ...further }
  for (const [name, field] of Object.entries(nearer))
    merged[name] = Object.hasOwn(merged, name) ? { ...merged[name], ...field } : field
  return merged
}

/**
 * Nearer settings upon further ones. A nearer word on a whole family also overrules what a further file said of the
 * severity of one of its rules: `hedging: off` is off, whatever the profile says of `hedging/double`.
 */
export function mergeRules(
  further: Record<string, RuleSetting>,
  nearer: Record<string, RuleSetting>,
): Record<string, RuleSetting> {
  const merged: Record<string, RuleSetting> = { ...further }
  for (const [id, setting] of Object.entries(nearer)) {
    if (setting.severity === undefined || id.includes('/')) continue
    for (const other of Object.keys(further))
      if (other.startsWith(`${id}/`))
        merged[other] = {
          ...further[other],
          severity: undefined,
          from: { ...further[other].from, severity: undefined },
        }
  }
  for (const [id, setting] of Object.entries(nearer)) {
    const before = merged[id]
    const options =
      before?.options || setting.options ? { options: { ...before?.options, ...setting.options } } : {}
    const from = {
      ...before?.from,
      ...setting.from,
      options: { ...before?.from?.options, ...setting.from?.options },
    }
    // What proved the further setting proves this one no more.
    const { basis: _basis, examples: _examples, place: _place, ...further } = before ?? {}
    merged[id] = { ...further, ...setting, ...options, from }
  }
  return merged
}

import { statementsIn } from '../claims/register.ts'
import { readDraft } from '../draft/read.ts'
import type { Finding } from '../finding.ts'
import type { Claim, House, Term } from '../house/house.ts'
import contestedClaim from '../rules/hedging/contested-claim.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { settingOf } from '../rules/settings.ts'
import { termsIn } from '../rules/style/lib/wording.ts'
import term from '../rules/style/term.ts'
import { readStory } from '../story/read.ts'

/** What is tried on stories that have run: a rule, a family of rules, or an entry of the house rules. */
export interface Subject {
  kind: 'rule' | 'family' | 'term' | 'claim'
  /** What the house calls it: `dates/style`, `dates`, `style/kyiv`, `harbor-spy`. */
  name: string
  /** The house in which it speaks: turned on where the house has turned it off, and whatever the day. */
  house: House
  /** The rules that it speaks by. */
  rules: Rule[]
  /** Whether a finding is one of its own. */
  speaks(finding: Finding): boolean
  /** What it needs and no story of an archive has: its sources, the archive itself, or the fields of a draft. */
  needs?: 'sources' | 'archive' | 'fields'
}

/**
 * What somebody means who says `dates/style`, `dates`, `style/kyiv`, the id of a claim, or words that a term or a claim
 * of the house would find: several where several entries have the words, none where nothing is called that.
 */
export function subjectsOf(name: string, house: House): Subject[] {
  const rule = rules.find(({ id }) => id === name && id !== term.id)
  if (rule) return [ofRule(rule, house)]
  const claim = house.claims.find(({ id }) => id === name)
  if (claim) return [ofClaim(claim, house)]
  const asked = house.terms.find(({ id }) => `style/${id}` === name || id === name)
  if (asked) return [ofTerm(asked, house)]
  const family = name === term.id ? 'style' : name.replace(/\/$/, '')
  const members = rules.filter(({ id }) => familyOf(id) === family)
  if (members.length > 0) return [ofFamily(family, members, house)]
  return byWords(name, house)
}

/** Everything of a house that can be tried, by its name. */
export const subjectNames = ({ claims, terms }: House): string[] => [
  ...rules.map(({ id }) => id as string).filter(id => id !== term.id),
  ...new Set(rules.map(({ id }) => familyOf(id))),
  ...claims.map(({ id }) => id),
  ...terms.map(({ id }) => `style/${id}`),
]

const familyOf = (id: string) => id.slice(0, id.indexOf('/'))

/** An archive keeps no fields of drafts, such as their embargo. */
const ofFields = ['gate/embargo', 'gate/field']

/** What all copy has in which some rules find something, as their own examples show. */
function needsOf(asked: Rule[]): Subject['needs'] {
  const bad = asked.flatMap(({ examples }) => examples.filter(example => example.bad !== undefined))
  if (bad.length === 0) return undefined
  if (bad.every(({ source, missing }) => source ?? missing)) return 'sources'
  if (bad.every(({ archive }) => archive)) return 'archive'
  return asked.every(({ id }) => ofFields.includes(id)) ? 'fields' : undefined
}

const ofRule = (rule: Rule, house: House): Subject => ({
  kind: 'rule',
  name: rule.id,
  house: turnedOn(rule, house),
  rules: [rule],
  speaks: finding => finding.rule === rule.id,
  needs: needsOf([rule]),
})

/** A family is tried as the house has it, and all of it where the house has turned all of it off. */
function ofFamily(family: string, members: Rule[], house: House): Subject {
  const isOn = members.some(rule => settingOf(rule, house, false).severity !== 'off')
  return {
    kind: 'family',
    name: family,
    house: isOn ? house : members.reduce((house, rule) => turnedOn(rule, house), house),
    rules: members,
    speaks: finding => familyOf(finding.rule) === family,
    needs: needsOf(members),
  }
}

function ofTerm(entry: Term, house: House): Subject {
  const name = `style/${entry.id}` as const
  const on = turnedOn(term, house)
  const { severity, ...setting } = on.rules[name] ?? {}
  const kept = severity === 'off' ? setting : on.rules[name]
  return {
    kind: 'term',
    name,
    house: {
      ...on,
      rules: { ...on.rules, ...(kept ? { [name]: kept } : {}) },
      terms: on.terms.map(each => (each === entry ? always(entry) : each)),
    },
    rules: [term],
    speaks: finding => finding.rule === name,
  }
}

function ofClaim(entry: Claim, house: House): Subject {
  const on = turnedOn(contestedClaim, house)
  return {
    kind: 'claim',
    name: entry.id,
    house: { ...on, claims: on.claims.map(each => (each === entry ? always(entry) : each)) },
    rules: [contestedClaim],
    speaks: finding => finding.rule === contestedClaim.id && finding.entry === entry.id,
  }
}

/** A term that holds from next month on is tried on last month’s stories. */
const always = <Entry extends Term | Claim>(entry: Entry): Entry => ({
  ...entry,
  since: undefined,
  until: undefined,
})

function turnedOn(rule: Rule, house: House): House {
  if (settingOf(rule, house, false).severity !== 'off') return house
  return {
    ...house,
    rules: { ...house.rules, [rule.id]: { ...house.rules[rule.id], severity: rule.severity } },
  }
}

/** The entries that are written with some words, else those that find something in them: `policeman` of `policem(an|en)`. */
function byWords(words: string, house: House): Subject[] {
  const sought = words.trim().toLowerCase()
  const isWritten = ({ match }: Term | Claim) => match.some(({ text }) => text.toLowerCase() === sought)
  const written = entries(house.terms.filter(isWritten), house.claims.filter(isWritten), house)
  if (written.length > 0) return written
  const story = readStory(readDraft(words, { format: 'wire' }))
  const terms = termsIn(story, house.terms.map(always))
  const claims = statementsIn(story, house.claims.map(always))
  const idsOf = (ids: string[]) => (entry: Term | Claim) => ids.includes(entry.id)
  return entries(
    house.terms.filter(idsOf(terms.map(found => found.term.id))),
    house.claims.filter(idsOf(claims.map(found => found.claim.id))),
    house,
  )
}

const entries = (terms: Term[], claims: Claim[], house: House): Subject[] => [
  ...terms.map(entry => ofTerm(entry, house)),
  ...claims.map(entry => ofClaim(entry, house)),
]

import { bounds } from '../../src/desk/bounds.ts'
import { check } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { readHouse } from '../../src/desk/house-file/read.ts'
import { testHouse } from '../../src/desk/house-file/test-house.ts'
import { readStets } from '../../src/newsroom/stets.ts'
import type { Family } from './family.ts'
import { clause, figure, name, noun, person, repeated, sentence } from './words.ts'

const published = '2025-03-28'
const story = repeated(3000, 7, sentence, '\n\n')

/** House rules of a number of entries, read and used for a story. */
const house = (bound: number, entries: (count: number, salt: number) => string, text = () => story) => ({
  bound,
  prepare(count: number, salt: number) {
    const rules = entries(count, salt)
    return () => {
      const { house } = readHouse('house-rules.yml', path => (path === 'house-rules.yml' ? rules : undefined))
      return check(readDraft(text(), { format: 'markdown', published }), house)
    }
  },
})

const each = (count: number, salt: number, entry: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => entry(salt * 50_000 + at)).join('\n')

const terms = (count: number, salt: number) =>
  `terms:\n${each(count, salt, at => `  - { id: t${at}, match: ["${name(at)} ${noun(at)}"], offer: "${name(at + 1)}", why: It is so. }`)}\n`

const proven = (count: number, salt: number) =>
  `terms:\n${each(
    count,
    salt,
    at =>
      `  - id: t${at}\n    match: ["${name(at)} ${noun(at)}"]\n    offer: "${name(at + 1)}"\n    why: It is so.\n    examples:\n      - bad: The ${name(at)} ${noun(at)} closed.\n      - good: The ${noun(at)} closed.`,
  )}\n`

const claims = (count: number, salt: number) =>
  `claims:\n${each(
    count,
    salt,
    at =>
      `  - { id: c${at}, match: ["${name(at)} (smuggling) ring member(s)"], hedges: [alleged], why: A court is hearing it., since: 2025-03-15 }`,
  )}\n`

const families: Record<string, Omit<Family, 'name'>> = {
  terms: house(20_000, terms),
  claims: house(6000, claims),
  'settings of rules': house(
    60_000,
    (count, salt) => `rules:\n${each(count, salt, at => `  style/t${at}: off`)}\n`,
  ),
  fields: house(20_000, (count, salt) => `fields:\n${each(count, salt, at => `  f${at}: required`)}\n`),
  'folders of sources': house(
    20_000,
    (count, salt) => `sources:\n${each(count, salt, at => `  - { path: s/${at}, kind: wire }`)}\n`,
  ),
  'words of one term': house(
    20_000,
    (count, salt) =>
      `terms:\n  - id: t\n    offer: x\n    why: It is so.\n    match:\n${each(count, salt, at => `      - "${name(at)} ${noun(at)}"`)}\n`,
  ),
  'words in parentheses of a pattern': house(
    400,
    count => `terms:\n  - { id: t, match: ["${'(a) '.repeat(count)}b"], offer: x, why: It is so. }\n`,
    () => 'a '.repeat(400),
  ),
  'a text of the words in parentheses': {
    bound: bounds.draft,
    prepare(size) {
      const text = 'a '.repeat(size / 2)
      const rules = `terms:\n  - { id: t, match: ["${'(a) '.repeat(40)}b"], offer: x, why: It is so. }\n`
      return () => {
        const { house } = readHouse('h.yml', path => (path === 'h.yml' ? rules : undefined))
        return check(readDraft(text, { format: 'markdown', published }), house)
      }
    },
  },
  'a text of one claim': {
    bound: bounds.draft,
    prepare(size, salt) {
      const text = repeated(
        size,
        salt,
        at => `${person(at)} is a ${name(3)} ring member, ${clause(at)}.`,
        '\n\n',
      )
      const rules = `claims:\n  - { id: c, match: ["${name(3)} (smuggling) ring member(s)"], hedges: [alleged], why: A court is hearing it. }\n`
      return () => {
        const { house } = readHouse('h.yml', path => (path === 'h.yml' ? rules : undefined))
        return check(readDraft(text, { format: 'markdown', published }), house)
      }
    },
  },
  'commas in a glob': house(
    20_000,
    count =>
      `terms:\n  - { id: t, match: [x], offer: y, why: It is so., files: ["{${','.repeat(count)}"] }\n`,
  ),
  'brackets in house rules': house(100_000, count => `terms: ${'['.repeat(count)}\n`),
  'examples of terms': {
    bound: 20_000,
    prepare(count, salt) {
      const rules = proven(count, salt)
      return () => testHouse(readHouse('h.yml', path => (path === 'h.yml' ? rules : undefined)).house)
    },
  },
  'entries of stet.yml': {
    bound: 30_000,
    prepare(count, salt) {
      const text = each(
        count,
        salt,
        at => `- rule: numbers/percent\n  words: ${figure(at)} per cent\n  reason: ${noun(at)}`,
      )
      return () => {
        const { entries } = readStets(`${text}\n`, 'stet.yml')
        const { house } = readHouse('h.yml', path => (path === 'h.yml' ? 'extends: ap\n' : undefined))
        const copy = repeated(3000, 3, at => `It was ${figure(at)} per cent.`, '\n\n')
        return check(readDraft(copy, { format: 'markdown', published }), house, undefined, { stets: entries })
      }
    },
  },
}

export const houses: Family[] = Object.entries(families).map(([name, family]) => ({
  name: `house: ${name}`,
  ...family,
}))

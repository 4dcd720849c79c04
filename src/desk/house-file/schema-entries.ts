import { rosterColumns } from '../house/roster.ts'
import { sourceKinds } from '../house/source-kinds.ts'
import type { Schema } from './schema.ts'

/** An entry's id is a part of a rule's name and of an address: small letters, digits and hyphens. */
export const entryId = '^[a-z0-9]+(-[a-z0-9]+)*$'

const text = (description: string): Schema => ({ type: 'string', description })
const day = (description: string): Schema => ({ type: 'string', format: 'date', description })
const listOf = (item: Schema, description: string): Schema => ({
  description,
  anyOf: [item, { type: 'array', items: item }],
})

export const pattern: Schema = { type: 'string', format: 'pattern' }
export const offer: Schema = { type: 'string', format: 'offer' }

const howPatternsRead =
  'Words; capitals don’t matter. (the gang) is optional, (at|of) is either word, member(s) is one or more, sp(y|ies) is spy or spies.'

export const example: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    bad: text('Copy that it should flag.'),
    good: text('Copy that it should not flag.'),
    fixed: text('The “bad” copy with the first offer.'),
    published: day('The date on which the copy is published.'),
  },
}

const common: Record<string, Schema> = {
  id: {
    type: 'string',
    pattern: entryId,
    patternErrorMessage: 'lowercase letters, digits and hyphens, such as “tren-de-aragua-membership”',
    description: 'Its name in findings and settings.',
  },
  why: text('The newsroom’s reason, in a sentence, shown with every finding.'),
  severity: {
    enum: ['error', 'warning', 'info', 'off'],
    default: 'warning',
    description: 'How serious it is. Use off to remove an inherited entry.',
  },
  since: day('In force for stories published on or after this date.'),
  until: day('In force for stories published before this date.'),
  settled: text('How it was settled, once it is no longer in force.'),
  review: day('After this date, the entry is due for review.'),
  files: listOf(
    { type: 'string', format: 'glob' },
    'Where it applies, relative to this file: "us/**". Everywhere by default.',
  ),
  examples: {
    type: 'array',
    items: example,
    description: 'Copy that tests the entry. Run it with `standards-desk test`.',
  },
}

/** A pattern, alone or with an offer of its own. */
const wording: Schema = {
  anyOf: [
    pattern,
    {
      type: 'object',
      additionalProperties: false,
      required: ['text'],
      properties: {
        text: { ...pattern, description: howPatternsRead },
        offer: listOf(offer, 'What to write for this wording, best first.'),
      },
    },
  ],
}

export const claim: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    ...common,
    match: listOf(wording, `The claim’s wordings. ${howPatternsRead}`),
    subject: listOf(pattern, 'The names that get the label: ["Northfield Fellowship"].'),
    label: listOf(
      pattern,
      'The contested labels: [cult, sect], before the name, next to it, or after a form of be.',
    ),
    hedges: listOf(pattern, 'Other words that hedge this claim.'),
    offer: listOf(offer, 'What to write instead, best first; {match} means the words found.'),
  },
}

export const term: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    ...common,
    match: listOf(wording, `The words. ${howPatternsRead}`),
    offer: listOf(
      offer,
      'What to write instead, best first. Endings keep singular or plural: police officer(s) for policem(an|en).',
    ),
    case: { type: 'boolean', default: false, description: 'Match capitals exactly.' },
    inflect: {
      enum: ['verb', 'noun'],
      description: 'Also match and offer the other forms: utilize, utilizes, utilized, utilizing.',
    },
    except: listOf(pattern, 'Longer phrases in which the words are allowed.'),
    names: {
      type: 'boolean',
      default: true,
      description: 'Allow the words in a name, such as the Illegal Alien Removal Act.',
    },
    headlines: {
      type: 'boolean',
      default: true,
      description: 'Also check headlines.',
    },
    safe: {
      type: 'boolean',
      default: false,
      description: 'The first offer is always right, so it can be applied on save.',
    },
    basis: text('Where it comes from: “AP Stylebook, percent”.'),
  },
}

export const person: Schema = {
  anyOf: [
    { type: 'string', description: 'A table of people, relative to this file: members.csv.' },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        name: text('The name as the newsroom writes it in full.'),
        also: listOf({ type: 'string' }, 'Other full names that are right: [Karin L. Lindqvist].'),
        title: text('What the person is, as written after a name: mayor of Port Ellery.'),
        since: day('The title holds for stories published on or after this date.'),
        until: day('The title holds for stories published before this date.'),
        pronoun: { enum: ['he', 'she', 'they'], description: 'How stories refer to the person.' },
        misspellings: listOf({ type: 'string' }, 'Spellings that are always wrong: [Karin Lindquist].'),
        file: text('A table of people (CSV), relative to this file. Its first line names the columns.'),
        columns: {
          type: 'object',
          additionalProperties: false,
          description: 'The names of the table’s columns, if they differ.',
          properties: Object.fromEntries(
            rosterColumns.map(column => [column, text(`The column with “${column}”.`)]),
          ),
        },
      },
    },
  ],
}

export const sourceFolder: Schema = {
  anyOf: [
    { type: 'string', format: 'glob', description: 'A folder or file, relative to this file.' },
    {
      type: 'object',
      additionalProperties: false,
      required: ['path'],
      properties: {
        path: text('A folder or file, relative to this file.'),
        kind: {
          enum: [...sourceKinds],
          default: 'other',
          description:
            'What it contains. In a release, document or transcript, every word was said. In a story, only the words in quotation marks were. With “other,” Standards Desk decides from the text.',
        },
        publisher: text('Whose words they are: AP, Reuters.'),
        licensed: {
          type: 'boolean',
          default: false,
          description: 'You may use its words, with credit.',
        },
      },
    },
  ],
}

export const archivePlace: Schema = {
  description: 'The archive of stories that have run. Drafts are compared with it.',
  anyOf: [
    { type: 'string', description: 'Its file, relative to this one, or the address of a server.' },
    {
      type: 'object',
      additionalProperties: false,
      required: ['path'],
      properties: {
        path: text('Its file, relative to this one, or the address of a server.'),
        own: {
          description: 'Your newsroom’s names in it. What these outlets ran is your own background.',
          type: 'array',
          items: { type: 'string' },
          examples: [['Port Ellery Herald']],
        },
      },
    },
  ],
}

const fieldRule: Schema = {
  anyOf: [
    { enum: ['required', 'optional'], description: 'Whether a story needs it.' },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        required: { type: 'boolean', description: 'Whether a story needs it.' },
        max: {
          type: 'integer',
          minimum: 1,
          description: 'How many characters it can have.',
        },
        pattern: listOf(
          { type: 'string', format: 'glob' },
          'The form of its value: * is any text, [a-z] one of these characters, {us,uk} either. Start with ! for a form it can’t have.',
        ),
        why: text('The newsroom’s reason, in a sentence, shown with every finding.'),
      },
    },
  ],
}

export const fieldRules: Schema = {
  description: 'The fields that a story needs, how long they can be and which form they have.',
  anyOf: [
    { type: 'array', items: { type: 'string' } },
    { type: 'object', additionalProperties: fieldRule },
  ],
}

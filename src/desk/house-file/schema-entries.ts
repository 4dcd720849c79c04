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
  'Words parted by spaces; case does not matter. (the gang) may be left out, (at|of) is one of them, member(s) may do without its ending, sp(y|ies) is one of the two.'

export const example: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    bad: text('Copy in which this entry finds something.'),
    good: text('Copy in which it finds nothing.'),
    fixed: text('The copy of “bad” after the first offer.'),
    published: day('The day on which the copy is published.'),
  },
}

const common: Record<string, Schema> = {
  id: {
    type: 'string',
    pattern: entryId,
    patternErrorMessage: 'small letters, digits and hyphens, such as “tren-de-aragua-membership”',
    description: 'Its name in findings and settings.',
  },
  why: text('The house’s reason, in a sentence: shown with every finding.'),
  severity: {
    enum: ['error', 'warning', 'info', 'off'],
    default: 'warning',
    description: 'How serious it is. off takes out an entry that an extended file has.',
  },
  since: day('In force from this day of publication.'),
  until: day('In force before this day of publication.'),
  settled: text('How it was settled, when it is no longer in force.'),
  review: day('Past this day the desk says that the entry is due for review.'),
  files: listOf(
    { type: 'string', format: 'glob' },
    'Where it applies, from this file: "us/**". Everywhere if left out.',
  ),
  examples: {
    type: 'array',
    items: example,
    description: 'Copy that proves the entry; `standards-desk test` runs it.',
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
    match: listOf(wording, `The wordings of the claim. ${howPatternsRead}`),
    subject: listOf(pattern, 'Names that a label is given to: ["Northfield Fellowship"].'),
    label: listOf(
      pattern,
      'What is contested of them: [cult, sect]. Found before the name, beside it, or after a form of be.',
    ),
    hedges: listOf(pattern, 'Words that hedge this claim, beside those that hedge any.'),
    offer: listOf(offer, 'What to write instead, best first; {match} stands for the words found.'),
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
      'What the house writes instead, best first. Endings keep the number: police officer(s) for policem(an|en).',
    ),
    case: { type: 'boolean', default: false, description: 'Capitals count.' },
    inflect: {
      enum: ['verb', 'noun'],
      description: 'Which other forms are meant and offered: utilize, utilizes, utilized, utilizing.',
    },
    except: listOf(pattern, 'Longer wordings in which it may stand.'),
    names: {
      type: 'boolean',
      default: true,
      description: 'Whether it may stand in a name, such as the Illegal Alien Removal Act.',
    },
    headlines: {
      type: 'boolean',
      default: true,
      description: 'Whether headlines are meant too.',
    },
    safe: {
      type: 'boolean',
      default: false,
      description: 'Whether the first offer is always right, and may be put there on save.',
    },
    basis: text('Where it comes from: “AP Stylebook, percent”.'),
  },
}

export const sourceFolder: Schema = {
  anyOf: [
    { type: 'string', format: 'glob', description: 'A folder, from this file.' },
    {
      type: 'object',
      additionalProperties: false,
      required: ['path'],
      properties: {
        path: text('A folder, from this file.'),
        kind: {
          enum: [...sourceKinds],
          default: 'other',
          description:
            'What it holds. A release, a document and a transcript are quoted word for word; in a story only what stands in marks was said. “other”: the desk looks for itself.',
        },
        publisher: text('Whose words they are: AP, Reuters.'),
        licensed: {
          type: 'boolean',
          default: false,
          description: 'A licence to use its words, with credit.',
        },
      },
    },
  ],
}

export const fieldRules: Schema = {
  description: 'Which fields of front matter a story needs.',
  anyOf: [
    { type: 'array', items: { type: 'string' } },
    { type: 'object', additionalProperties: { enum: ['required', 'optional'] } },
  ],
}

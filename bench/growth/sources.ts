import { bounds } from '../../src/desk/bounds.ts'
import { check } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { readProfile } from '../../src/desk/house-file/read.ts'
import { createLibrary } from '../../src/desk/library/library.ts'
import { readSource, sourceOf } from '../../src/desk/library/readers/read.ts'
import { verifyQuotation } from '../../src/desk/verify-quotation.ts'
import { pdf, wordFiles, zip } from '../../test/attack/files.ts'
import type { Family } from './family.ts'
import { clause, date, figure, name, noun, person, repeated, sentence } from './words.ts'

const published = '2025-03-28'
const paragraph = '\n\n'

/** A draft held against a source of about the same size. */
const held = (draft: (at: number) => string, source: (at: number) => string, between = paragraph) => ({
  bound: bounds.draft,
  prepare(size: number, salt: number) {
    const text = repeated(size, salt, draft, between)
    const theirs = repeated(size, salt, source, between)
    const house = readProfile('ap')
    return () => {
      const library = createLibrary([sourceOf('source.txt', theirs, { kind: 'release' })])
      return check(readDraft(text, { format: 'wire', published }), house, library)
    }
  },
})

const quoted = (at: number, word: string) =>
  `“We ${word} that ${clause(at)} and will not do it again,” ${person(at)} said.`

const holding: Record<string, Omit<Family, 'name'>> = {
  'a draft and itself': held(sentence, sentence),
  'a draft and another text': held(sentence, at => sentence(at + 50_000)),
  'a draft and a rewrite of it': held(
    sentence,
    at => `Officials reported that ${clause(at)}, in spite of protests.`,
  ),
  'one sentence, over and over, in both': held(
    () => sentence(4),
    () => sentence(4),
  ),
  'figures that all drift': held(
    at => `The ${noun(at)} of ${name(at)} counted ${figure(at)} people near the river.`,
    at => `The ${noun(at)} of ${name(at)} counted ${figure(at + 1)} people near the river.`,
  ),
  'figures that all drift, of one place': held(
    at => `The council counted ${figure(at)} people near the river.`,
    at => `The council counted ${figure(at + 500)} people near the river.`,
  ),
  'days that all drift': held(
    at => `The ${noun(at)} of ${name(at)} opened on ${date(at)} after the storm.`,
    at => `The ${noun(at)} of ${name(at)} opened on ${date(at + 1)} after the storm.`,
  ),
  'names that all drift': held(
    at => `${person(at)} of the ${noun(at)} opened the bridge before the vote.`,
    at => `${person(at + 16)} of the ${noun(at)} opened the bridge before the vote.`,
  ),
  'quotations to the word': held(
    at => quoted(at, 'know'),
    at => quoted(at, 'know'),
  ),
  'quotations that are all altered': held(
    at => quoted(at, 'know'),
    at => quoted(at, 'believe'),
  ),
  'quotations of others': held(
    at => quoted(at, 'know'),
    at => quoted(at, 'know').replace(person(at), person(at + 1)),
  ),
  'quotations that no source has': held(
    at => quoted(at, 'know'),
    at => `“${sentence(at + 70_000)}” ${person(at)} said.`,
  ),
  'one quotation, over and over, in both': held(
    () => quoted(4, 'know'),
    () => quoted(4, 'believe'),
  ),
  'hedges that are all lost': held(
    at => `${person(at)} stole $${figure(at)} from the ${noun(at)}.`,
    at => `${person(at)} allegedly stole $${figure(at)} from the ${noun(at)}, police said.`,
  ),
  'roles that are all turned round': held(
    at => `${person(at)} sued ${person(at + 1)} over the ${noun(at)}.`,
    at => `${person(at + 1)} sued ${person(at)} over the ${noun(at)}.`,
  ),
  denials: held(
    at => `${person(at)} did not sell the ${noun(at)} of ${name(at)}.`,
    at => `${person(at)} did sell the ${noun(at)} of ${name(at)}.`,
  ),
  'words in one order, over and over': held(
    () => 'the bridge',
    () => 'the bridge',
    ' ',
  ),
}

const drafted = `${Array.from({ length: 12 }, (_, at) => quoted(at, 'know')).join(paragraph)}\n`

/** A source of a kind, read and held against one short draft. */
const read = (path: string, bytes: (size: number, salt: number) => string | Uint8Array, bound: number) => ({
  bound,
  prepare(size: number, salt: number) {
    const content = bytes(size, salt)
    const house = readProfile('ap')
    return async () => {
      const source = await readSource(path, content)
      return check(readDraft(drafted, { format: 'wire', published }), house, createLibrary([source]))
    }
  },
})

/** Letters of a source in the bench: a thick report. What is read of eight million takes as long for each. */
const long = 1_200_000
const texts = (size: number, salt: number, piece = sentence) =>
  repeated(size, salt, piece, '\u0000').split('\u0000')

const reading: Record<string, Omit<Family, 'name'>> = {
  'a plain text': read('a.txt', (size, salt) => repeated(size, salt, sentence, paragraph), long),
  'a transcript': read(
    'a.txt',
    (size, salt) => repeated(size, salt, at => `${name(at % 30).toUpperCase()}: ${sentence(at)}`, '\n'),
    long,
  ),
  'a transcript with times': read(
    'a.txt',
    (size, salt) =>
      repeated(
        size,
        salt,
        at => `[00:${10 + (at % 50)}:${10 + (at % 49)}] Speaker ${at % 9}: ${sentence(at)}`,
        '\n',
      ),
    long,
  ),
  subtitles: read(
    'a.vtt',
    (size, salt) =>
      `WEBVTT\n\n${repeated(size, salt, at => `00:${10 + (at % 50)}:00.000 --> 00:${10 + (at % 50)}:02.000\n<v ${name(at % 9)}>${sentence(at)}`, paragraph)}\n`,
    long,
  ),
  'a mail': read(
    'a.eml',
    (size, salt) =>
      `From: a@example.org\nSubject: ${noun(salt)}\n\n${repeated(size, salt, at => `> ${sentence(at)}`, '\n')}\n`,
    long,
  ),
  'a news file': read(
    'a.xml',
    (size, salt) =>
      `<nitf><body><body.content>${repeated(size, salt, at => `<p>${sentence(at)}</p>`, '')}</body.content></body></nitf>`,
    long,
  ),
  'a ninjs file': read(
    'a.json',
    (size, salt) =>
      JSON.stringify({ uri: 'a', body_html: repeated(size, salt, at => `<p>${sentence(at)}</p>`, '') }),
    long,
  ),
  'an RTF file': read(
    'a.rtf',
    (size, salt) => `{\\rtf1 ${repeated(size, salt, at => `${sentence(at)}\\par`, '\n')}}`,
    long,
  ),
  'RTF groups in groups': read(
    'a.rtf',
    (size, salt) => `{\\rtf1 ${'{'.repeat(size / 2)}${sentence(salt)}${'}'.repeat(size / 2)}}`,
    long / 4,
  ),
  'a Word file': read('a.docx', (size, salt) => zip(wordFiles(texts(size, salt))), long),
  'a PDF file': read('a.pdf', (size, salt) => pdf(...chunks(texts(size, salt), 22)), long / 4),
  'an HTML page': read(
    'a.html',
    (size, salt) =>
      `<html><body>${repeated(size, salt, at => `<div><p>${sentence(at)}</p></div>`, '')}</body></html>`,
    long,
  ),
  'a line without blanks': read('a.txt', size => `ANN LEE: ${'a'.repeat(size)}`, long),
  'voices that only open': read(
    'a.vtt',
    size => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v  '.repeat(size / 4)}\n`,
    long / 4,
  ),
  'lines of a table': read(
    'a.txt',
    (size, salt) => repeated(size, salt, at => `${noun(at)}\t${figure(at)}\t${figure(at + 1)}`, '\n'),
    long,
  ),
}

function chunks<Item>(items: Item[], size: number): Item[][] {
  const found: Item[][] = []
  for (let at = 0; at < items.length; at += size) found.push(items.slice(at, at + size))
  return found
}

const counted: Record<string, Omit<Family, 'name'>> = {
  'sources, of one draft': {
    bound: 3000,
    prepare(count, salt) {
      const files = Array.from({ length: count }, (_, at) =>
        repeated(1500, salt * 5000 + at, sentence, paragraph),
      )
      const house = readProfile('ap')
      return () => {
        const library = createLibrary(files.map((text, at) => sourceOf(`${at}.txt`, text, { kind: 'wire' })))
        return check(readDraft(drafted, { format: 'wire', published }), house, library)
      }
    },
  },
  'words of one quotation to be verified': {
    bound: bounds.draft,
    prepare(size, salt) {
      const words = repeated(size, salt, clause, ', and ')
      const library = createLibrary([
        sourceOf('a.txt', `“${words},” Ana Ruiz said.\n\n${repeated(size, salt + 1, sentence)}`, {}),
      ])
      return () => verifyQuotation(words, library)
    },
  },
}

export const sources: Family[] = Object.entries({ ...holding, ...reading, ...counted }).map(
  ([name, family]) => ({
    name: `source: ${name}`,
    ...family,
  }),
)

import { bounds } from '../../src/desk/bounds.ts'
import { check } from '../../src/desk/check.ts'
import type { Format } from '../../src/desk/draft/formats.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { factsOf } from '../../src/desk/facts.ts'
import { fixSafely } from '../../src/desk/fixes.ts'
import { readProfile } from '../../src/desk/house-file/read.ts'
import { readStory } from '../../src/desk/story/read.ts'
import type { Family } from './family.ts'
import { clause, date, figure, name, noun, person, repeated, sentence, weekday } from './words.ts'

const published = '2025-03-28'
const paragraph = '\n\n'

/** Drafts that are one text from end to end. */
const whole = (format: Format, text: (size: number, salt: number) => string) => ({
  bound: bounds.draft,
  prepare(size: number, salt: number) {
    const typed = text(size, salt)
    const house = readProfile('ap')
    return () => check(readDraft(typed, { format, published }), house)
  },
})

/** Drafts in which one piece comes again and again, with other words. */
const pieces = (piece: (at: number) => string, between = paragraph, format: Format = 'markdown') =>
  whole(format, (size, salt) => repeated(size, salt, piece, between))

const deep = (open: string, close: string, text: (at: number) => string) => (size: number, salt: number) => {
  const depth = Math.floor(size / (open.length + close.length))
  return `${open.repeat(depth)}${text(salt)}${close.repeat(depth)}`
}

const families: Record<string, Omit<Family, 'name'>> = {
  // Sentences and paragraphs.
  'one sentence, over and over': pieces(() => sentence(4), ' '),
  'one paragraph, over and over': pieces(() => `${sentence(4)} ${sentence(5)}`),
  'sentences in one paragraph': pieces(sentence, ' '),
  'paragraphs of one sentence': pieces(sentence),
  'paragraphs of one word': pieces(name),
  'paragraphs of one letter': pieces(() => 'a'),
  'lines of one paragraph': pieces(clause, '\n'),
  'a sentence without an end': pieces(clause, ', and '),
  'clauses in clauses': pieces(at => `the ${noun(at)} that ${person(at)} said`, ' '),
  'one word, over and over': pieces(() => 'had', ' '),
  'a word without an end': whole('markdown', size => 'a'.repeat(size)),
  'capitals without blanks': whole('markdown', size => 'A'.repeat(size)),
  'words in capitals': pieces(at => clause(at).toUpperCase(), ' '),
  'names without other words': pieces(name, ' '),
  blanks: whole('markdown', (size, salt) => `${sentence(salt)}${' '.repeat(size)}${sentence(salt + 1)}`),
  stops: whole('markdown', size => '. '.repeat(size / 2)),
  dashes: pieces(clause, ' — '),
  'letters with accents apart': pieces(() => 'e\u0301', ''),
  emoji: pieces(() => '\u{1F468}\u200D\u{1F469}', ''),
  abbreviations: pieces(at => `U.S. Sen. ${person(at)} of the U.K. met Dr. ${name(at + 1)} at 5 p.m.`, ' '),
  questions: pieces(at => `Has ${clause(at)}?`, ' '),

  // Quotations.
  'quotations with their speakers': pieces(at => `“We know that ${clause(at)},” ${person(at)} said.`),
  'quotations in one paragraph': pieces(at => `“We know that ${clause(at)},” ${name(at)} said.`, ' '),
  'quotations of nobody': pieces(at => `“We know that ${clause(at)}.”`),
  'quotations of he and she': pieces(at => `“${sentence(at)}” ${at % 2 ? 'he' : 'she'} said.`),
  'a quotation over all paragraphs': pieces(at => `“${sentence(at)}`),
  'quotations within quotations': pieces(at => `“He said ‘${clause(at)}’ and left,” ${person(at)} said.`),
  'marks that only open': pieces(at => `“${clause(at)}`, ' '),
  'marks that only close': pieces(at => `${clause(at)}”`, ' '),
  'straight marks': pieces(at => `"${clause(at)}" and '${noun(at)}'`, ' '),
  'words in marks': pieces(at => `a “${noun(at)}”`, ' '),
  'marks in marks': whole('markdown', deep('“', '”', clause)),
  apostrophes: pieces(at => `${name(at)}’s ${noun(at)}s’`, ' '),

  // People.
  'people, each once': pieces(at => `${person(at)} came.`),
  'people of one surname': pieces(at => `${name(at)} Holmont met ${name(at + 1)} Holmont.`),
  'one person, over and over': pieces(() => 'Karin Lindqvist came. Lindqvist stayed.'),
  'people with titles': pieces(
    at => `Police Chief ${person(at)} and Gov. ${person(at + 1)} met Mr. ${name(at)}.`,
  ),
  'people in a list': pieces(person, ', '),
  'speakers of an interview': pieces(at => `${name(at % 40).toUpperCase()}: ${sentence(at)}`),

  // Figures and days.
  figures: pieces(at => `The ${noun(at)} counted ${figure(at)} people.`),
  'figures in one sentence': pieces(at => `${figure(at)} in ${name(at)}`, ', '),
  'figures without words': pieces(figure, ' '),
  sums: pieces(at => `Of ${at % 90} boats, ${at % 40} sank, ${at % 30} burned and ${at % 20} drifted.`),
  'shares of a hundred': pieces(
    at => `${at % 60} percent voted yes, ${at % 30} percent no and ${at % 10}% neither.`,
  ),
  money: pieces(at => `It cost $${figure(at)}, or €${at % 90}.${at % 10} million, up from £${at % 80}m.`),
  'numbers in words': pieces(
    at => `${at % 2 ? 'Twenty-one' : 'Ninety'} million three hundred thousand and six`,
    ' ',
  ),
  'a number without an end': whole('markdown', size => '9'.repeat(size)),
  'grouped digits without an end': whole('markdown', size => '1,000'.repeat(size / 5)),
  dates: pieces(at => `It opened on ${date(at)}.`),
  'dates in one sentence': pieces(date, '; '),
  'weekdays with dates': pieces(at => `It opened on ${weekday(at)}, ${date(at)}.`),
  weekdays: pieces(at => `It opened ${weekday(at)} and closed ${weekday(at + 3)}.`),
  'spans of days': pieces(
    at => `From ${date(at)} to ${date(at + 9)} it rained; in ${1900 + (at % 90)}–${at % 90} it snowed.`,
  ),
  'days counted from others': pieces(
    at => `${(at % 9) + 2} days later, ${(at % 5) + 2} years before ${date(at)}, it rained.`,
  ),
  ages: pieces(
    at => `${person(at)}, ${20 + (at % 60)}, was born in ${1930 + (at % 70)} and died at ${at % 99}.`,
  ),
  hours: pieces(
    at => `It closed at ${(at % 12) + 1}:${10 + (at % 50)} p.m. and at ${at % 12} a.m. EST`,
    ', ',
  ),

  // Accusations.
  accusations: pieces(at => `${person(at)} murdered ${person(at + 1)} and stole $${figure(at)}.`),
  charges: pieces(at => `${person(at)} was charged with fraud, indicted for arson and convicted of theft.`),
  hedges: pieces(
    at => `The alleged ${noun(at)} thief allegedly stole the reported ${noun(at + 1)}, police said.`,
  ),
  'sources without names': pieces(
    at => `Officials familiar with the ${noun(at)} say that ${clause(at)}, experts believe.`,
  ),

  // Markdown.
  headings: pieces(at => `## ${clause(at)}`),
  'items of a list': pieces(at => `- ${clause(at)}`, '\n'),
  'items of a numbered list': pieces(at => `${(at % 1000) + 1}. ${clause(at)}`, '\n'),
  'lists in lists': whole('markdown', (size, salt) =>
    repeated(size, salt, at => `${'  '.repeat(at % 40)}- ${noun(at)}`, '\n'),
  ),
  'marks of a list in a line': whole('markdown', size => '- '.repeat(size / 2)),
  'block quotations in block quotations': whole('markdown', size => `${'> '.repeat(size / 2)}a`),
  'block quotations': pieces(at => `> ${sentence(at)}`),
  links: pieces(at => `[${clause(at)}](https://example.org/${at})`, ' '),
  'references and what they refer to': pieces(
    at => `[${clause(at)}][${at}]\n\n[${at}]: https://example.org/${at}`,
  ),
  'references to nothing': pieces(at => `[${noun(at)}][${at}]`, ' '),
  footnotes: pieces(at => `${sentence(at)}[^${at}]\n\n[^${at}]: ${sentence(at + 1)}`),
  'footnotes that nobody cites': pieces(at => `[^${at}]: ${sentence(at)}`),
  'rows of a table': whole(
    'markdown',
    (size, salt) =>
      `| a | b |\n|---|---|\n${repeated(size, salt, at => `| ${noun(at)} | ${figure(at)} |`, '\n')}`,
  ),
  'cells of a row': whole('markdown', (size, salt) => `|${repeated(size, salt, noun, '|')}|`),
  emphasis: pieces(at => `**${noun(at)}** _${name(at)}_`, ' '),
  'emphasis that only opens': pieces(at => `*${noun(at)} **${name(at)} _a`, ' '),
  stars: whole('markdown', size => '*'.repeat(size)),
  'stars and letters': whole('markdown', size => '*a_ '.repeat(size / 4)),
  'brackets that only open': whole('markdown', size => '['.repeat(size)),
  'brackets in brackets': whole('markdown', deep('[', ']', noun)),
  'parentheses in parentheses': whole('markdown', deep('(', ')', noun)),
  'links that only open': whole('markdown', size => '[a](b'.repeat(size / 5)),
  'pictures that only open': whole('markdown', size => '![a'.repeat(size / 3)),
  backticks: whole('markdown', (size, salt) =>
    repeated(size, salt, at => `${'`'.repeat(1 + (at % 300))}a`, ' '),
  ),
  backslashes: whole('markdown', size => '\\'.repeat(size)),
  'tags that only open': whole('markdown', size => '<a '.repeat(size / 3)),
  comments: pieces(at => `${sentence(at)} <!-- ${noun(at)} -->`),
  'comments that only open': whole('markdown', size => '<!-- a '.repeat(size / 7)),
  stets: pieces(at => `<!-- stet dates: ${noun(at)} -->\n\nIt opened ${weekday(at)}, ${date(at)}.`),
  notes: pieces(at => `${sentence(at)} [[check ${name(at)}]] TK (CQ)`),
  'notes that only open': whole('markdown', size => '[[a '.repeat(size / 4)),
  entities: pieces(at => `&amp;${noun(at)}&nbsp;&#8220;`, ' '),
  'half entities': whole('markdown', size => '&amp'.repeat(size / 4)),
  'template tags': pieces(at => `{{< figure "${noun(at)}" >}} {% raw %} ${sentence(at)}`),
  'template tags that only open': whole('markdown', size => '{{< '.repeat(size / 4)),
  'rules across': whole('markdown', size => '---\n\n'.repeat(size / 5)),
  'exclamation marks': whole('markdown', size => `${'!'.repeat(size)}x`),
  'a quotation of marks': whole('wire', size => `“${'!'.repeat(size)}0!” she said.`),
  noughts: whole('wire', size => `1${'0'.repeat(size)}1 people came.`),
  'blanks in a stet': whole('markdown', size => `It rained.\n\n<!-- stet dates${'\t'.repeat(size)}x -->\n`),
  'parentheses that only open': whole('wire', size => `Prices rose 5 percent ${'('.repeat(size)} to $6.`),
  'shortcodes that only open': whole('markdown', size => '[a-\ta=/'.repeat(size / 8)),
  'quotes of MDX that only open': whole('mdx', size => '{`'.repeat(size / 2)),
  'captions that only open': whole('html', size => '<figcaption '.repeat(size / 12)),
  'a scope of ArchieML that nothing closes': whole('archieml', size => `[${'\t'.repeat(size)}x`),
  'fences that only open': whole('markdown', size => '```\n~~~\n'.repeat(size / 8)),

  // Other formats.
  'fields of front matter': {
    ...whole(
      'markdown',
      (size, salt) => `---\n${repeated(size, salt, at => `f${at}: ${noun(at)}`, '\n')}\n---\n\nA.\n`,
    ),
    bound: bounds.frontMatter - 2000,
  },
  'header lines': whole(
    'wire',
    (size, salt) => `${repeated(size, salt, at => `SLUG-${at}: ${noun(at)}`, '\n')}\n\n${sentence(salt)}\n`,
  ),
  'wire paragraphs': pieces(sentence, paragraph, 'wire'),
  'wire lines': pieces(clause, '\n', 'wire'),
  datelines: pieces(
    at => `${name(at).toUpperCase()}, March 28 (Reuters) - ${sentence(at)}`,
    paragraph,
    'wire',
  ),
  'MDX expressions': pieces(at => `{${noun(at)}} <Tag a={${at}}>${sentence(at)}</Tag>`, paragraph, 'mdx'),
  'MDX braces that only open': whole('mdx', size => '{a '.repeat(size / 3)),
  'HTML paragraphs': pieces(at => `<p>${sentence(at)}</p>`, '\n', 'html'),
  'HTML words in tags': pieces(at => `<b>${noun(at)}</b> <i>${name(at)}</i>`, ' ', 'html'),
  'HTML in HTML': whole('html', deep('<div>', '</div>', sentence)),
  'HTML that only opens': pieces(at => `<p><b>${noun(at)}<i>`, '', 'html'),
  'HTML attributes': whole(
    'html',
    (size, salt) => `<p ${repeated(size, salt, at => `a${at}="${noun(at)}"`)}>A.</p>`,
  ),
  'HTML table rows': whole(
    'html',
    (size, salt) =>
      `<table>${repeated(size, salt, at => `<tr><td>${noun(at)}<td>${figure(at)}`, '')}</table>`,
  ),
  'HTML comments that only open': whole('html', size => '<!-- a '.repeat(size / 7)),
  'ArchieML keys': pieces(at => `key${at}: ${sentence(at)}`, '\n', 'archieml'),
  'ArchieML freeform text': whole(
    'archieml',
    (size, salt) =>
      `[+body]\n${repeated(size, salt, at => (at % 3 ? sentence(at) : `quote: ${sentence(at)}`), paragraph)}\n[]\n`,
  ),
  'ArchieML arrays': pieces(at => `[list${at}]\n* ${noun(at)}\n* ${name(at)}\n[]`, '\n', 'archieml'),
  'ArchieML objects in objects': pieces(at => `{a.b${at}.c}\nd: ${noun(at)}`, '\n', 'archieml'),
}

/** Work other than a check, on drafts. */
const other: Record<string, Omit<Family, 'name'>> = {
  'facts of quotations, figures and days': {
    bound: bounds.draft,
    prepare(size, salt) {
      const text = repeated(
        size,
        salt,
        at => `“${sentence(at)}” ${person(at)} said on ${date(at)}. ${figure(at)} people ${clause(at)}.`,
        paragraph,
      )
      const { claims } = readProfile('ap')
      return () => factsOf(readStory(readDraft(text, { format: 'markdown', published })), undefined, claims)
    },
  },
  'fixes, one a sentence': {
    bound: bounds.draft,
    prepare(size, salt) {
      const text = repeated(size, salt, at => `${sentence(at)} It was ${at % 90} per cent.`, paragraph)
      const house = readProfile('ap')
      return () => fixSafely(text, next => check(readDraft(next, { format: 'markdown', published }), house))
    },
  },
}

export const drafts: Family[] = Object.entries({ ...families, ...other }).map(([name, family]) => ({
  name,
  ...family,
}))

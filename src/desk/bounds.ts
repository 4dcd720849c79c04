/**
 * The limits on everything that Standards Desk reads. Each number is far beyond what a newsroom has. A message says
 * when something is larger, and the part within the limit counts. Bytes and letters (UTF-16 units) unless the name says
 * otherwise.
 */
export const bounds = {
  /** Lists in lists and maps in maps, in any YAML. */
  yamlDepth: 200,
  /** No story has a page of fields. */
  frontMatter: 32 * 1024,
  /** Of house rules: some twenty thousand entries. */
  houseRules: 5_000_000,
  /** A table of people, in bytes, and its lines: every member that a parliament has had. */
  roster: 5_000_000,
  rosterPeople: 20_000,
  /** `stet.yml` and `ticks.yml`: some forty thousand entries. */
  entries: 2_000_000,
  /** Of one source, packed or not. */
  sourceBytes: 64 * 1024 * 1024,
  /** A release has a few pages; a book is no source to hold a story against. */
  pdfPages: 400,
  /** Stretches of text that a PDF sets on its pages. */
  pdfItems: 300_000,
  /** A book of a thousand pages is less; what is read into memory takes some fifty times as much there. */
  wordMarkup: 8 * 1024 * 1024,
  /** Files in a Word document. */
  wordEntries: 4_000,
  /** For taking the text out of one Word or PDF file: milliseconds, and how far this process may grow meanwhile. */
  unpackingTime: 10_000,
  unpackingMemory: 768 * 1024 * 1024,
  /** Text of one source, as it is or taken out of a document. A long book has five million letters. */
  sourceText: 8_000_000,
  /** Files of any kind that a folder or a glob leads past, and links in it that are followed. */
  filesMet: 200_000,
  links: 5_000,
  /** Sources of one draft, and their bytes together. */
  sources: 10_000,
  sourcesBytes: 512 * 1024 * 1024,
  /** Files that house rules build on. */
  houseFiles: 50,
  /** A draft in a file or on standard input, in bytes: a million words, read in six seconds. */
  draftBytes: 6 * 1024 * 1024,
  /** A draft in an editor, or one that an assistant hands over: a story of 50,000 words. */
  draft: 300_000,
} as const

/**
 * What a source is. A `wire`, `archive` or other news `story` has a reporter's words, and what others say in marks. A
 * `release`, a `document` (a letter, a law, minutes) and a `transcript` are said by their authors and speakers, all of
 * them. `other` says nothing: then it is told from the text.
 */
export const sourceKinds = ['wire', 'archive', 'story', 'release', 'document', 'transcript', 'other'] as const

export type SourceKind = (typeof sourceKinds)[number]

/** Whose words a source holds: a reporter's, its author's or its speakers' from first to last, or nobody can tell. */
export type Voice = 'reporter' | 'author' | 'unclear'

export const voices: Record<SourceKind, Voice> = {
  wire: 'reporter',
  archive: 'reporter',
  story: 'reporter',
  release: 'author',
  document: 'author',
  transcript: 'author',
  other: 'unclear',
}

/** The kind that a person wrote down, when it is one. */
export const sourceKindOf = (value: unknown): SourceKind | undefined =>
  sourceKinds.find(kind => kind === value)

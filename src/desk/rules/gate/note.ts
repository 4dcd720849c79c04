import { notesForMachines } from '../../english/lexicon/copy.ts'
import { regex } from '../../english/regex.ts'
import { rule } from '../rule.ts'

/** Comments for machines and for the page: `<!-- more -->`, `<!-- prettier-ignore -->`, `<!-- wp:paragraph -->`. */
const forMachines = regex('i')`^(?:(?:${notesForMachines})\b|/?wp:|#|/?ads?\b|\[if\b|<!\[endif)`

/** A note in sentence case is the paper's note to its readers. Standards Desk’s own notes are in capitals. */
const forReaders = /^Editor[’']s [Nn]ote/

export default rule({
  id: 'gate/note',
  summary: 'A note to editors left in the copy',
  why: 'Notes to the desk are not for readers, but some systems publish them.',
  severity: 'info',
  gate: 'error',
  where: 'both',
  examples: [
    {
      format: 'markdown',
      bad: 'The bill passed. <!-- legal to read this -->',
      finds: '<!-- legal to read this -->',
    },
    { bad: 'The bill passed. [[who told us this?]] It takes effect in May.', finds: '[[who told us this?]]' },
    {
      bad: 'The bill passed. [ED NOTE: by how much?] It takes effect in May.',
      finds: '[ED NOTE: by how much?]',
    },
    { bad: 'The bill passed. [EDITOR’S NOTE: by how much?] It takes effect in May.' },
    {
      format: 'wire',
      bad: 'EDS: updates with vote.\n\nThe bill passed on Monday.',
      finds: 'EDS: updates with vote.',
    },
    { format: 'markdown', good: 'The bill passed.\n\n<!-- more -->\n\nIt takes effect in May.' },
    { good: 'The bill passed [by two votes] on Monday.' },
  ],
  check(story, report) {
    for (const note of story.draft.notes) {
      if (forMachines.test(note.text.trim()) || forReaders.test(note.text.trim())) continue
      // What ArchieML skips is never printed.
      if (story.draft.format === 'archieml' && note.text.trimStart().startsWith(':')) continue
      const words = note.text.replace(/\s+/g, ' ').trim()
      const shown = words.length > 60 ? `${words.slice(0, 57).trimEnd()}...` : words
      report({
        in: 'draft',
        start: note.start,
        end: note.end,
        message: `Editor’s note left in the copy: “${shown}.”`,
      })
    }
  },
})

import { type Location, type Position, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types'
import { inFile } from '../desk/library/source.ts'
import type { Span } from '../desk/span.ts'
import type { Person } from '../desk/story/story.ts'
import { locationIn, rangeOf } from './diagnostics.ts'
import type { Reading } from './reading.ts'

/** Where the words at a place come from: of a quotation its source's words, of a name its first reference. */
export function definitionAt(reading: Reading, position: Position): Location | undefined {
  const { document, story, comparison, shelf } = reading
  const at = story.prose.toProse(document.offsetAt(position))
  const within = (span: Span) => span.start <= at && at < span.end
  const quotation = story.quotations.find(within)
  const fidelity = quotation && comparison?.fidelity.get(quotation)
  if (fidelity && 'inSource' in fidelity)
    return locationIn(fidelity.source, inFile(fidelity.source, fidelity.inSource), shelf)
  const person = story.people.find(({ mentions }) => mentions.some(within))
  return person && firstReference(reading, person)
}

const firstReference = ({ uri, document, story }: Reading, { mentions }: Person): Location => ({
  uri,
  range: rangeOf(document, story.prose.toDraft(mentions[0])),
})

/** The people of drafts whose name has the letters asked for, each at the first reference. */
export const peopleNamed = (readings: Reading[], query: string): WorkspaceSymbol[] =>
  readings.flatMap(reading =>
    reading.story.people
      .filter(({ name, mentions }) => mentions.length > 0 && name.toLowerCase().includes(query.toLowerCase()))
      .map(person => ({
        name: person.name,
        kind: SymbolKind.Variable,
        ...(person.role ? { containerName: person.role } : {}),
        location: firstReference(reading, person),
      })),
  )

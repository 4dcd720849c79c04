import * as fields from '../english/lexicon/copy-fields.ts'
import type { BlockKind } from './draft.ts'

/** Fields whose values readers see, by the names that newsrooms and their systems give them. */
const kinds = new Map<string, BlockKind>([
  ...called('headline', fields.headlines),
  ...called('deck', fields.decks),
  ...called('caption', fields.captions),
  ...called('quotation', fields.pullQuotes),
])

function called(kind: BlockKind, keys: Iterable<string>): [string, BlockKind][] {
  return [...keys].map(key => [key, kind])
}

/** What readers see a field as: `dek` is a deck, `slug` nothing. */
export const copyKind = (name: string): BlockKind | undefined =>
  kinds.get(name.toLowerCase().replaceAll('-', '_'))

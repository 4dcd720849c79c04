import type { BlockKind } from './draft.ts'

/** Fields whose values readers see, by the names that newsrooms and their systems give them. */
const kinds = new Map<string, BlockKind>([
  ...called('headline', 'headline hed head title seo_title social_title'),
  ...called('deck', 'deck dek standfirst subtitle subhead subhed subheading summary description excerpt'),
  ...called('deck', 'kicker social social_text social_description tweet push alert bullets highlights'),
  ...called('caption', 'caption captions cutline alt alt_text image_alt image_caption'),
  ...called('quotation', 'quote pullquote pull_quote blockquote'),
])

function called(kind: BlockKind, keys: string): [string, BlockKind][] {
  return keys.split(' ').map(key => [key, kind])
}

/** What readers see a field as: `dek` is a deck, `slug` nothing. */
export const copyKind = (name: string): BlockKind | undefined =>
  kinds.get(name.toLowerCase().replaceAll('-', '_'))

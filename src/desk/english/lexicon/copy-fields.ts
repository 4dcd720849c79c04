import { wordSet } from '../word-set.ts'

/**
 * Keys that say who did it, where it lies and how it looks: their values are no copy, even those
 * that look like it, as `byline`.
 */
export const besideCopy = wordSet(`
  byline by author authors credit credits source sources date published pubdate slug url link href
  src image video id class style type layout template keywords tags section`)

/** Fields at the head of wire copy: `slug: dam`. */
export const wireFields = wordSet(`
  slug date byline headline title embargoed embargo publisher source url credit author keywords
  keyword`)

/** Fields that are headlines: `hed`. */
export const headlines = wordSet(`
  headline hed head title seo_title social_title`)

/** Fields that are decks, or stand where a deck does: `dek`, `kicker`, `summary`. */
export const decks = wordSet(`
  deck dek standfirst subtitle subhead subhed subheading summary description excerpt kicker social social_text
  social_description tweet push alert bullets highlights`)

/** Fields that are captions: `cutline`. */
export const captions = wordSet(`
  caption captions cutline alt alt_text image_alt image_caption`)

/** Fields that are quotations set apart: `pullquote`. */
export const pullQuotes = wordSet(`
  quote pullquote pull_quote blockquote`)

import type { Quotation, Speaker } from '../story.ts'

/** The words that name a quotation’s speaker beside it; nothing where the voice is carried over from elsewhere. */
export const namedBeside = ({ speaker }: Quotation): Speaker | undefined =>
  speaker?.how === 'carried' || speaker?.how === 'near' ? undefined : speaker

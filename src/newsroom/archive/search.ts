import { type ArchivedStory, type Credits, sourceFrom } from '../../desk/archive/archived.ts'
import { windowsOf } from '../../desk/archive/keys.ts'
import { type Recipe, weightOf } from '../../desk/archive/recipe.ts'
import { stemsOf } from '../../desk/archive/stems.ts'
import { readDraft } from '../../desk/draft/read.ts'
import { readStory } from '../../desk/story/read.ts'
import type { Archive } from './archive.ts'
import { askArchive } from './ask.ts'

/** A story that has some words, and where. */
export interface FoundStory {
  credits: Credits
  /** How much of what the words tell is in the excerpt: 1 for all of it. */
  share: number
  /** The sentences that have most of it. */
  excerpt: string
}

const mostCandidates = 100
/** A story that has less of the words is about something else. */
const leastShare = 0.35

/**
 * The stories that have what a text has: word for word, as a quotation, or rewritten. Best first, and of equals the earliest.
 */
export async function searchArchive(archive: Archive, text: string, moment: string): Promise<FoundStory[]> {
  // A person who types a quotation to search for leaves out its marks.
  const texts = [text, `“${text.replace(/["“”]/g, '')}”`]
  const windowsBy = (recipe: Recipe) => texts.flatMap(each => windowsOf(stemsIn(each), recipe))
  const asked = await askArchive(archive, windowsBy, mostCandidates)
  if (!asked) return []
  const { recipe, found } = asked
  const ids = [...new Set(found.map(({ id }) => id))]
  const stories = await archive.fetch(ids, moment)
  return stories
    .map(story => bestOf(story, text, recipe))
    .filter(({ share }) => share >= leastShare)
    .sort(
      (one, other) =>
        Math.round(other.share * 20) - Math.round(one.share * 20) ||
        (one.credits.date ?? '9999').localeCompare(other.credits.date ?? '9999'),
    )
}

const stemsIn = (text: string) => stemsOf(readStory(readDraft(text, { format: 'wire' })))

/** The two sentences of a story that have most of a text. */
function bestOf(archived: ArchivedStory, text: string, recipe: Recipe): FoundStory {
  const { story } = sourceFrom(archived)
  const { stems, sentences } = stemsOf(story)
  const sought = new Set(stemsIn(text).stems)
  const whole = [...sought].reduce((sum, stem) => sum + weightOf(recipe, stem), 0)
  let best = { share: 0, first: 0, last: 0 }
  for (let first = 0; first + 1 < sentences.length; first++)
    for (const last of [first, Math.min(first + 1, sentences.length - 2)]) {
      const here = new Set(stems.subarray(sentences[first], sentences[last + 1]))
      let held = 0
      for (const stem of sought) if (here.has(stem)) held += weightOf(recipe, stem)
      // A second sentence is shown only where it adds something.
      if (held / whole > best.share + 0.02) best = { share: held / whole, first, last }
    }
  const excerpt = story.text.slice(
    story.sentences[best.first]?.start ?? 0,
    story.sentences[best.last]?.end ?? 0,
  )
  const { text: _text, stems: _stems, ...credits } = archived
  return { credits, share: best.share, excerpt: excerpt.replace(/\s+/g, ' ').trim() }
}

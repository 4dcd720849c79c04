import { basename } from 'pathe'
import { globsTest } from '../desk/glob.ts'
import type { Story } from '../desk/story/story.ts'
import { isWithin } from '../newsroom/paths.ts'
import type { Checked } from './protocol.ts'
import type { Settings } from './settings.ts'

export interface Candidate {
  path?: string
  languageId: string
  /** The house-rules file above it, where there is one. */
  houseFile?: string
  /** Folders of the workspace: globs count from them. */
  folders: string[]
  /** Sources of the newsroom that are known so far. */
  sources: ReadonlySet<string>
  /** An ignore file leaves it out. */
  isIgnored: boolean
  /** A person asked for it. */
  asked: boolean
}

/**
 * Why Standards Desk leaves a document alone, or nothing when it is a draft. A workspace is full of Markdown that
 * nobody will publish; a check of it all would bury the one finding that matters.
 */
export function outOfScope(story: Story, candidate: Candidate, settings: Settings): Checked['unchecked'] {
  const { path, languageId, folders } = candidate
  if (candidate.asked) return undefined
  if (candidate.isIgnored) return 'ignored'
  if (languageId === 'news') return undefined
  if (path !== undefined) {
    // Messages of commits are plain text in some editors, and lie below the house rules.
    if (path.includes('/.git/')) return 'ignored'
    if (matches(path, folders, settings.ignore)) return 'ignored'
    if (settings.drafts.length > 0) return matches(path, folders, settings.drafts) ? undefined : 'not-a-draft'
    if (candidate.sources.has(path) || inSourceFolder(path)) return 'source'
  }
  if (candidate.houseFile !== undefined) return undefined
  return readsLikeNews(story) ? undefined : 'not-a-draft'
}

function matches(path: string, folders: string[], globs: string[]): boolean {
  const folder = folders.find(folder => isWithin(path, folder))
  const within = folder === undefined ? basename(path) : path.slice(folder.length).replace(/^\//, '')
  return globsTest(globs)(within)
}

const inSourceFolder = (path: string) => /\/sources\//i.test(path)

const newsFields = new Set([
  'byline',
  'author',
  'authors',
  'dateline',
  'slug',
  'date',
  'published',
  'embargo',
  'sources',
])

/** A dateline, or a field that only stories have: `byline`, `date`, `embargo`. */
const readsLikeNews = (story: Story) =>
  story.dateline !== undefined || story.draft.fields.some(({ name }) => newsFields.has(name.toLowerCase()))

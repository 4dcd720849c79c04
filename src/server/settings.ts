import { neverDrafts } from '../newsroom/ignored.ts'
import type { InfoAs } from './diagnostics.ts'

/** What a writer or a desk sets in the editor; all under `standardsDesk` there, and described in `package.json`. */
export interface Settings {
  /** Globs: which files are drafts. None: those that look like one. */
  drafts: string[]
  /** Globs: files that are never drafts. */
  ignore: string[]
  /** Folders outside of the workspace from which drafts and house rules may name files, absolute. */
  allowOutside: string[]
  infoAs: InfoAs
  codeLens: boolean
  inlayHints: { speakers: boolean; weekdays: boolean }
  /** The writer’s name, for bylines. */
  name: string
}

export const defaults: Settings = {
  drafts: [],
  ignore: neverDrafts,
  allowOutside: [],
  infoAs: 'hint',
  codeLens: true,
  inlayHints: { speakers: false, weekdays: false },
  name: '',
}

/** Settings as an editor sends them: what is missing, or of another type, is as by default. */
export function readSettings(sent: unknown): Settings {
  const given = isRecord(sent) ? sent : {}
  const hints = isRecord(given.inlayHints) ? given.inlayHints : {}
  return {
    drafts: texts(given.drafts, defaults.drafts),
    ignore: texts(given.ignore, defaults.ignore),
    allowOutside: texts(given.allowOutside, defaults.allowOutside),
    infoAs: given.infoAs === 'information' ? 'information' : defaults.infoAs,
    codeLens: flag(given.codeLens, defaults.codeLens),
    inlayHints: {
      speakers: flag(hints.speakers, defaults.inlayHints.speakers),
      weekdays: flag(hints.weekdays, defaults.inlayHints.weekdays),
    },
    name: typeof given.name === 'string' ? given.name.trim() : defaults.name,
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const flag = (value: unknown, standard: boolean) => (typeof value === 'boolean' ? value : standard)

const texts = (value: unknown, standard: string[]) =>
  Array.isArray(value) ? value.filter(each => typeof each === 'string') : standard

/** The changelog's section on a version, without its heading, or nothing. */
export function notesOf(changelog: string, version: string): string | undefined

/** What keeps a version from being released, each with what to do. `changed`: what git says is not committed. */
export function hindrances(state: {
  version: string
  tag?: string
  changelog: string
  changed: string
}): string[]

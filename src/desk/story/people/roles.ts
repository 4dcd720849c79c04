import type { Gender } from '../../english/lexicon/given-names.ts'
import { occupations, titlesWithGender } from '../../english/lexicon/occupations.ts'

const read = (list: Iterable<string>) =>
  new Map<string, Gender>(
    [...list].map(item => {
      const [noun, gender = 'either'] = item.split(':')
      return [noun, gender as Gender] as const
    }),
  )

/** Nouns that head a role: `the mayor`, `U.S. Homeland Security Secretary`. */
export const roleNouns: ReadonlyMap<string, Gender> = read(occupations)

/** Short titles and courtesy titles before a name: `Sen.`, `Ms.`. */
export const titlesBeforeName: ReadonlyMap<string, Gender> = read(titlesWithGender)

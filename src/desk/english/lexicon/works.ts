import { wordSet } from '../word-set.ts'

/** Before the title of a work: `in`, `her novel`, `a song called`. */
export const beforeTitleOfWork = wordSet(`
  on of in during to for from his her their its an a podcast column magazine newsletter memoir novel
  drama musical blog essay poem exhibition book song anthem film movie documentary show program
  programme series album play episode interview titled entitled headlined called named`)

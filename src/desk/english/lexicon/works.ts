import { wordSet } from '../word-set.ts'

/** Before the title of a work: `in`, `her novel`, `a song called`. */
export const beforeTitleOfWork = wordSet(`
  on of in during to for from his her their its an a podcast column magazine newsletter memoir novel
  drama musical blog essay poem exhibition book song anthem film movie documentary show program
  programme series album play episode interview titled entitled headlined called named`)

/** Before words in marks that are only named: `called`, `the word`, `a song`. */
export const mentions = wordSet(`
  calls called calling call dubbs dubbed dubbing dubb dubs dubed dubing dub named name nicknam*
  titled entitled known labelled labeled branded termed describ* refer* deem* said says say word
  words term terms phrase label slogan motto hashtag tag sign signs read reads reading means meaning
  mean spell* chant* shout* answer* vot* search* letter code group song film movie show series book
  novel play album poem column game episode single category section so-called as on in from for of`)

/** Right before marks, says that a title or a label is in them. */
export const titlingVerbs = wordSet(`
  titled entitled named called headlined dubbed labeled labelled captioned marked signed inscribed printed
  played recorded released performed published`)

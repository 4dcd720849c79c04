/** Words that titles of works write small. */
const small = new Set(
  'a an the and or but nor of in on at to for with from by as vs v de la le el und der die'.split(' '),
)

const capital = /^[\p{Lu}\p{N}]/u
const startOfSentence = /^[\s.…[(‘“'"]*(?:\[\p{L}\]\p{L}*|[\p{Lu}\p{N}$#@¿¡])/u
const closingPunctuation = /[.,?!…—–-]["”’'\])]*\s*$/

/** `We will fight this,`: a capital in front and a stop, comma or dash at the end, or long enough to be one without. */
export function looksLikeSentence(words: string): boolean {
  if (!startOfSentence.test(words)) return false
  const count = words.split(/\s+/).length
  if (looksLikeTitle(words) && !(count >= 2 && /[?!]\W*$/.test(words))) return false
  return closingPunctuation.test(words) || count >= 5
}

/** `Saturday Night Live,`: every word that titles write large is large. One word alone may be anything. */
export function looksLikeTitle(words: string): boolean {
  const parts = words
    .replace(/[^\p{L}\p{N}'’\s-]/gu, ' ')
    .trim()
    .split(/\s+/)
  if (parts.length < 2 || parts.length > 12 || !capital.test(parts[0])) return false
  if (!parts.slice(1).some(part => capital.test(part))) return false
  return parts.every(
    (part, index) =>
      capital.test(part) || (index > 0 && index < parts.length - 1 && small.has(part.toLowerCase())),
  )
}

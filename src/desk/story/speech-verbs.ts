const stems =
  'say tell ask add reply answer respond state note explain argue insist claim declare announce admit concede acknowledge ' +
  'warn write recall remark observe comment continue conclude suggest propose confirm deny repeat stress emphasize emphasise ' +
  'testify tweet post shout cry whisper joke quip boast complain vow pledge promise urge caution contend assert maintain ' +
  'maintains reveal predict estimate agree allege charge report recount describe call'

const irregular: Record<string, string[]> = {
  say: ['said', 'says', 'saying', 'say'],
  tell: ['told', 'tells', 'telling', 'tell'],
  write: ['wrote', 'writes', 'writing', 'written', 'write'],
  cry: ['cried', 'cries', 'crying', 'cry'],
}

/** The verb in all its forms: `argue`, `argues`, `argued`, `arguing`. */
function forms(stem: string): string[] {
  if (irregular[stem]) return irregular[stem]
  if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(stem)) return [stem, `${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`, `${stem}ing`]
  if (/^(?:admit|quip)$/.test(stem)) return [stem, `${stem}s`, `${stem}${stem.at(-1)}ed`, `${stem}${stem.at(-1)}ing`]
  return [stem, /(?:s|sh|ch|x)$/.test(stem) ? `${stem}es` : `${stem}s`, `${stem}ed`, `${stem}ing`]
}

/** Verbs that give words to a speaker, in every form, in small letters. */
export const speechVerbs: ReadonlySet<string> = new Set(stems.split(' ').flatMap(forms))

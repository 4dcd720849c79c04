import { longDay } from './english/time-words.ts'

/** Says something in the language of the editor: `say('Explain {0}', rule)`. What has no translation stays English. */
export interface Words {
  (english: string, ...values: (string | number)[]): string
  /** A day in that language: `Thursday, March 27, 2025`. */
  day(iso: string): string
}

/** `language` is the translations’ own, as `es`; dates are written in it. */
export function wordsFrom(translations: Record<string, string> = {}, language?: string): Words {
  const say = (english: string, ...values: (string | number)[]) =>
    (translations[english] ?? english).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''))
  return Object.assign(say, { day: (iso: string) => longDay(iso, language) })
}

/** Says something in the language of the editor: `say('Explain {0}', rule)`. What has no translation stays English. */
export type Words = (english: string, ...values: (string | number)[]) => string

export function wordsFrom(translations: Record<string, string> = {}): Words {
  return (english, ...values) =>
    (translations[english] ?? english).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''))
}

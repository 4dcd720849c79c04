/** Text as a terminal may show it: what would move its cursor or change its colours is a space. */
export const printable = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')

/** The same on one line, white space folded. */
export const oneLine = (text: string) => printable(text).replace(/\s+/g, ' ').trim()

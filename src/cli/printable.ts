/** Letters that turn the direction of what is behind them: `evil\u202Etxt.md` reads as `evildm.txt`. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text as a terminal may show it: what would move its cursor, change its colors or turn its direction is a space. */
export const printable = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').replace(turning, ' ')

/** The same on one line, white space folded. */
export const oneLine = (text: string) => printable(text).replace(/\s+/g, ' ').trim()

/** As much of a value as a message needs: nobody wants to read a binary file. */
export const brief = (text: string) => {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

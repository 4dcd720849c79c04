const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Letters that no XML 1.0 document may carry, not even escaped. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text escaped for an element or an attribute of HTML and XML. */
export const escaped = (text: string) =>
  text.replace(forbidden, '\uFFFD').replace(/[&<>"']/g, letter => escapes[letter])

/** An attribute's value; line breaks are kept. */
export const quoted = (text: string | number) =>
  `"${escaped(String(text)).replace(/[\t\n\r]/g, letter => `&#${letter.charCodeAt(0)};`)}"`

/** ` name="value"` for each, those without a value left out. */
export const attributes = (values: Record<string, string | number | undefined>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${quoted(value!)}`)
    .join('')

/** Words of a draft within Markdown. */
export const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

/** The kinds of accusation, as messages name them. */
export const accusations: Record<string, string> = {
  accused: 'accused',
  charged: 'charged',
  convicted: 'convicted',
  acquitted: 'acquitted',
  denied: 'denied',
}

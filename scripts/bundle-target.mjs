/**
 * What every bundle is made for: Node 20 and the browsers of its age. esbuild takes letters by their kind, `\\p{Lu}`, for
 * newer than that, and would write such an expression as one that is made again each time it is used.
 */
export const target = {
  target: 'node20',
  supported: { 'regexp-unicode-property-escapes': true },
}

/**
 * Whether nothing but a title stands between a quotation and who speaks, or the verb: `farmer ` in `“...,” farmer Ned
 * Gustafson said`.
 */
export const leadsUp = (gap: string): boolean => title.test(gap)

const title = /^[\s\u00a0](?:(?!(?:and|but|as|when|while|that|because|so|if) )[\p{L}.’'-]+ ){0,4}$/u

import { nameOf } from './paths.ts'

/** `house-rules.yml`, `house-rules.yaml` and `stet.yml`: no drafts, but what drafts are checked with. */
export const isHouseFile = (uri: string): boolean => /^(?:house-rules\.ya?ml|stet\.yml)$/.test(nameOf(uri))

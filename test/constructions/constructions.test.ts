import { describeCases } from '../copy-cases.ts'

/**
 * One construction each, as met in public reports and on published copy, and variations of its kind: what an editor must
 * be told, beside copy that looks the same and is right.
 */
describeCases(new URL('.', import.meta.url))

import { describeCases } from '../copy-cases.ts'

/**
 * Copy written by people who had seen a rule’s page and not how it is read. Each was tried once before anything was
 * mended for it (docs/measured.md has the figures), and is kept so that it stays right. One file a family of rules.
 */
describeCases(new URL('.', import.meta.url))

import { describe, expect, it } from 'vitest'
import { hindrances, notesOf } from '../scripts/release.mjs'

const changelog = `# Changelog

## 0.2.0

- Reads ArchieML.

## 0.1.0 (March 28, 2025)

- The desk opens.
`

const ready = { version: '0.2.0', changelog, changed: '' }

describe('a release', () => {
  it('has the changelog’s section on its version as its notes', () => {
    expect(notesOf(changelog, '0.2.0')).toBe('- Reads ArchieML.')
    expect(notesOf(changelog, '0.1.0')).toBe('- The desk opens.')
  })

  it('needs a section in the changelog', () => {
    expect(hindrances({ ...ready, version: '0.3.0' })).toEqual([
      'CHANGELOG.md has no section “## 0.3.0”. Rename “## Unreleased”.',
    ])
    expect(hindrances({ ...ready, changelog: '## 0.2.0\n\n## 0.1.0\n\n- x\n' })).toHaveLength(1)
  })

  it('needs a tag of the same version', () => {
    expect(hindrances({ ...ready, tag: 'v0.2.0' })).toEqual([])
    expect(hindrances({ ...ready, tag: 'v0.2.1' })[0]).toContain('The tag is v0.2.1')
  })

  it('needs everything committed', () => {
    expect(hindrances({ ...ready, changed: ' M README.md\n' })[0]).toContain('M README.md')
  })
})

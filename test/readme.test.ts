import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const paths = (pattern: RegExp) => [...readme.matchAll(pattern)].map(match => match[1])

test('what the README shows and links to is in the repository, from where the Marketplace takes it', () => {
  const linked = paths(/\]\(([^)#]+)(?:#[^)]*)?\)/g).filter(path => !/^https?:/.test(path))
  expect(linked.length).toBeGreaterThan(5)
  expect(linked.filter(path => !existsSync(path))).toEqual([])
})

test('its pictures say what they show, and are small', () => {
  const pictures = paths(/!\[[^\]]{20,}\]\(([^)]+)\)/g)
  expect(pictures).toEqual(paths(/!\[[^\]]*\]\(([^)]+)\)/g))
  const size = pictures.reduce((sum, path) => sum + statSync(path).size, 0)
  expect(size).toBeLessThan(1.5 * 1024 * 1024)
})

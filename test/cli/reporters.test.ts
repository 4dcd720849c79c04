import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { fromHtml } from 'hast-util-from-html'
import { parse as readJunit } from 'junit2json'
import { describe, expect, it } from 'vitest'
import { contributes } from '../../package.json'
import { type Folder, folderWith, wrongDay } from './desk.ts'

const require = createRequire(import.meta.url)

interface Suites {
  failures: number
  testsuite: { name: string; tests: number; failures: number; testcase: { failure?: { type: string }[] }[] }[]
}

const fingerprintOf = ({ fingerprint }: { fingerprint: string }) => fingerprint

/** Names and copy that every format has to escape. */
const nasty = () =>
  folderWith({
    'a & "b" <c>.txt': 'Q&A: <b>He</b> arrives on Thursday, March 28, 2014. ]]> 100% \u0001\uFFFF 🌊\n',
    'wrong.md': wrongDay.replace('opened', 'opened today or'),
    'clean.txt': 'The bridge opens on Friday.\n',
  })

const report = async (folder: Folder, format: string, ...more: string[]) =>
  (await folder.desk(['check', '--format', format, ...more])).output

describe('sarif', () => {
  it('holds to the schema of SARIF 2.1.0', async () => {
    const path = require
      .resolve('@microsoft/jest-sarif/package.json')
      .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json')
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false })
    const isValid = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
    const log = JSON.parse(await report(nasty(), 'sarif', '.', 'gone.md'))
    isValid(log)
    expect(isValid.errors).toBeNull()
    expect(log.runs[0].results.length).toBeGreaterThanOrEqual(3)
    expect(log.runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: expect.stringContaining('gone.md') } }],
    })
  })

  it('gives each rule its page, and each fix what it takes out and puts in', async () => {
    const [run] = JSON.parse(await report(folderWith({ 'wrong.md': wrongDay }), 'sarif')).runs
    const { rules } = run.tool.driver
    const [result] = run.results
    expect(rules[result.ruleIndex]).toMatchObject({
      id: 'dates/weekday-mismatch',
      helpUri: expect.stringMatching(/dates\/weekday-mismatch\.md$/),
    })
    expect(result).toMatchObject({
      level: 'error',
      locations: [
        { physicalLocation: { region: { startLine: 5, startColumn: 35, endLine: 5, endColumn: 59 } } },
      ],
    })
    expect(result.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: { startLine: 5, startColumn: 35, endColumn: 43 },
      insertedContent: { text: 'Friday' },
    })
  })
})

describe('junit', () => {
  it('is read by a JUnit reader: a suite a draft, a failure where the check fails', async () => {
    const suites = (await readJunit(await report(nasty(), 'junit'))) as unknown as Suites
    const byName = Object.fromEntries(suites.testsuite.map(suite => [suite.name, suite]))
    expect(Object.keys(byName).sort()).toEqual(['a & "b" <c>.txt', 'clean.txt', 'wrong.md'])
    expect(byName['clean.txt']).toMatchObject({ tests: 1, failures: 0 })
    const failed = (name: string) => byName[name].testcase.filter(each => each.failure)
    expect(failed('a & "b" <c>.txt')[0].failure?.[0]).toMatchObject({
      message: expect.stringContaining('Friday'),
    })
    expect(failed('wrong.md').map(each => each.failure?.[0].type)).toEqual(['error'])
    expect(byName['wrong.md'].tests).toBeGreaterThan(byName['wrong.md'].failures)
    expect(suites.failures).toBe(2)
  })
})

describe('checkstyle', () => {
  it('is XML with a file a draft and an error a finding', async () => {
    const text = await report(nasty(), 'checkstyle')
    expect(XMLValidator.validate(text)).toBe(true)
    const { checkstyle } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text)
    expect(checkstyle.file.map((file: { name: string }) => file.name)).toEqual([
      'a & "b" <c>.txt',
      'clean.txt',
      'wrong.md',
    ])
    expect([checkstyle.file[0].error].flat()[0]).toMatchObject({
      line: '1',
      severity: 'error',
      source: 'standards-desk.dates/weekday-mismatch',
    })
  })
})

describe('github', () => {
  it('writes a workflow command a finding, escaped as the runner reads it', async () => {
    const lines = (await report(nasty(), 'github', '.', 'gone.md')).trimEnd().split('\n')
    // The pattern by which the runner of GitHub Actions tells a command.
    const command = /^::(error|warning|notice)(?: ([^:]+))?::(.*)$/
    for (const line of lines) expect(line).toMatch(command)
    expect(lines[0]).toMatch(/^::error::gone\.md: no such file/)
    expect(lines[1]).toMatch(
      /^::error file=a & "b" <c>\.txt,line=1,endLine=1,col=\d+,endColumn=\d+,title=dates\/weekday-mismatch::/,
    )
  })
})

describe('gitlab', () => {
  it('gives every issue what Code Quality asks for, and a fingerprint that stays when lines are added above', async () => {
    const folder = folderWith({
      'wrong.md': `${wrongDay}\nHe came on Thursday, March 28, 2014, and on Thursday, March 28, 2014.\n`,
    })
    const before = JSON.parse(await report(folder, 'gitlab'))
    folder.write('wrong.md', folder.text('wrong.md').replace('\nThe', '\nIt rained.\n\nThe'))
    const after = JSON.parse(await report(folder, 'gitlab'))
    expect(before).toHaveLength(3)
    expect(new Set(before.map(fingerprintOf)).size).toBe(3)
    expect(after.map(fingerprintOf)).toEqual(before.map(fingerprintOf))
    expect(before[0]).toMatchObject({
      check_name: 'dates/weekday-mismatch',
      severity: 'major',
      location: { path: 'wrong.md', lines: { begin: 5 } },
    })
    expect(after[0].location.lines.begin).toBe(7)
  })
})

describe('html', () => {
  it('is one page that a browser reads without complaint, and shows copy as it stands', async () => {
    const text = await report(nasty(), 'html', '.', 'gone.md')
    const problems: string[] = []
    const tree = fromHtml(text, { onerror: ({ message }) => void problems.push(message) })
    expect(problems).toEqual([])
    expect(text).not.toMatch(/<script|<link|src=|@import/)
    expect(JSON.stringify(tree)).toContain('<b>He</b>')
    expect(text).toContain('<a class="found error"')
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${id}"`)
  })
})

describe('pretty', () => {
  it('is read by the problem matcher that the extension brings', async () => {
    const lines = (await report(folderWith({ 'wrong.md': wrongDay }), 'pretty')).split('\n')
    const [{ pattern: matcher }] = contributes.problemMatchers
    const pattern = new RegExp(matcher.regexp)
    expect(pattern.exec(lines[0])?.slice(1)).toEqual([
      'wrong.md',
      '5',
      '35',
      'error',
      expect.stringContaining('Friday'),
      'dates/weekday-mismatch',
    ])
    expect(lines.slice(1).some(line => pattern.test(line))).toBe(false)
  })
})

describe('--output', () => {
  it('writes the report to a file and leaves the terminal alone', async () => {
    const folder = folderWith({ 'wrong.md': wrongDay })
    const ran = await folder.desk(['check', 'wrong.md', '--format', 'sarif', '--output', 'report.sarif'])
    expect(ran).toEqual({ code: 1, output: '', messages: '' })
    expect(JSON.parse(folder.text('report.sarif')).version).toBe('2.1.0')
    expect((await folder.desk(['check', 'wrong.md', '--output', 'no/such/folder.txt'])).messages).toMatch(
      /The report no\/such\/folder\.txt could not be written: /,
    )
  })
})

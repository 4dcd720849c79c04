import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

describe('standards-desk init', () => {
  it('writes house rules that pass their own test, and never over others', async () => {
    const folder = folderWith({ 'a.txt': 'RIVERTON — The mayor spoke irregardless.\n' })
    expect((await folder.desk(['init'])).code).toBe(0)
    const tested = await folder.desk(['test'])
    expect([tested.code, tested.messages]).toEqual([0, ''])
    expect(tested.output).toMatch(/3 examples passed/)
    expect((await folder.desk(['check', '.'])).output).toMatch(/style\/irregardless/)
    const written = folder.text('house-rules.yml')
    const again = await folder.desk(['init'])
    expect([again.code, again.messages]).toEqual([
      2,
      'standards-desk: house-rules.yml already exists. Nothing was changed.\n',
    ])
    expect(folder.text('house-rules.yml')).toBe(written)
  })
})

describe('house rules', () => {
  it('may have keys with nothing under them yet', async () => {
    const folder = folderWith({
      'house-rules.yml': 'extends: ap\nrules:\nclaims:\nterms:\nsources:\nfields:\nfiles:\n',
      'a.txt': 'RIVERTON — The mayor spoke.\n',
    })
    expect(await folder.desk(['check', '.'])).toMatchObject({ code: 0, messages: '' })
  })

  it('extend a package that is installed above them', async () => {
    const folder = folderWith({
      'node_modules/@paper/house/house-rules.yml':
        'terms: [{ id: kaiju, match: kaiju, offer: monster, why: The house says monster. }]\n',
      'desk/house-rules.yml': 'extends: "@paper/house"\n',
      'desk/a.txt': 'RIVERTON — The kaiju spoke.\n',
    })
    expect((await folder.desk(['check', 'desk/a.txt'])).output).toMatch(/style\/kaiju/)
    folder.write('desk/house-rules.yml', 'extends: "@paper/hause"\n')
    expect((await folder.desk(['check', 'desk/a.txt'])).messages).toMatch(
      /house-rules\.yml:1:10: .*@paper\/hause/,
    )
  })
})

describe('standards-desk report', () => {
  it('counts what was overruled, by rule and by person', async () => {
    const stet = (words: string, by: string) =>
      `<!-- stet dates/relative-day: ${words} — ${by}, 2025-03-27 -->\n\nHe left yesterday.\n\n`
    const folder = folderWith({
      'a.md': `---\ndate: 2025-03-28\n---\n\n${stet('evening edition', 'Nora Vance')}`,
      'b.md': `---\ndate: 2025-03-28\n---\n\n${stet('as agreed', 'Nora Vance')}${stet('as agreed', 'Ben Lund')}`,
    })
    const { output, code } = await folder.desk(['report', '.'])
    expect(code).toBe(0)
    expect(output).toMatch(/By rule\n +3 {2}dates\/relative-day\n/)
    expect(output).toMatch(/By person\n +2 {2}Nora Vance\n +1 {2}Ben Lund\n/)
    expect(
      JSON.parse((await folder.desk(['report', '.', '--format', 'json'])).output).overruled,
    ).toHaveLength(3)
  })
})

describe('standards-desk completion', () => {
  it('is a script that bash reads, and knows commands, options and choices', async () => {
    const { output } = await folderWith({}).desk(['completion', 'bash'])
    const complete = (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '-c',
          `${output}\nCOMP_WORDS=(standards-desk ${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _standards_desk; printf '%s\\n' "\${COMPREPLY[@]}"`,
        ],
        { encoding: 'utf8' },
      ).split('\n')
    expect(complete('ch')).toContain('check')
    expect(complete('check', '--max')).toContain('--max-warnings')
    expect(complete('check', '--fail-on', 'w')).toContain('warning')
  })

  it('asks for a shell that it knows', async () => {
    expect((await folderWith({}).desk(['completion', 'tcsh'])).messages).toMatch(/bash, zsh or fish/)
  })
})

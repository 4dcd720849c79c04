import { describe, expect, it } from 'vitest'
import { checkStory } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { plainHouse } from '../../../src/desk/house/house.ts'
import { type Report, type Rule, rule, type Where } from '../../../src/desk/rules/rule.ts'
import { readStory } from '../../../src/desk/story/read.ts'
import type { StoredStet } from '../../../src/desk/verdict/stet.ts'

/** A rule that reports every place where a word is, with a fix that replaces it. */
function finder(word: string, where: Where, details: Partial<Rule> = {}, more: Partial<Report> = {}): Rule {
  return rule({
    id: 'test/word',
    summary: 'A word',
    why: 'It is a word.',
    severity: 'warning',
    where,
    examples: [],
    ...details,
    check(story, report) {
      for (const match of story.text.matchAll(new RegExp(word, 'g'))) {
        const span = { start: match.index, end: match.index + match[0].length }
        report({
          ...span,
          message: `Here is “${word}”.`,
          fixes: [{ title: 'Shout', safe: true, edits: [{ ...span, text: `${word.toUpperCase()}!` }] }],
          ...more,
        })
      }
    },
  })
}

function found(text: string, asked: Rule[], { house = {}, stets = [] as StoredStet[] } = {}) {
  const story = readStory(readDraft(text, { format: 'markdown' }))
  return checkStory(story, { ...plainHouse, ...house }, undefined, { stets }, asked)
}

const wordsOf = (text: string, asked: Rule[], occasion = {}) =>
  found(text, asked, occasion).map(finding => text.slice(finding.start, finding.end))

describe('the quotation shield', () => {
  const text = 'The gang left. “The gang is here,” Ruiz said.'

  it('keeps a rule for prose out of quotation marks', () => {
    expect(found(text, [finder('gang', 'prose')]).map(finding => finding.start)).toEqual([4])
  })

  it('keeps a rule for quotations inside them', () => {
    expect(found(text, [finder('gang', 'quote')]).map(finding => finding.start)).toEqual([
      text.lastIndexOf('gang'),
    ])
  })

  it('takes away every fix that would change quoted words, whatever the rule', () => {
    const [outside, inside] = found(text, [finder('gang', 'both')])
    expect(outside.fixes).toHaveLength(1)
    expect(inside.fixes).toEqual([])
  })

  it('lets a rule for prose speak of a sentence that holds a whole quotation', () => {
    expect(found(text, [finder('“The gang.*', 'prose')])).toHaveLength(1)
    expect(found(text, [finder('here,” Ruiz', 'prose')])).toHaveLength(0)
  })

  it('leaves the fixes of the marks themselves, and of source rules', () => {
    expect(found(text, [finder('gang', 'quote', { id: 'sources/altered-quote' })])[0].fixes).toHaveLength(1)
    expect(found(text, [finder('”', 'both')])[0].fixes).toHaveLength(1)
  })
})

describe('places', () => {
  it('are those of the draft as typed, markup and front matter counted', () => {
    expect(wordsOf('---\ntitle: A\n---\nThe **big gang** left.', [finder('gang', 'prose')])).toEqual(['gang'])
    expect(wordsOf('The **big** gang left.', [finder('big gang', 'prose')])).toEqual(['big** gang'])
  })

  it('lose a fix that would break markup in two', () => {
    expect(found('The **big** gang left.', [finder('big gang', 'prose')])[0].fixes).toEqual([])
    expect(found('The big\ngang left.', [finder('big gang', 'prose')])[0].fixes).toHaveLength(1)
  })

  it('lose a fix where what was typed and what is read cannot be walked side by side', () => {
    const insertions = (text: string) => {
      const story = readStory(readDraft(text, { format: 'html' }))
      const on: Rule = {
        ...finder('Monday', 'prose'),
        check: (_, report) => report(insertOn(story.text)),
      }
      return checkStory(story, plainHouse, undefined, {}, [on])[0].fixes.map(fix => fix.edits)
    }
    const insertOn = (text: string) => {
      const start = text.indexOf('Monday')
      const edits = [{ start, end: start, text: 'on ' }]
      return { start, end: start + 6, message: 'On.', fixes: [{ title: 'On', safe: true, edits }] }
    }
    expect(insertions('<p>Research &amp; more: it rained Monday.</p>')).toEqual([
      [{ start: 34, end: 34, text: 'on ' }],
    ])
    for (const text of ['Research &amp more', '&nbspHello', '&copyright', '&NotEqualTilde;'])
      expect(insertions(`<p>${text}: it rained Monday.</p>`), text).toEqual([])
  })

  it('lose a fix that changes nothing', () => {
    const same = { fixes: [{ title: 'Same', safe: true, edits: [{ start: 4, end: 8, text: 'gang' }] }] }
    expect(found('The gang left.', [finder('gang', 'prose', {}, same)])[0].fixes).toEqual([])
  })
})

describe('severity', () => {
  it('is the house’s for the rule, then for its family, then the rule’s own', () => {
    const severity = (rules: object) =>
      found('A gang.', [finder('gang', 'prose')], { house: { rules } }).map(finding => finding.severity)
    expect(severity({})).toEqual(['warning'])
    expect(severity({ test: { severity: 'info' } })).toEqual(['info'])
    expect(severity({ test: { severity: 'off' }, 'test/word': { severity: 'error' } })).toEqual(['error'])
    expect(severity({ test: { severity: 'off' } })).toEqual([])
  })
})

describe('let it stand', () => {
  const text = '<!-- stet test/word: the band of that name -->\nThe gang left.\n\nThe gang returned.\n'

  it('silences the rule in the paragraph after the comment, and there alone', () => {
    expect(found(text, [finder('gang', 'prose')]).map(finding => finding.start)).toEqual([
      text.lastIndexOf('gang'),
    ])
  })

  it('takes a whole family', () => {
    expect(found(text.replace('test/word', 'test'), [finder('gang', 'prose')])).toHaveLength(1)
  })

  it('takes an entry of stet.yml wherever its words have moved', () => {
    const stets = [{ rule: 'test/word', words: 'gang  left', reason: 'so it is called' }]
    expect(found('Moved. The gang\nleft.', [finder('gang left', 'prose')], { stets })).toEqual([])
  })

  it('says so when nothing is left to let stand', () => {
    const stets = [{ rule: 'test/word', words: 'crew', reason: 'so it is called' }]
    const findings = found('<!-- stet test/other: reason -->\nNothing.\n', [finder('gang', 'prose')], {
      stets,
    })
    expect(findings.map(finding => [finding.rule, finding.severity])).toEqual([
      ['stet/unused', 'info'],
      ['stet/unused', 'info'],
    ])
  })
})

describe('one span, one finding', () => {
  it('keeps the more telling of two and gives it the other’s fixes', () => {
    const claim = finder('gang', 'prose', { id: 'hedging/contested-claim' })
    const lost = finder('the gang', 'prose', { id: 'hedging/lost' }, { fixes: [] })
    const findings = found('He met the gang.', [claim, lost])
    expect(findings.map(finding => finding.rule)).toEqual(['hedging/lost'])
    expect(findings[0].fixes.map(fix => fix.title)).toEqual(['Shout'])
  })
})

it('gives findings in the order of the draft, the more serious first where two begin together', () => {
  const findings = found('One gang two.', [
    finder('two', 'prose'),
    finder('gang', 'prose', { severity: 'info', id: 'test/mild' }),
    finder('gang', 'prose', { severity: 'error', id: 'test/grave' }),
  ])
  expect(findings.map(finding => finding.rule)).toEqual(['test/grave', 'test/mild', 'test/word'])
})

import { describe, expect, it } from 'vitest'
import { offerEdit } from '../../../src/desk/claims/offer.ts'

/** The copy after an offer, for the words between the braces. */
function offered(marked: string, offer: string, keepsCapital = false, ending = 0): string | undefined {
  const start = marked.indexOf('{')
  const end = marked.indexOf('}') - 1
  const text = marked.replace(/[{}]/g, '')
  const edit = offerEdit(offer, { text, start, end, opensSentence: start === 0, keepsCapital, ending })
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

describe('an offer', () => {
  it.each([
    ['He met {spies}.', 'alleged {match}', 'He met alleged spies.'],
    ['{Spies} left.', 'alleged {match}', 'Alleged spies left.'],
    ['A {spy} left.', 'alleged {match}', 'An alleged spy left.'],
    ['He saw an {alien}.', 'reported {match}', 'He saw a reported alien.'],
    ['He met a {spy}.', 'unidentified man', 'He met an unidentified man.'],
    ['He met an {agent}.', 'unionized worker', 'He met a unionized worker.'],
    ['It was an {army} base.', 'NATO-run', 'It was a NATO-run base.'],
    ['It was a {spy} raid.', 'FBI', 'It was an FBI raid.'],
    ['It was a {spy} raid.', 'NSC-led', 'It was an NSC-led raid.'],
    ['He met an {agent}.', 'Ukrainian {match}', 'He met a Ukrainian agent.'],
    ['He met an {agent}.', 'Ugandan {match}', 'He met a Ugandan agent.'],
    ['He told a {joke}.', 'ugly {match}', 'He told an ugly joke.'],
    ['He is a {spy}.', '{match}, prosecutors say', 'He is a spy, prosecutors say.'],
    ['The {spy} left.', '{match}, prosecutors say', 'The spy, prosecutors say, left.'],
    ['The {spy} left.', '{match}, prosecutors say,', 'The spy, prosecutors say, left.'],
    ['The {attack} began.', 'raid', 'The raid began.'],
    ['An {attack} began.', 'raid', 'A raid began.'],
    ['{Attacks} began.', 'raids', 'Raids began.'],
    ['The {massacre} ended.', 'what survivors call a {match}', 'What survivors call a massacre ended.'],
    ['He fled a {massacre}.', 'what survivors call a {match}', 'He fled what survivors call a massacre.'],
    ['He left {the Republic}.', 'self-proclaimed {match}', 'He left the self-proclaimed Republic.'],
  ])('%s with “%s” reads: %s', (marked, offer, copy) => {
    expect(offered(marked, offer)).toBe(copy)
  })

  it('keeps the capital that the house writes', () => {
    expect(offered('{Rook-13 members} fled.', 'alleged {match}', true)).toBe('Alleged Rook-13 members fled.')
  })

  it('keeps the number of the words found', () => {
    expect(offered('Two {terrorists} left.', 'gunm(an|en)', false, 1)).toBe('Two gunmen left.')
    expect(offered('An {terrorist} left.', 'gunm(an|en)', false, 0)).toBe('A gunman left.')
  })

  it('is withheld where it would break a possessive', () => {
    expect(offered('The {spy}’s letters.', '{match}, prosecutors say')).toBeUndefined()
    expect(offered('The {spy}’s letters.', 'alleged {match}')).toBe('The alleged spy’s letters.')
  })
})

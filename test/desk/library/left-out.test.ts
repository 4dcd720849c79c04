import { describe, expect, it } from 'vitest'
import { errorsIn, heldAgainst } from './held.ts'

const quoting = (words: string) => `LARWICK — The mayor spoke.\n\n“${words},” Mayor Ann Lee said.\n`
const saying = (words: string) => ({
  name: 'wire.txt',
  content: `LARWICK (AP) — Mayor Ann Lee spoke on Thursday.\n\n“${words},” she said.\n`,
})

describe('an ellipsis alters a quotation where it hides', () => {
  it.each([
    ['a no', 'the owner is ... allowed to tear it down', 'the owner is not allowed to tear it down'],
    ['a never', 'we will ... sell the old mill to them', 'we will never, ever sell the old mill to them'],
    ['no longer', 'the patches on the bridge … hold', 'the patches on the bridge no longer hold'],
    [
      'a refusal',
      'the company ... to pay for the broken pumps',
      'the company has refused to pay for the broken pumps',
    ],
    [
      'a failure',
      'the crew ... close the gate before the flood',
      'the crew failed to close the gate before the flood',
    ],
    [
      'a doubt',
      'we ... think that the dam will hold this winter',
      'we do not, I am sorry to say, think that the dam will hold this winter',
    ],
    [
      'a condition',
      'the city will pay for all of it ... and that is final',
      'the city will pay for all of it if the state agrees and that is final',
    ],
    [
      'a condition before',
      'I have seen the books ... the plant will close in May',
      'I have seen the books. Unless somebody pays, the plant will close in May',
    ],
    [
      'an exception',
      'every street in the town is open ... and the shops are full',
      'every street in the town is open except Elm Street, and the shops are full',
    ],
    [
      'whose word it is',
      'I met the clerk on Monday ... the sheriff took the money',
      'I met the clerk on Monday. He told me that the sheriff took the money',
    ],
    [
      'hearsay',
      'the sheriff ... took the money out of the safe',
      'the sheriff, according to the clerk, took the money out of the safe',
    ],
    [
      'a no of the sentence before',
      'we looked at the whole plan ... think that it works',
      'we looked at the whole plan. We do not think that it works',
    ],
  ])('%s', async (_what, quoted, said) => {
    const { errors } = await heldAgainst(quoting(quoted), saying(said))
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
    expect(errors[0].message).toMatch(/ellipsis hides/)
  })

  it('and what it hides can be put back', async () => {
    const draft = quoting('The owner is ... allowed to tear it down')
    const { errors } = await heldAgainst(
      draft,
      saying('The owner is not, as we said, allowed to tear it down'),
    )
    const [{ title, edits }] = errors[0].fixes
    expect(title).toBe('Restore “not, as we said”')
    const [{ start, end, text }] = edits
    expect(draft.slice(0, start) + text + draft.slice(end)).toContain(
      '“The owner is not, as we said, allowed to tear it down,”',
    )
  })
})

describe('an ellipsis alters nothing where it takes out', () => {
  it.each([
    [
      'plain words',
      'the bridge will be closed ... for six weeks',
      'the bridge will be closed to cars and trucks for six weeks',
    ],
    [
      'a clause with its own no',
      'I voted for the bill ... because it helps the town',
      'I voted for the bill, which was not perfect, because it helps the town',
    ],
    [
      'a sentence with its own no',
      'we will pay the crews ... the bridge opens in May',
      'we will pay the crews. We did not plan for this. The bridge opens in May',
    ],
    [
      'the end of a sentence',
      'it was a long night for us ... the water is gone',
      'it was a long night for us and we did not sleep. The water is gone',
    ],
    [
      'a thank you',
      'the crews worked all night ... and we owe them',
      'the crews worked all night, thank God, and we owe them',
    ],
  ])('%s', async (_what, quoted, said) => {
    expect(await errorsIn(quoting(quoted), saying(said))).toEqual([])
  })
})

describe('where words were dropped, an ellipsis is', () => {
  const titles = async (quoted: string, said: string) =>
    (await heldAgainst(quoting(quoted), saying(said))).errors.flatMap(({ fixes }) =>
      fixes.map(({ title }) => title),
    )

  it.each([
    [
      'the plan would improve the river for the towns below',
      'the plan would not improve the river for the towns below',
    ],
    [
      'the city will pay for all of it and that is final',
      'the city will pay for all of it if the state agrees and that is final',
    ],
    [
      'the sheriff took the money out of the safe',
      'the sheriff, according to the clerk, took the money out of the safe',
    ],
    [
      'the plan is bad and good for the river and the towns',
      'the plan is bad, nobody denies it, and never good for the river and the towns',
    ],
  ])('not offered in place of a no, a condition or an attribution: %s', async (quoted, said) => {
    const offered = await titles(quoted, said)
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.filter(title => /^Mark the omission/.test(title))).toEqual([])
  })

  it('offered for plain words', async () => {
    const offered = await titles(
      'the bridge will be closed for six weeks',
      'the bridge will surely be closed for six weeks',
    )
    expect(offered.some(title => /^Mark the omission/.test(title))).toBe(true)
  })
})

describe('what a source has put into what was said is no difference', () => {
  it.each([
    ['brackets', 'I would not lean on his judgment', 'I would not lean on his [the clerk’s] judgment'],
    [
      'a note on emphasis',
      'we will not sell the mill to them',
      'we will *not* [emphasis added] sell the mill to them',
    ],
    [
      'laughter',
      'I came for the fish and I stayed for the rain',
      'I came for the fish (laughter) and I stayed for the rain',
    ],
    [
      'what nobody heard',
      'the pumps were old and the wires were wet',
      'the pumps were old (inaudible) and the wires were wet',
    ],
    ['sic', 'the board has went home for the night', 'the board has went [sic] home for the night'],
    [
      'a letter in brackets',
      'We will pay the crews in full this week',
      '[W]e will pay the crews in full this week',
    ],
    [
      'an ellipsis',
      'We would fail in our duty to you if we did not question your reading',
      'We would fail … if we did not question your reading',
    ],
  ])('%s', async (_what, quoted, said) => {
    expect(await errorsIn(quoting(quoted), saying(said))).toEqual([])
  })

  it('and a changed word beside it is one', async () => {
    expect(
      await errorsIn(
        quoting('I would lean hard on his judgment'),
        saying('I would not lean on his [the clerk’s] judgment'),
      ),
    ).toEqual(['sources/altered-quote'])
    expect(
      await errorsIn(
        quoting('We would fail if we did not believe your reading of it'),
        saying('We would fail … if we did not question your reading of it'),
      ),
    ).toEqual(['sources/altered-quote'])
  })

  it('but a source with an ellipsis does not make a quotation of something else', async () => {
    const { comparison } = await heldAgainst(
      quoting('The ferry sank on Monday and nobody came to help us at all'),
      saying('The … rest is silence'),
    )
    expect([...comparison!.fidelity.values()].map(({ status }) => status)).toEqual(['unverified'])
  })
})

describe('a letter in brackets in the draft', () => {
  it('is the writer’s', async () => {
    expect(
      await errorsIn(
        quoting('[T]he crews will be paid in full this week'),
        saying('And the crews will be paid in full this week'),
      ),
    ).toEqual([])
  })
})

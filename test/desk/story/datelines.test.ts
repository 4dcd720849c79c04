import { describe, expect, it } from 'vitest'
import { check, compareWith } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readProfile } from '../../../src/desk/house-file/read.ts'
import { createLibrary } from '../../../src/desk/library/library.ts'
import { sourceOf } from '../../../src/desk/library/readers/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

/** Datelines as agencies and papers write them. */
const datelines =
  `RIVERTON —|RIVERTON (AP) —|RIVERTON, Ohio (AP) —|RIVERTON, Ohio —|RIVERTON (AP) --|RIVERTON (AP) _|RIVERTON (Reuters) -
RIVERTON, March 27 (Reuters) -|RIVERTON, March 27 (Xinhua) --|RIVERTON, 27 March (dpa) –|RIVERTON, Ohio, March 27, 2025 /PRNewswire/ --
GENEVA, Switzerland —|ST. PAUL, Minn. (AP) —|WASHINGTON, D.C. —|NEW YORK/LONDON (Reuters) -|DAR ES SALAAM, Tanzania (AP) —|McALLEN, Texas (AP) —
U.N. HEADQUARTERS (AP) —|ABOARD AIR FORCE ONE (AP) —|Riverton, Ohio (AP) —|Riverton, Ohio —|Riverton (AFP) –|March 27 (Reuters) -|(AP) —|RIVERTON |
RIVERTON •|RIVERTON, Ohio:|SÃO PAULO (AP) —|COEUR D’ALENE, Idaho (AP) —|WINSTON-SALEM, N.C. —|RIVERTON, Thursday, March 27 (AP) —
RIVERTON, Ohio (March 27, 2025) —|(RIVERTON, Ohio) —|RIVERTON — (AP) —|RIVERTON, Ohio (Riverton Herald) —|SEOUL, South Korea (AP) —|McKEESPORT, Pa. —
[RIVERTON, Ohio] —`
    .split(/[|\n]/)
    .map(each => each.replace(/ $/, ' |'))
    .filter(Boolean)

/** Leads, each with what its source has. */
const leads = [
  [
    '“The plan will not help the towns below the dam,” Ann Lee said.',
    'Ann Lee said: “The plan will not help the towns below the dam.”',
  ],
  [
    'Three people died when a bus hit a truck in Cedar on Thursday, Sheriff Ann Lee said.',
    'Sheriff Ann Lee said three people died when a bus hit a truck in Cedar on Thursday.',
  ],
  [
    'Riverton County will close the Old Mill Bridge from June 2, County Engineer Ann Lee told the Herald.',
    'Riverton County will close the Old Mill Bridge from June 2, County Engineer Ann Lee said today.',
  ],
]

describe('a dateline', () => {
  const house = readProfile('ap')!

  it('is told in forty forms', () => {
    expect(datelines.length).toBeGreaterThanOrEqual(35)
  })

  it.each(datelines)('%s is no part of the sentence that follows it', dateline => {
    for (const [lead, copy] of leads) {
      const text = `${dateline} ${lead}\n`
      const draft = readDraft(text, { format: 'wire', published: '2025-03-28' })
      const story = readStory(draft)
      expect(story.text.slice(story.sentences[0].start)).toBe(lead)
      const library = createLibrary([
        sourceOf('release.txt', `${copy}\n\nThe driver was unhurt. The state pays.\n`, {}),
      ])
      const found = check(draft, house, library).filter(
        ({ rule, start }) => rule.startsWith('sources/') || start < dateline.length,
      )
      expect(found.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([])
      expect(compareWith(library, story)).toBeDefined()
    }
  })

  it.each(['RIVERTON, Ohio—', 'RIVERTON (AP)—', 'RIVERTON, Ohio (AP)—'])(
    '%s, glued to its sentence, is no part of it',
    dateline => {
      const [[lead]] = leads
      const story = readStory(readDraft(`${dateline}${lead}\n`, { format: 'wire', published: '2025-03-28' }))
      expect(story.text.slice(story.sentences[0].start)).toBe(lead)
    },
  )
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkStory } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { weightsFrom } from '../../../src/desk/english/analysis.ts'
import { plainHouse } from '../../../src/desk/house/house.ts'
import { createLibrary } from '../../../src/desk/library/library.ts'
import { sourceOf } from '../../../src/desk/library/readers/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

weightsFrom(() => readFileSync('weights/english.bin'))

/** What a desk says of a draft beside its source, as to whether a thing is so. */
function told(source: string, draft: string): string[] {
  const library = createLibrary([sourceOf('source.txt', source, { kind: 'wire' })])
  const story = readStory(readDraft(draft, { path: 'draft.md' }))
  return checkStory(story, plainHouse, library.compare(story))
    .filter(({ rule }) => rule === 'sources/contradiction' || rule === 'hedging/lost')
    .map(({ start, end }) => draft.slice(start, end))
}

const opening =
  'About 90 people came to the school hall on Tuesday night to listen to the Barrow Hill council.'
const rewritten =
  'The council of Barrow Hill met on Tuesday night in the school hall. About 90 people came to listen.'

describe('whether a thing is so', () => {
  it.each([
    [
      'a plan, by its noun',
      'The company has a plan to move its 300 mechanics to Selby, a spokesman said.',
      'The company moved its 300 mechanics to Selby.',
      'moved its 300 mechanics to Selby',
    ],
    [
      'what is considered, as an object',
      'The port authority will consider a new pier for cruise ships in October.',
      'The port authority has approved a new pier for cruise ships.',
      'approved a new pier for cruise ships',
    ],
    [
      'what is considered, as a verb',
      'The ferry company is considering painting the sheds at Larwick green.',
      'The ferry company will paint the sheds at Larwick green.',
      'paint the sheds',
    ],
    [
      'what is asked for',
      'The union has requested a meeting with the minister on May 4 in Larwick.',
      'The minister has agreed to meet the union on May 4 in Larwick.',
      'meet the union on May 4',
    ],
    [
      'what needs an approval',
      'The sale of the brewery is subject to the approval of regulators, who have not given it.',
      'Regulators have approved the sale of the brewery.',
      'approved the sale of the brewery',
    ],
    [
      'a possible cause, by another verb',
      'The gulls may have left the harbor of Larwick in May because of the heat.',
      'The heat drove the gulls from the harbor of Larwick in May.',
      'drove the gulls',
    ],
    [
      'a closure that is considered',
      'The board of the ferry company is considering the closure of the yard in Larwick. It employs 60 people.',
      'The ferry company has shut its yard in Larwick.',
      'shut its yard in Larwick',
    ],
    [
      'what may begin',
      'Crews could begin in May if the ground is dry, Olsen told the council.',
      'Crews will begin in May, Olsen told the council.',
      'begin',
    ],
    [
      'what is denied',
      'No injuries were reported in the collapse of the grandstand.',
      'Spectators were injured in the collapse of the grandstand.',
      'injured',
    ],
    [
      'what prosecutors say',
      'Prosecutors say Dell hid the cash in a freezer behind the shop.',
      'Dell hid the cash in a freezer behind the shop.',
      'hid the cash',
    ],
    [
      'what a union says and the company denies',
      'Managers turned off the cameras in the packing hall, according to the union; the company disputes that.',
      'Managers turned off the cameras in the packing hall.',
      'turned off the cameras',
    ],
    [
      'no side told as one',
      'The firefighters’ union has not taken a position on the merger.',
      'The firefighters’ union is against the merger.',
      'The firefighters’ union is against the merger',
    ],
    [
      'the other side',
      'Chief Dora Lane spoke in favor of the merger.',
      'Chief Dora Lane opposed the merger.',
      'Chief Dora Lane opposed the merger',
    ],
    [
      'what was voted down',
      'The council voted down the plan for a skate park.',
      'The council adopted the plan for a skate park.',
      'adopted the plan for a skate park',
    ],
    [
      'a bid',
      'The group has made a bid to buy the mill from the Aldous family.',
      'The group has bought the mill from the Aldous family.',
      'bought the mill from the Aldous family',
    ],
    [
      'a loss as a gain',
      'Orrin Mills lost $12 million in the quarter that ended in June.',
      'Orrin Mills made $12 million in the quarter that ended in June.',
      'made $12 million',
    ],
    [
      'less as more',
      'Sales at the plant were down 7 percent from the year before.',
      'Sales at the plant were 7 percent more than the year before.',
      '7 percent more than',
    ],
    [
      'what somebody suspects, by its noun',
      'Two campers were found dead in their tent on Sunday. Rangers suspect carbon monoxide poisoning.',
      'Two campers died of carbon monoxide poisoning in their tent on Sunday.',
      'carbon monoxide poisoning',
    ],
    [
      'advice that is turned round',
      'The engineer recommended that the city repair the dam this year.',
      'The engineer urged the city not to repair the dam this year.',
      'not to repair',
    ],
    [
      'a doubt, as what may be done',
      'The flood may close up to 30 shops in Selby, the mayor said.',
      'The flood will close up to 30 shops in Selby.',
      'close up to 30',
    ],
    [
      'a permission that is not given yet',
      'The harbor board may allow fishing from the pier at Larwick in summer.',
      'The harbor board has allowed fishing from the pier at Larwick in summer.',
      'allowed fishing',
    ],
    [
      'a sale by the same seller as a purchase',
      'The city of Selby bought 12 acres at the harbor in March for a park.',
      'The city of Selby sold 12 acres at the harbor in March for a park.',
      'sold',
    ],
  ])('tells %s', (_kind, source, draft, words) => {
    expect(told(`${opening}\n\n${source}\n`, `${rewritten}\n\n${draft}\n`)).toEqual([words])
  })

  it.each([
    [
      'a permission, as what people will be able to do',
      'Each farm may draw up to 900 gallons a day from the canal at Selby.',
      'Farmers will be able to draw 900 gallons a day for each farm from the canal at Selby.',
    ],
    [
      'a permission, as what is allowed',
      'Second: a boat may be moored in the harbor for at most 30 nights a year.',
      'Owners of boats would be allowed to moor them in the harbor for no more than 30 nights a year.',
    ],
    [
      'the month of May',
      'The final of the Barrow Cup will be played on 9 May at Larwick between Selby and Holmouth Rovers.',
      'They will meet Holmouth Rovers, who have won the cup twice, at Larwick on May 9.',
    ],
    [
      'a no in the object',
      '“I do not accuse anyone of theft,” Mayor Ruth Dell said.',
      'Mayor Ruth Dell said that she accuses no one of theft.',
    ],
    [
      'a noun of the same letters as a verb that is denied',
      'The hospital would not name him.',
      'The hospital is keeping his name to itself.',
    ],
    [
      'a sale from the other side',
      'The campaign was about a plan to sell 30 percent of the quarry to Norwegian investors.',
      'They argued about a plan that Norwegian investors should buy 30 percent of the quarry.',
    ],
    [
      'a deal from the other side, whoever the seller is',
      'The parish has bought 20 tons of salt from the Barrow Growers’ Cooperative for $6,000.',
      'The Barrow Growers’ Cooperative sold the parish 20 tons of salt for $6,000.',
    ],
    [
      'what is refused in other words',
      'Dell refused to confirm he is setting up a new newspaper called the Lantern.',
      'Dell would not confirm that he is setting up a newspaper called the Lantern.',
    ],
    [
      'a verb that only says whose words a quotation is',
      'The bank closed her account on Thursday; it did not explain why.',
      '“I did what I could for the school with what I had,” she explained on Thursday.',
    ],
    [
      'what a court orders, as given',
      'Dell pleaded guilty to theft last month and was ordered to do 90 hours of unpaid work.',
      'Dell admitted the theft and was given 90 hours of unpaid work.',
    ],
    [
      'a plan that was carried out',
      'They hoped to plant 4,000 trees along the canal, and did so by winter.',
      'The group planted 4,000 trees along the canal by winter.',
    ],
    [
      'a request that was granted',
      'The union asked for a meeting on Tuesday and got one.',
      'The company met the union on Tuesday.',
    ],
    [
      'a matter that was settled',
      'The ban on leaf blowers, which had been referred to the parks committee, passed on Tuesday.',
      'The council passed a ban on leaf blowers.',
    ],
    [
      'an approval by the same body',
      'The port authority, which had considered a new pier for cruise ships since May, voted for it on Monday.',
      'The port authority has approved a new pier for cruise ships.',
    ],
    [
      'a smaller thing than what is denied',
      'No serious injuries were reported in the collapse of the grandstand. Six people had cuts.',
      'Six people were slightly injured in the collapse of the grandstand.',
    ],
    [
      'what prosecutors say where the sentence before says so',
      'Prosecutors say Dell hid the cash in a freezer behind the shop.',
      'Prosecutors laid out their case. Dell hid the cash in a freezer behind the shop.',
    ],
    [
      'somebody who has come to another side',
      'Chief Dora Lane, who spoke in favor of the merger in May, now opposes it.',
      'Chief Dora Lane opposed the merger.',
    ],
    [
      'the side of another body',
      'The firefighters’ union came out against the merger on Monday. The police union has not taken a position.',
      'The firefighters’ union is against the merger.',
    ],
    [
      'a figure that went both ways',
      'Sales at the plant were down 7 percent, and profit was up 7 percent.',
      'Profit was up 7 percent.',
    ],
    [
      'a bid that succeeded',
      'The group’s bid to buy the mill from the Aldous family succeeded on Friday.',
      'The group has bought the mill from the Aldous family.',
    ],
    [
      'what was suspected and then found',
      'Deputies at first suspected that rats had chewed the wires. On Monday an electrician found that they had.',
      'Rats had chewed the wires, an electrician found.',
    ],
    [
      'what may be done, told as what can be',
      'The results may be checked on the website of the council with the number of the slip.',
      'The results can be seen on the website of the council with the number of the slip.',
    ],
    [
      'what the draft has not known either',
      'Whether the heat drove the gulls from the harbor of Larwick is unknown.',
      'How many gulls the heat drove from the harbor of Larwick is unknown.',
    ],
    [
      'what somebody thinks should be',
      'Lopez thinks that lunch should be free for all pupils.',
      'Lopez wants lunch to be free for all pupils.',
    ],
  ])('leaves alone %s', (_kind, source, draft) => {
    expect(told(`${opening}\n\n${source}\n`, `${rewritten}\n\n${draft}\n`)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

const published = '2025-03-28'

const storyOf = (copy: string, day: string | undefined = published) =>
  readStory(readDraft(copy, { format: 'markdown', published: day }))

/** The times of some copy, each as `words = value`. */
const read = (copy: string, day: string | undefined = published) => {
  const story = storyOf(copy, day)
  return story.times.map(time => `${story.text.slice(time.start, time.end)} = ${time.value}`)
}

describe('dates', () => {
  it.each([
    ['The hall opened March 28, 2025.', 'March 28, 2025 = 2025-03-28'],
    ['The hall opened on Friday, Sept. 12, 2014, in rain.', 'Friday, Sept. 12, 2014 = 2014-09-12'],
    ['The hall opened on Friday 28 March 2025.', 'Friday 28 March 2025 = 2025-03-28'],
    ['The hall opened on the 28th of March.', '28th of March = 2025-03-28'],
    ['The hall opened on 2025-03-28.', '2025-03-28 = 2025-03-28'],
    ['The hall opened on 3/27/2025.', '3/27/2025 = 2025-03-27'],
    ['The hall opened in March 2019.', 'March 2019 = 2019-03'],
    ['The hall opened in mid-November.', 'mid-November = 2024-11'],
    ['The hall opened in June last year.', 'June last year = 2024-06'],
    ['The hall opened in 1989.', '1989 = 1989'],
    ['The hall opened in the mid-1990s.', 'mid-1990s = 199'],
    ['It was built in the 19th century.', 'the 19th century = 18'],
    ['The hall was shut after 9/11.', '9/11 = 2001-09-11'],
    ['It opened on Thanksgiving Day.', 'Thanksgiving Day = 2024-11-28'],
  ])('reads %s', (copy, expected) => {
    expect(read(copy)).toEqual([expected])
  })

  it('reads both days of a range', () => {
    expect(read('It runs March 28-30, 2025, and 9 to 13 May.')).toEqual([
      'March 28 = 2025-03-28',
      '30, 2025 = 2025-03-30',
      '9 = 2025-05-09',
      '13 May = 2025-05-13',
    ])
  })

  it('takes a date without a year for the nearest, and for the other when it is far and the verb says so', () => {
    expect(read('He was seen on Dec. 30. He was last seen Oct. 23. The court will hear it Oct. 23.')).toEqual(
      ['Dec. 30 = 2024-12-30', 'Oct. 23 = 2024-10-23', 'Oct. 23 = 2025-10-23'],
    )
  })

  it('takes the end of a week for one that is over, and that of a year for one to come', () => {
    expect(read('Claims fell in the week ending March 21.')).toContain('March 21 = 2025-03-21')
    expect(read('Profit is to fall in the year ending Nov. 30.')).toContain('Nov. 30 = 2025-11-30')
  })

  it('keeps a day that no calendar has as it is written', () => {
    expect(read('The deadline is Sept. 31.')).toEqual(['Sept. 31 = 2025-09-31'])
  })

  it('leaves open what depends on a publication day when there is none', () => {
    expect(read('He left Thursday, and she left March 3 or last week.', '')).toEqual([
      'Thursday = XXXX-WXX-4',
      'March 3 = XXXX-03-03',
      'last week = XXXX-WXX',
    ])
  })

  it.each([
    'He sat down on the sun deck, and they may march on for a second.',
    'Feb 87 futures rose as June 90 bills fell.',
    'April said June and Theresa May met August Wilson at the Women’s March.',
    'The Edmonton Sun. The cat sat.',
    'The Sunday Times wrote of Ruby Tuesday and the Prague Spring.',
    'Resolution 1441, flight 1975, 2000 people and $1999 were in 44 B.C.',
    'He reads USA Today, and the fall of Saigon took a quarter of the voters.',
  ])('finds no time in: %s', copy => {
    expect(read(copy)).toEqual([])
  })
})

describe('a bare weekday', () => {
  it.each([
    ['The deadline is 5 p.m. Wednesday.', '2025-04-02T17:00'],
    ['She has until midnight Tuesday to sign.', '2025-04-01T24:00'],
    ['The council votes two weeks from Tuesday.', '2025-04-15'],
    ['The mayor resigned Thursday.', '2025-03-27'],
    ['The mayor resigned Friday.', '2025-03-28'],
    ['The mayor resigned Saturday.', '2025-03-22'],
    ['On Tuesday, the mayor resigned.', '2025-03-25'],
    ['The council will vote Tuesday.', '2025-04-01'],
    ['On Tuesday, the council will vote.', '2025-04-01'],
    ['They planned to leave for Quito on Thursday.', '2025-04-03'],
    ['The trial begins Monday.', '2025-03-31'],
    ['She could be home as early as Sunday.', '2025-03-30'],
    ['They said they would appeal Wednesday’s ruling.', '2025-03-26'],
    ['The vote had been scheduled for Tuesday.', '2025-03-25'],
    ['He left last Friday.', '2025-03-21'],
    ['He leaves next Friday.', '2025-04-04'],
  ])('%s', (copy, day) => {
    expect(storyOf(copy).times.map(time => time.value)).toEqual([day])
  })

  it('is a set in the plural', () => {
    expect(storyOf('The market opens on Fridays.').times[0]).toMatchObject({
      kind: 'set',
      value: 'XXXX-WXX-5',
    })
  })
})

describe('periods, clock times, durations and sets', () => {
  it.each([
    ['It closed last week.', 'last week = 2025-W12'],
    ['It closed two years ago.', 'two years ago = 2023'],
    ['It closed earlier this month.', 'earlier this month = 2025-03'],
    ['It closed the day before yesterday.', 'the day before yesterday = 2025-03-26'],
    ['It closed last spring.', 'last spring = 2024-SP'],
    ['It closed Tuesday night.', 'Tuesday night = 2025-03-25TNI'],
    ['It closed at 10:30 p.m. EST Wednesday.', '10:30 p.m. EST Wednesday = 2025-03-26T22:30'],
    ['It closed at 4 in the morning.', '4 in the morning = 2025-03-28T04:00'],
    ['It rained for 2 1/2 hours.', '2 1/2 hours = PT2H30M'],
    ['They rehearsed for a year and a half.', 'a year and a half = P1Y6M'],
    ['The market opens every month.', 'every month = P1M'],
    ['Sales fell in the third quarter of 2023.', 'the third quarter of 2023 = 2023-Q3'],
  ])('reads %s', (copy, expected) => {
    expect(read(copy)).toEqual([expected])
  })

  it('holds a year earlier against the quarter that the story speaks of', () => {
    expect(read('Profit fell in the third quarter. A year earlier it rose.', '1989-11-01')).toEqual([
      'the third quarter = 1989-Q3',
      'A year earlier = 1988-Q3',
    ])
  })

  it('gives a clock time the day that follows in the sentence', () => {
    expect(read('The blast came at 10:35 a.m. (0735 GMT) Friday.')[0]).toBe('10:35 a.m. = 2025-03-28T10:35')
  })
})

describe('the parts of a time', () => {
  it('stand in the text where they say', () => {
    const story = storyOf('He arrives on **Thursday**, March 28, 2025.')
    const [time] = story.times
    const words = (['weekday', 'month', 'day', 'year'] as const).map(part =>
      story.text.slice(time[part]!.start, time[part]!.end),
    )
    expect(words).toEqual(['Thursday', 'March', '28', '2025'])
    expect(time).toMatchObject({
      weekday: { day: 4 },
      month: { number: 3 },
      day: { number: 28 },
      year: { number: 2025 },
    })
  })

  it('are read in time linear to the text, however odd it is', () => {
    const began = performance.now()
    for (const odd of ['Monday ', 'March 3 ', '10 p.m. ', 'a year ago ', '1-', 'two '])
      storyOf(odd.repeat(20_000)).times.length
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})

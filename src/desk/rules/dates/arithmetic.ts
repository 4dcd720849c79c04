import { countsYears } from '../../english/lexicon/times.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { ageAtDeath } from './lib/age-at-death.ts'
import { daysBetween } from './lib/day-sums.ts'
import { ageNow, anniversary, lifespan, turning, yearsAgo, yearsBetween, yearsSince } from './lib/sums.ts'
import { datedSentence } from './lib/years.ts'

export default rule({
  id: 'dates/arithmetic',
  summary: 'An age, an anniversary or a number of years that doesn’t match its dates',
  why: 'One of the numbers is wrong, and some reader will do the math.',
  severity: 'warning',
  where: 'both',
  examples: [
    {
      published: '2025-05-09',
      bad: 'The mill burned down 20 years ago, in 1995.',
      finds: '20 years ago, in 1995',
    },
    {
      published: '2025-05-09',
      bad: 'Lund (1931-1999) died at the age of 58.',
      finds: 'died at the age of 58',
    },
    {
      published: '2025-05-09',
      bad: 'Monday is the 50th anniversary of the 1985 flood.',
      finds: '50th anniversary of the 1985',
    },
    {
      published: '2025-05-09',
      bad: 'She was born on June 3, 1970, and died on March 1, 2020, aged 62.',
      finds: 'aged 62',
    },
    {
      published: '2025-05-09',
      bad: 'Born on June 3, 1948, above his mother’s bakery in the old town, the builder Erik Lund died on March 1, 2025, aged 71.',
      finds: 'aged 71',
    },
    {
      published: '2025-05-09',
      bad: 'The tower was rebuilt in 1985, and a Mass in June is to mark the 30th anniversary of the work.',
      finds: '30th anniversary',
    },
    {
      published: '2025-05-09',
      bad: 'Lund, a potter, died on March 9, 2025, aged 83. He was born on Aug. 21, 1936.',
      finds: 'aged 83',
    },
    {
      published: '2025-05-09',
      good: 'Lund, a potter, died on March 9, 2025, aged 88. He was born on Aug. 21, 1936.',
    },
    {
      published: '2025-05-09',
      bad: 'Lund, 52, was born in 1970 in Port Ellery.',
      finds: 'Lund, 52, was born in 1970',
    },
    {
      published: '2025-05-09',
      bad: 'Ana Ruiz, who kept the ferry, died on Tuesday in Dell. She was 91.\n\nRuiz was born in Dell on April 3, 1931.',
      finds: 'She was 91',
    },
    {
      published: '2025-05-09',
      bad: 'Erik Lund, a cook, died on March 9, 2025, at the age of 83. He had 40 pans.\n\nBorn on Aug. 21, 1936, over a mill, he sold his first cake when he was 15.',
      finds: '83',
    },
    {
      published: '2025-05-09',
      good: 'Erik Lund, a cook, died on March 9, 2025, at the age of 83. He had 40 pans.\n\nHis wife, Pia Lund, was born on Aug. 21, 1936. Her brother was born on May 3, 1940.',
    },
    {
      published: '2025-05-09',
      bad: 'Thirty years have passed since the flood of 1985, and the lot is bare.',
      finds: 'Thirty years have passed since the flood of 1985',
    },
    {
      published: '2025-05-09',
      good: 'Ana Ruiz, who kept the ferry, died on Tuesday in Dell. She was 94.\n\nRuiz was born in Dell on April 3, 1931.',
    },
    {
      published: '2025-05-09',
      good: 'The mill burned down 30 years ago, in 1995, and was rebuilt 20 years later, in 2015.',
    },
    {
      published: '2025-05-09',
      good: 'Lund (1931-1999) died at the age of 67, and his brother in 1958, aged 58.',
    },
    { published: '2025-05-09', good: 'The town marked the 25th anniversary of the 1985 flood in 2010.' },
    { published: '2025-05-09', good: 'She was born on Feb. 29, 1960, and died on Feb. 28, 2020, aged 60.' },
    {
      published: '2025-05-09',
      good: 'Lund, 54, was born in 1970 and came to the city nearly 30 years ago, in 1998.',
    },
    {
      published: '2025-05-09',
      bad: 'It has been 30 years since the fire of 1985, and the lot is bare.',
      finds: '30 years since the fire of 1985',
    },
    {
      published: '2025-05-09',
      bad: 'He was freed in 2019, 12 years after his conviction in 2001.',
      finds: '2019, 12 years after his conviction in 2001',
    },
    { published: '2025-05-09', bad: 'The mill burned in 1985 and reopened 20 years later, in 2010.' },
    {
      published: '2025-05-09',
      bad: 'The light, lit on Sept. 20, 1875, turns 140 this fall.',
      finds: 'turns 140',
    },
    {
      published: '2025-05-09',
      bad: 'Born in 1961 in Dell, Lund, 52, is the first governor from the river.',
      finds: 'Born in 1961 in Dell, Lund, 52,',
    },
    {
      published: '2025-05-09',
      bad: 'Founded in 1925, the choir is marking its 90th anniversary.',
      finds: '90th anniversary',
    },
    {
      published: '2025-05-09',
      bad: 'Two days after the March 3 vote, on March 8, the clerk found 900 ballots.',
      finds: 'Two days after the March 3 vote, on March 8',
      underlines: 'March 8',
    },
    {
      published: '2025-05-09',
      bad: 'The dam failed on March 8, a week after the March 4 storm.',
      finds: 'March 8, a week after the March 4',
      underlines: 'March 8',
    },
    {
      published: '2025-05-09',
      bad: 'The pool closed on Feb. 2 and opened again 10 days later, on Feb. 22.',
      finds: 'Feb. 2 and opened again 10 days later, on Feb. 22',
    },
    {
      published: '2025-05-09',
      bad: 'The mill reopened April 28, two months after the Jan. 30 fire.',
      finds: 'April 28, two months after the Jan. 30',
    },
    {
      published: '2025-05-09',
      bad: 'The 10-day fair runs from June 3 to June 20.',
      finds: '10-day fair runs from June 3 to June 20',
    },
    {
      published: '2025-05-09',
      good: 'The 10-day fair runs from June 3 to June 12. The pool closed Feb. 2 and opened two weeks later, on Feb. 17. The mill reopened March 28, two months after the Jan. 30 fire.',
    },
    { published: '2025-05-09', good: 'The dam failed on March 11, a week after the March 4 storm.' },
    {
      published: '2025-05-09',
      good: 'Lund, 52, whose son was born in 1999, was freed in 2019, 18 years after his conviction in 2001.',
    },
    {
      published: '2025-05-09',
      good: 'The church, rebuilt in 1985, is marking its 150th anniversary.',
    },
    {
      published: '2025-05-09',
      good: 'The choir, founded in 1925, marked its 50th anniversary in 1975 and turned 100 this year.',
    },
    { good: 'The mill burned down 20 years ago, in 1995.' },
  ],
  check(story, report) {
    const dead = ageAtDeath(story)
    if (dead) report(dead)
    for (const sentence of sentencesWith(story)) {
      const dated = datedSentence(story, sentence)
      for (const sum of sums) {
        const found = sum(dated)
        if (!found) continue
        report(found)
        break
      }
    }
  },
})

const counts = listOf([
  ...countsYears,
  ...['turns', 'turned', 'turning', 'aged', 'age', 'old'],
  ...['run', 'runs', 'ran', 'lasts', 'lasted', 'from'],
])

/** Sentences with a word that counts years or days, and a figure. */
function sentencesWith(story: Story): Sentence[] {
  const counting = new Set(wordsOn(story, counts).flatMap(({ start }) => sentenceAt(story, start) ?? []))
  return [...counting].filter(({ start, end }) => /\d/.test(story.text.slice(start, end)))
}

const sums = [yearsAgo, anniversary, lifespan, ageNow, yearsBetween, yearsSince, turning, daysBetween]

import { listOf, wordsOn } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/words.ts'
import { rule } from '../rule.ts'

const crowd =
  /(?<![\p{L}’'-] (?:of )?)((?:some|many|most|others|several)(?: (?:people|observers|experts|analysts|critics|commentators|insiders))?|critics|observers|skeptics|sceptics|detractors|naysayers|experts|pundits)\s(?:(?:have|has|had|also|now|often|still|even|long)\s)?(say|says|said|argue|argued|believe|believed|claim|claimed|contend|contended|suggest|suggested|fear|feared|worry|worried|think|thought|warn|warned|wonder|wondered|complain|complained)\b/iuy

const openers = listOf(
  'some many most others several critics observers skeptics sceptics detractors naysayers experts pundits'.split(
    ' ',
  ),
)

export default rule({
  id: 'sourcing/weasel',
  summary: '“Critics say” or “some believe,” with no name nearby',
  why: 'If no one can be named, maybe no one says it.',
  basis: 'NPR Ethics Handbook, “attribution”',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      bad: 'The plan is popular. Critics say it will cost too much. It passed in May.',
      finds: 'Critics say',
    },
    { bad: 'Some believe the bridge is cursed.', finds: 'Some believe' },
    {
      good: 'Critics say it will cost too much. Ana Ruiz, who leads a taxpayers’ union, put it at $4 million.',
    },
    { good: '“Some say it is cursed,” Ana Ruiz said.' },
    { good: 'Critics of the plan, such as Ana Ruiz, say it will cost too much.' },
    { good: 'The experts said their report was done.' },
  ],
  check(story, report) {
    for (const word of wordsOn(story, openers)) {
      crowd.lastIndex = word.start
      const match = crowd.exec(story.text)
      if (!match) continue
      const sentence = sentenceAt(story.sentences, match.index)
      if (!sentence) continue
      const from = story.sentences[sentence.index - 1] ?? sentence
      const to = story.sentences[sentence.index + 1] ?? sentence
      const named = story.people.some(person =>
        person.mentions.some(
          ({ start, form }) => start >= from.start && start < to.end && form !== 'pronoun' && form !== 'role',
        ),
      )
      if (
        named ||
        story.quotations.some(quotation => quotation.start < to.end && sentence.start < quotation.end)
      )
        continue
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”: name someone who does, here or in the next sentence.`,
      })
    }
  },
})

import { hasAny, listOf } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/words.ts'
import { rule } from '../rule.ts'

const promise =
  /\b(?:(?:on|under) (?:the )?condition of anonymity|(?:on|under) (?:the )?condition (?:that )?(?:he|she|they|it) not be (?:named|identified)|(?:asked|requested|wished|insisted|declined) (?:not )?to be (?:named|identified|anonymous)|(?:asked|requested|wished|wanted) to (?:remain|stay) anonymous|(?:requested|insisted on|asked for|was granted|were granted) anonymity)\b/gi

/** What gives a reason: why they may not be named, or what the speaker wants to be free to say. */
const reason =
  /\b(?:because|since|as (?:he|she|they) (?:was|were|is|are|had|did|do)|citing|due to|owing to|for fear|fearing|fearful|afraid|worried|out of (?:fear|concern)|lest|so (?:that|as)|in order to|to (?:discuss|describe|speak|talk|detail|disclose|share|preview|protect|avoid|be (?:able|candid|frank))|not (?:been )?authori[sz]ed|without authori[sz]ation|not allowed|not permitted|forbidden|in line with|in keeping with|under (?:the )?(?:ground )?rules|sensitiv\w+|security reasons?|safety|retaliation|reprisals?|ongoing|pending)\b/i

const unnamed = listOf(['anonymity', 'anonymous', 'named', 'identified'])

export default rule({
  id: 'sourcing/anonymity-reason',
  summary: 'An unnamed speaker, with no reason given',
  why: 'Anonymity costs trust. Tell readers why it was granted.',
  basis: 'AP News Values, “anonymous sources”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The talks have failed, said a diplomat who spoke on condition of anonymity.',
      finds: 'on condition of anonymity',
    },
    { bad: 'The nurse, who asked not to be named, said the ward was full.', finds: 'asked not to be named' },
    {
      good: 'The talks have failed, said a diplomat who spoke on condition of anonymity because he was not authorized to discuss them.',
    },
    { good: 'The nurse, who asked not to be named for fear of losing her job, said the ward was full.' },
    { good: 'The nurse spoke on condition of anonymity to discuss the patients’ care.' },
    { good: 'The official was not named in the report.' },
  ],
  check(story, report) {
    if (!hasAny(story, unnamed)) return
    for (const match of story.text.matchAll(promise)) {
      const sentence = sentenceAt(story.sentences, match.index)
      if (
        !sentence ||
        reason.test(story.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1200)))
      )
        continue
      const next = story.sentences[sentence.index + 1]
      if (
        next?.paragraph === sentence.paragraph &&
        /\b(?:not authori[sz]ed|condition|anonym)/.test(
          story.text.slice(next.start, Math.min(next.end, next.start + 400)),
        )
      )
        continue
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”: say why the source isn’t named.`,
      })
    }
  },
})

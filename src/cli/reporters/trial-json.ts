import type { TrialReporter } from './reporter.ts'

/** For programs. */
export const trialJson: TrialReporter = ({ subject, archive, trial }) => {
  const { stories, of, ended, speaking, share, findings, severities, rules, oldest, newest, examples } = trial
  return `${JSON.stringify(
    {
      kind: subject.kind,
      name: subject.name,
      archive: archive ?? null,
      stories,
      of,
      ended,
      oldest: oldest ?? null,
      newest: newest ?? null,
      speaking,
      share: rounded(speaking / Math.max(1, stories)),
      between: [rounded(share.least), rounded(share.most)],
      findings,
      perStory: rounded(findings / Math.max(1, stories)),
      severities,
      rules: Object.fromEntries(rules.map(({ rule, findings }) => [rule, findings])),
      examples: examples.map(({ before, words, after, story, rule, severity, message }) => ({
        rule,
        severity,
        message,
        words,
        sentence: before + words + after,
        story: {
          id: story.id,
          headline: story.headline ?? null,
          outlet: story.outlet ?? null,
          day: story.day ?? null,
        },
      })),
    },
    null,
    2,
  )}\n`
}

const rounded = (share: number) => Number(share.toFixed(4))

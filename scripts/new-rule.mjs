// npm run new-rule family/name: a rule to begin with, its examples first, and all that is generated from it.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installDependencies, root, run, say } from './steps.mjs'

const folder = join(root, 'src', 'desk', 'rules')

function scaffold(id) {
  return `import { rule } from '../rule.ts'

export default rule({
  id: '${id}',
  summary: 'What it finds, in a few words without a full stop',
  why: 'What readers lose by it, in one sentence.',
  severity: 'info',
  // Off until a house asks for it. Take this line out when you have read what it finds in published copy.
  trial: true,
  where: 'prose',
  options: {
    words: { default: ['pier'], description: 'The words that are meant, in small letters.' },
  },
  // The examples are the tests and the page: what is wrong, what looks like it and is right.
  examples: [
    { bad: 'The ferry left the pier.', finds: 'pier', fixed: 'The ferry left the dock.' },
    { good: 'The ferry left the dock.' },
    { good: '“It left the pier,” Ana Ruiz said.' },
    {
      house: 'rules:\\n  ${id}: { options: { words: [quay] } }',
      bad: 'The ferry left the quay.',
      finds: 'quay',
    },
  ],
  check(story, report, { options }) {
    for (const { start, end, lower } of story.words)
      if (options.words.includes(lower))
        report({
          start,
          end,
          message: \`“\${lower}” is what is wrong. Write what is right.\`,
          fixes: [{ title: 'Write “dock”', edits: [{ start, end, text: 'dock' }] }],
        })
  },
})
`
}

async function create(id) {
  if (!/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(id ?? '')) {
    const families = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
    say(
      `Name the rule: npm run new-rule family/name. The families are ${families.map(({ name }) => name).join(', ')}; a new one is welcome.`,
    )
    return 2
  }
  const path = join(folder, `${id}.ts`)
  if (existsSync(path)) {
    say(`There is a rule ${id}: src/desk/rules/${id}.ts.`)
    return 2
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, scaffold(id))
  await installDependencies()
  const code = await run(process.execPath, [join('scripts', 'generate.mjs')])
  if (code === 0)
    say(
      `\nWritten: src/desk/rules/${id}.ts. Begin with its examples; then\n  npm test -- --rule ${id}\ndocs/writing-rules.md says how a rule is written.`,
    )
  return code
}

process.exitCode = await create(process.argv[2])

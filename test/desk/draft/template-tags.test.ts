import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { Prose } from '../../../src/desk/draft/prose.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { fixSafely } from '../../../src/desk/fixes.ts'
import { readProfile } from '../../../src/desk/house-file/read.ts'

const proseOf = (text: string, format = 'markdown') => {
  const draft = readDraft(text, { format })
  return new Prose(draft.text, draft.blocks).text
}

/** What sites put into copy for their machines. */
const tags = [
  '{{< figure src="a-b_1.jpg" title="The old harbor" label="said \\"to be\\" old" >}}',
  '{{% notice "5 men" %}}',
  '{% include figure.html title="Sept. 31", id="x" %}',
  '{% assign x = "a", "b" %}',
  '{{ page.title | default: "TK", "b" }}',
  '{# "ask", the desk #}',
  '{: .wide title="5 men"}',
  '{.wide title="5 men, "to be" sure"}',
  '{%- raw -%} "We won", {{ x }} {%- endraw -%}',
  '{{< highlight js >}} let x = "a", b {{< /highlight >}}',
  '[gallery ids="1,2" title=\'It "rained", here\']',
  '<!-- wp:image {"id":7,"alt":"x"} -->',
]

describe('the tags of sites', () => {
  it.each(tags)('%s is no copy, alone or in a line', tag => {
    for (const format of ['markdown', 'mdx', 'wire', 'html']) {
      if (format === 'mdx' && tag.startsWith('<!--')) continue
      expect(
        proseOf(
          `It rained.\n\n${tag}\n\nIt snowed.\n`.replace(/\n\n/g, format === 'html' ? '\n<p>' : '\n\n'),
          format,
        ).split('\n\n'),
      ).toEqual(['It rained.', 'It snowed.'])
    }
    expect(proseOf(`It rained ${tag} on Thursday.`)).toMatch(/^It rained {1,2}on Thursday\.$/)
  })

  it('are left as they are by safe fixes', () => {
    const house = readProfile('ap')!
    for (const tag of tags) {
      const text = `On May 5, 2024, it rained.\n\n${tag}\n\n"We won", she said at 7.30pm. ${tag}\n`
      const fixed = fixSafely(text, next => check(readDraft(next, { format: 'markdown' }), house)).text
      expect(fixed.split(tag)).toHaveLength(3)
      expect(fixed).toContain('at 7:30 p.m.')
    }
  })

  it('that hold copy leave it to be read', () => {
    expect(proseOf('{{% pullquote %}}Not one of us was asked.{{% /pullquote %}}')).toBe(
      'Not one of us was asked.',
    )
    expect(proseOf('[caption id="a"]The old harbor[/caption]')).toBe('The old harbor')
  })

  it('are not what only looks like one', () => {
    for (const text of [
      '“It [the bill] passed [sic],” he said.',
      'A set {a, b}.',
      'It rained {% of the time.',
      '[We] won [3] games.',
    ])
      expect(proseOf(text, 'wire')).toBe(text)
  })
})

describe('MDX', () => {
  const page = `import Chart from "../chart.jsx"
import {
  Map,
} from './map'
export const year = 2025

# Ferry closes

<Chart data={{ "a": 1 }} title="Boats by 'type' > 5" />

<Callout type="note">
  The ferry {/* ask */}closes on **Monday** in {props.year}.
</Callout>
`

  it('has imports, exports, tags and expressions left out, and what is between tags read', () => {
    expect(proseOf(page, 'mdx')).toBe('Ferry closes\n\nThe ferry closes on Monday in .')
    expect(proseOf(page, 'markdown')).toContain('The ferry {/* ask */}closes on Monday')
  })

  it('is not seen in lines of copy that begin like it', () => {
    const text = 'import duties rose from “5” to 7 percent.\nexport sales fell.'
    expect(proseOf(text, 'markdown')).toBe(text.replace('\n', ' '))
  })
})

describe('thousands of tags that nothing closes', () => {
  it.each(['{{< a ', '{% raw %} ', '[a b=1 ', '<A b="', '{a ', 'import a from "b\n', '[abc] '])(
    '%s are read in no time',
    tag => {
      const before = process.cpuUsage().user
      readDraft(tag.repeat(20_000), { format: 'mdx' })
      expect(process.cpuUsage().user - before).toBeLessThan(10_000_000)
    },
  )
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import oniguruma from 'vscode-oniguruma'
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate'

let news: IGrammar

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM({ data: readFileSync(wasm) })
  const grammars: Record<string, IRawGrammar> = {
    'text.news': JSON.parse(readFileSync('syntaxes/news.tmLanguage.json', 'utf8')),
    'source.yaml': {
      scopeName: 'source.yaml',
      patterns: [{ match: '^\\w+(?=:)', name: 'entity.name.tag.yaml' }],
    } as unknown as IRawGrammar,
  }
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async scope => grammars[scope] ?? null,
  })
  news = (await registry.loadGrammar('text.news'))!
})

/** The scopes of the first such words of a text, narrowest last, without the language's own. */
function scopes(grammar: IGrammar, text: string, words: string): string[] {
  let state = textmate.INITIAL
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
    state = ruleStack
    const at = line.indexOf(words)
    if (at >= 0) return tokens.findLast(token => token.startIndex <= at)!.scopes.slice(1)
  }
  throw new Error(`“${words}” is not in the text`)
}

describe('news copy', () => {
  test.each([
    ['BOGOTA, Colombia (AP) — The mayor left.', 'BOGOTA', 'entity.name.section.dateline.news'],
    ['BOGOTA, Colombia (AP) — The mayor left.', 'AP', 'support.class.agency.news'],
    ['WASHINGTON, March 28 (Reuters) - The mayor left.', 'March', 'constant.numeric.date.news'],
    ['By Ana Ruiz', 'Ana', 'entity.name.type.byline.news'],
    ['BY ANA RUIZ, Staff Writer', 'ANA', 'entity.name.type.byline.news'],
    ['date 2025-03-28', '2025', 'string.unquoted.header.news'],
    ['“We left,” she said.', 'We', 'string.quoted.double.quotation.news'],
    ['"We left," she said.', 'We', 'string.quoted.double.quotation.news'],
    ['“We left,” she said.', 'said', 'support.function.attribution.news'],
    ['“We left,” Lund insisted.', 'insisted', 'support.function.attribution.news'],
    ['Lund added: “We left.”', 'added', 'support.function.attribution.news'],
    ['He left, according to police.', 'according', 'support.function.attribution.news'],
    ['The cost was TK million.', 'TK', 'invalid.illegal.placeholder.news'],
    ['He is XX years old.', 'XX', 'invalid.illegal.placeholder.news'],
    ['AP', 'AP', 'support.class.agency.news'],
    ['The Associated Press contributed to this report.', 'The', 'comment.line.credit.news'],
    ['He left. [[check with desk]]', 'check', 'comment.block.note.news'],
    ['<!-- stet dates/style: the house of Lund -->', 'dates', 'entity.name.function.rule.news'],
    ['-30-', '-30-', 'comment.line.end-mark.news'],
    ['WALLACE: You saw him?', 'WALLACE', 'entity.name.type.speaker.news'],
  ])('in “%s” “%s” is %s', (text, words, scope) => {
    expect(scopes(news, text, words).join(' ')).toContain(scope)
  })

  test.each([
    ['The mayor — who left — came back.', 'mayor'],
    ['By the time he left, it was dark.', 'time'],
    ['He is 6\'2" and she is 5\'9" tall.', 'and'],
    ['The state announced a fee and added a tax.', 'announced'],
    ['It is a TKO for the boxer.', 'TKO'],
    ['She has an essay to write.', 'essay'],
  ])('in “%s” “%s” is plain', (text, words) => {
    expect(scopes(news, text, words)).toEqual([])
  })

  test('a quotation that nobody closes ends with its paragraph', () => {
    const text = '“We left, she said.\n\nThe mayor came.'
    expect(scopes(news, text, 'left').join()).toContain('quotation')
    expect(scopes(news, text, 'mayor')).toEqual([])
  })

  test('front matter is YAML, and only at the head', () => {
    expect(scopes(news, '---\ntitle: x\n---\nThe mayor left.', 'title').join()).toContain(
      'entity.name.tag.yaml',
    )
    expect(scopes(news, '---\ntitle: x\n---\nThe mayor left.', 'mayor')).toEqual([])
  })
})

import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types'
import { type Listed, plainWord, rosterOf, surnameOfName, titlesOn } from '../desk/house/roster.ts'
import { onRoster } from '../desk/rules/names/lib/roster-matches.ts'
import type { Words } from '../desk/words.ts'
import type { Reading } from './reading.ts'

/** How many names are offered; the next letter makes them fewer. */
const enough = 50

/** Up to three words with capitals before the cursor: `Karin Lind`. */
const typed = /(?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'.-]*\s){0,2}(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+$/u

/** The names of the roster that begin as the words before a place do: `Lind` is Karin Lindqvist, and her surname later. */
export function namesAt(reading: Reading, document: TextDocument, position: Position): CompletionList {
  const { story, surroundings } = reading
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position })
  const words = typed.exec(line)?.[0].split(' ') ?? []
  const roster = rosterOf(surroundings.house.people)
  const introduced = new Set(onRoster(story, roster).values())
  const items = new Map<string, CompletionItem>()
  for (let from = 0; from < words.length && items.size < enough; from++) {
    const begun = words.slice(from).join(' ')
    const character = position.character - begun.length
    const range = { start: { line: position.line, character }, end: position }
    for (const listed of roster.people) {
      if (items.size >= enough) break
      for (const name of namesFor(listed, introduced.has(listed), plainWord(begun)))
        if (!items.has(name))
          items.set(name, {
            ...itemOf(name, listed, plainWord(begun), story.published),
            textEdit: { range, newText: name },
          })
    }
  }
  return { isIncomplete: true, items: [...items.values()] }
}

function namesFor({ name, also }: Listed, isIntroduced: boolean, begun: string): string[] {
  const surname = surnameOfName(name)
  const begins = (each: string) => plainWord(each).startsWith(begun)
  const bySurname = begins(surname)
  return [
    ...(bySurname && isIntroduced ? [surname] : []),
    ...[name, ...also].filter(each => bySurname || begins(each)),
  ]
}

function itemOf(name: string, listed: Listed, begun: string, day: string | undefined): CompletionItem {
  const titles = titlesOn(listed, day)
    .map(({ text }) => text)
    .join(', ')
  return {
    label: name,
    kind: CompletionItemKind.Text,
    // An editor leaves out what does not begin with the words typed: `Lind` is to find Karin Lindqvist.
    filterText: plainWord(name).startsWith(begun) ? name : `${surnameOfName(listed.name)} ${name}`,
    detail: name === listed.name ? titles : [listed.name, titles].filter(Boolean).join(', '),
  }
}

/** What the roster has of somebody: `governor of Kell`, the pronoun and other names. */
export function rosterText(listed: Listed, day: string | undefined, say: Words): string {
  const titles = titlesOn(listed, day).map(({ text }) => text)
  const facts = [
    say('On the roster: {0}', [listed.name, ...titles].join(', ')),
    listed.pronoun && say('Pronoun: {0}', listed.pronoun),
    listed.also.length > 0 && say('Also: {0}', listed.also.join(', ')),
  ]
  return facts.filter(Boolean).join(' · ')
}

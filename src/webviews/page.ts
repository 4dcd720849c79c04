import type { FromPage } from './messages.ts'

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void
  setState(state: unknown): void
  getState(): unknown
}

const api = acquireVsCodeApi()

export const tell = (message: FromPage) => api.postMessage(message)

/** Listens to the extension, and says that the page is there. */
export function listen<Message>(hear: (message: Message) => void) {
  window.addEventListener('message', ({ data }) => hear(data as Message))
  tell({ do: 'ready' })
}

interface Attributes {
  class?: string
  text?: string
  onclick?: (event: MouseEvent) => void
  [attribute: string]: unknown
}

/** An element with its attributes and what is in it. Text is set as text: nothing of a draft is read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...within: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (name === 'text') made.textContent = String(value)
    else if (name === 'onclick') made.addEventListener('click', value as EventListener)
    else made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...within)
  return made
}

export type Say = (english: string, ...values: (string | number)[]) => string

/** Words in the language of the editor. */
export function sayer(words: Record<string, string>): Say {
  return (english, ...values) =>
    (words[english] ?? english).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]))
}

/** Inputs of one kind in every size: a draft of quotations alone, a house of a thousand terms. */
export interface Family {
  name: string
  /** The largest of its inputs that Standards Desk takes: letters of text, or entries, files and the like. */
  bound: number
  /** Makes an input of about this size and gives the work on it. Each `salt` gives other words, so that nothing is known. */
  prepare(size: number, salt: number): () => unknown
}

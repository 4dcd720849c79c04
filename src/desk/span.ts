/** A stretch of text in UTF-16 offsets: `text.slice(start, end)` reads it. */
export interface Span {
  start: number
  end: number
}

export const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

export const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end

/** Reads a span out of the text that it counts in. */
export const slice = (text: string, span: Span) => text.slice(span.start, span.end)

/** What a story has at a span. */
export const textOf = (story: { text: string }, span: Span) => slice(story.text, span)

import { didYouMean } from '../closest.ts'
import { PatternError, parsePattern } from '../patterns/pattern.ts'
import { brief } from './brief.ts'
import type { Schema } from './schema.ts'

interface TextFault {
  message: string
  /** Where in the text, when it is one place. */
  at?: number
  /** Where it ends; the end of the text when left out. */
  end?: number
  /** What was most likely meant there. */
  instead?: string
}

/** What is wrong with a text that a schema asks more of: a date, a pattern, an offer, an id. */
export function checkText(text: string, schema: Schema): TextFault | undefined {
  if (schema.format === 'date' && !isDay(text))
    return { message: `must be a date, such as 2025-03-15, not “${brief(text)}”.` }
  if (schema.format === 'pattern') return patternFault(text)
  if (schema.format === 'offer') return offerFault(text)
  if (schema.format === 'glob' && text.length > 500) return { message: 'is too long for a path.' }
  if (schema.pattern && !new RegExp(schema.pattern).test(text))
    return { message: `must be ${schema.patternErrorMessage ?? schema.pattern}, not “${brief(text)}”.` }
  return undefined
}

/** A day that exists, as `2025-03-15`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.getUTCDate() === Number(parts[3])
}

function patternFault(text: string): TextFault | undefined {
  try {
    parsePattern(text)
    return undefined
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const hint = /[\\^$*+?[\]{}]/.test(text) ? ' Patterns are words, not regular expressions.' : ''
    return {
      message: `isn’t a valid pattern: “${brief(text)}”. ${error.message}.${hint}`,
      at: error.at,
    }
  }
}

/** The one blank of an offer is {match}; any other is a typing slip that would be printed. */
function offerFault(text: string): TextFault | undefined {
  for (const blank of text.matchAll(/\{([^{}]*)\}/g))
    if (blank[1] !== 'match')
      return {
        message: `has “{${blank[1]}}”; only {match} is filled in.${didYouMean(blank[1], ['match'])}`,
        at: blank.index,
        end: blank.index + blank[0].length,
        instead: '{match}',
      }
  if (text.split('{match}').length > 2) return { message: 'has {match} twice.' }
  return undefined
}

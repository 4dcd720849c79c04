import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { isAbsolute, resolve } from 'pathe'
import picomatch from 'picomatch'
import { z } from 'zod'
import { version } from '../../package.json'
import { bounds } from '../desk/bounds.ts'
import { checkStory, compareWith } from '../desk/check.ts'
import { closest } from '../desk/closest.ts'
import { isoDay } from '../desk/draft/publication-day.ts'
import { factsOf } from '../desk/facts.ts'
import { pageOf } from '../desk/house-file/rule-pages.ts'
import { rules } from '../desk/rules/index.ts'
import { readStory } from '../desk/story/read.ts'
import { verifyQuotation } from '../desk/verify-quotation.ts'
import { lookUp } from '../newsroom/archive/looked-up.ts'
import { openArchive } from '../newsroom/archive/open.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { type FenceOptions, fencedFiles, isOutside } from '../newsroom/fence.ts'
import { Newsroom } from '../newsroom/newsroom.ts'
import { shownFrom } from '../newsroom/paths.ts'
import { inputName } from './drafts.ts'
import { type Opened, openDraft } from './opening.ts'
import { reportOf } from './report.ts'
import { findingData } from './reporters/json.ts'
import { missingSources } from './told.ts'

export interface DeskServerOptions {
  /** The folder that paths are told from, absolute. */
  folder: string
  house?: string
  sources?: string[]
  /** A file or an address, for every draft. */
  archive?: string
  /** Folders elsewhere that the person has allowed, absolute. */
  allowed?: string[]
}

const draftInput = {
  path: z.string().optional().describe('The path of the draft. Give this or `text`.'),
  text: z.string().optional().describe('The text of a draft that is not in a file.'),
  sources: z
    .array(z.string())
    .optional()
    .describe(
      'The draft’s sources: files, folders or globs. By default, those that the draft and its house rules name.',
    ),
  date: z
    .string()
    .optional()
    .describe('The publication date, such as 2025-03-28, if the draft does not have one.'),
}

type DraftInput = { path?: string; text?: string; sources?: string[]; date?: string }

/**
 * Standards Desk for assistants: tools that read drafts and sources on this machine and change nothing. Errors are part
 * of the answer, so that an assistant can correct its request.
 */
export function deskServer(options: DeskServerOptions): McpServer {
  const server = new McpServer({ name: 'standards-desk', version })
  const open = opener(options)
  addCheck(server, open)
  addFactSheet(server, open)
  addVerification(server, open)
  addSearch(server, open)
  addExplanation(server)
  return server
}

const hints = { readOnlyHint: true, destructiveHint: false, openWorldHint: false }

type Open = (input: DraftInput) => Promise<Opened>

/** Opens the drafts that an assistant names, each with what lies around it. */
const opener = ({ folder, house, sources, archive, allowed = [] }: DeskServerOptions): Open => {
  // An assistant may be led astray by what it reads: it sees the newsroom, and nothing else of this machine.
  const fence: FenceOptions = { folders: [folder], allowed, repositories: false }
  const room = { files: diskAtOnce, base: folder, house, fence, archive, openArchive }
  const newsroom = new Newsroom({ ...room, sources })
  const own = fencedFiles(diskAtOnce, [folder, ...allowed])
  return async input => {
    if ((input.path === undefined) === (input.text === undefined))
      throw new Error('Give either `path` or `text`.')
    for (const named of [input.path, ...(input.sources ?? [])])
      if (named !== undefined)
        await own.stat(resolve(folder, picomatch.scan(named).base || named)).catch(error => {
          throw new Error(error.message === isOutside ? outside(named) : error.message)
        })
    // Between two questions anything may have changed.
    newsroom.changed()
    const asked = input.sources?.length
      ? new Newsroom({ ...room, sources: input.sources, fenceGiven: true })
      : newsroom
    if (input.text !== undefined) checkLength(input.text)
    const bytes = input.text === undefined ? undefined : new TextEncoder().encode(input.text)
    const path = input.path === undefined ? undefined : resolve(folder, input.path)
    const shown = path === undefined ? inputName : isAbsolute(input.path!) ? path : shownFrom(folder, path)
    const opened = await openDraft(asked, { path, shown }, bytes, { folder, date: dayOf(input.date) })
    checkLength(opened.copy.text)
    return opened
  }
}

function addCheck(server: McpServer, open: Open) {
  server.registerTool(
    'check_draft',
    {
      title: 'Check a news draft',
      description:
        'Checks a news draft as a standards editor would. Each finding says what is wrong, where, why and how to fix it: altered or unattributed quotations, contested claims stated as fact, weekdays that do not match their dates, passages copied from a source. Findings are facts about the text, not opinions. A fix marked `safe` has one right answer; leave the others to the editor.',
      inputSchema: {
        ...draftInput,
        gate: z
          .boolean()
          .optional()
          .describe('Run the check before publishing: placeholders and notes are errors.'),
      },
      annotations: hints,
    },
    ({ gate, ...input }) =>
      answering(async () => {
        const { shown, copy, draft, around, told } = await open(input)
        const moment = new Date().toISOString()
        const story = readStory(draft)
        const { ran, failed } = await lookUp(around.archive, story, moment)
        const occasion = { stets: around.stets, missing: around.missing, gate, moment, ran }
        const findings = checkStory(story, around.house, compareWith(around.library, story), occasion)
        const known = [
          ...(around.library?.sources ?? []),
          ...(ran?.stories ?? []).map(({ source }) => source),
        ]
        const report = reportOf(shown, copy.text, findings, known)
        return {
          path: shown,
          findings: report.findings.map(findingData),
          problems: [...told.map(({ line }) => line), ...(failed ? [failed] : [])],
        }
      }),
  )
}

function addFactSheet(server: McpServer, open: Open) {
  server.registerTool(
    'build_fact_sheet',
    {
      title: 'Build the fact sheet of a draft',
      description:
        'Lists every quotation with its speaker, and every person, figure, date, statement and passage in a news draft, with what the sources say. For a statement, `leftOut` is what the source says and the draft leaves out; `added` is what no source has. `verification` says whether a source has the quoted words. `ran` says where the newsroom’s archive has them.',
      inputSchema: draftInput,
      annotations: hints,
    },
    input =>
      answering(async () => {
        const { shown, draft, around, told } = await open(input)
        const story = readStory(draft)
        const { ran, failed } = await lookUp(around.archive, story, new Date().toISOString())
        const sheet = factsOf(story, compareWith(around.library, story), around.house.claims, ran)
        const problems = [...told, ...missingSources(shown, draft, around.missing)].map(({ line }) => line)
        return { path: shown, ...sheet, problems: [...problems, ...(failed ? [failed] : [])] }
      }),
  )
}

function addVerification(server: McpServer, open: Open) {
  server.registerTool(
    'verify_quotation',
    {
      title: 'Verify a quotation',
      description:
        'Compares every word of one quotation with source documents: verbatim, altered, stitched together from separate parts, paraphrased, or not found. Not found means not verified; it does not mean invented.',
      inputSchema: {
        quotation: z.string().describe('The quoted words, without quotation marks.'),
        sources: z.array(z.string()).describe('Files, folders or globs to look in.'),
      },
      annotations: hints,
    },
    ({ quotation, sources }) =>
      answering(async () => {
        checkLength(quotation)
        const { around, told } = await open({ text: '', sources })
        const { status, source, start, end, notCompared } = verifyQuotation(quotation, around.library)
        const text = around.library?.sources.find(each => each.path === source)?.story.draft.text
        const words = text === undefined ? null : text.slice(start ?? 0, end ?? 0)
        return { status, source, words, notCompared, problems: told.map(({ line }) => line) }
      }),
  )
}

const mostFound = 20

function addSearch(server: McpServer, open: Open) {
  server.registerTool(
    'search_archive',
    {
      title: 'Search the archive',
      description:
        'Finds the stories in the newsroom’s archive that have a passage or a quotation, word for word or rewritten, with outlet, date and place. Give at least five words in a row. It does not search by topic.',
      inputSchema: {
        words: z.string().describe('A passage or a quotation.'),
        most: z.number().int().min(1).max(mostFound).optional().describe('How many stories to return.'),
      },
      annotations: hints,
    },
    ({ words, most = mostFound }) =>
      answering(async () => {
        checkLength(words)
        const { around, told } = await open({ text: '' })
        if (!around.archive)
          throw new Error(
            told[0]?.line ?? 'This newsroom has no archive. Name one in the house rules: “archive: FILE”.',
          )
        const { searchArchive } = await import('../newsroom/archive/search.ts')
        const found = await searchArchive(around.archive.archive, words, new Date().toISOString())
        return {
          stories: found
            .slice(0, most)
            .map(({ credits, share, excerpt }) => ({ ...credits, share, excerpt })),
          problems: told.map(({ line }) => line),
        }
      }),
  )
}

function addExplanation(server: McpServer) {
  server.registerTool(
    'explain_rule',
    {
      title: 'Explain a rule',
      description:
        'Explains what a rule finds and why, with examples and its settings. Without `rule`, lists all rules.',
      inputSchema: {
        rule: z.string().optional().describe('The id of the rule, such as hedging/contested-claim.'),
      },
      annotations: hints,
    },
    ({ rule: id }) =>
      answering(async () => {
        if (id === undefined)
          return { rules: rules.map(({ id, summary, severity }) => ({ id, summary, severity })) }
        const rule = rules.find(each => each.id === id)
        const near = closest(
          id,
          rules.map(each => each.id),
        )
        if (!rule) throw new Error(`“${id}” isn’t a rule.${near ? ` Did you mean “${near}”?` : ''}`)
        return { rule: id, page: pageOf(rule) }
      }),
  )
}

/** A check cannot be broken off, and the next request waits for it. */
function checkLength(text: string) {
  if (text.length > bounds.draft)
    throw new Error(
      `The text has ${text.length} characters, and the limit is ${bounds.draft}. Send one story at a time.`,
    )
}

function dayOf(given: string | undefined): string | undefined {
  const day = given === undefined ? undefined : isoDay(given)
  if (given !== undefined && !day) throw new Error(`“${given}” isn’t a date. Use this form: 2025-03-28.`)
  return day
}

const outside = (named: string) => `“${named}” is outside this folder, so it was not read.`

async function answering(answer: () => Promise<object>) {
  try {
    return { content: [{ type: 'text' as const, text: JSON.stringify(await answer(), null, 2) }] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { isError: true, content: [{ type: 'text' as const, text: message }] }
  }
}

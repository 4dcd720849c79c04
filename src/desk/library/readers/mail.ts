import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { endingOf } from '../../draft/formats.ts'
import { readDraft } from '../../draft/read.ts'
import { monthStems } from '../../english/lexicon/calendar.ts'
import { sourceEndings } from './formats.ts'
import type { ReadFile } from './read-file.ts'
import { UnreadableSource } from './unreadable.ts'

/** A mail has a few parts; what is built of thousands in one another was made to keep its reader busy. */
const limits = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 }
/** Nobody forwards what was forwarded more often. */
const deepest = 5

/**
 * A saved mail: its text, whatever it is packed in (quoted-printable, base64, parts), without the marks that answers set
 * before what they quote, and the text of the mails and the text files that are in it. Offsets count in that text. What
 * else is attached is not read, and said so. Throws on what has no text.
 */
export async function readMail(
  path: string,
  content: string | Uint8Array,
  published: string | undefined,
): Promise<ReadFile> {
  const mails = await mailsIn(content, deepest).catch(() => [])
  const [mail] = mails
  const reading = { published: published ?? dayOf(mail), mend: true }
  const attached = mails.flatMap(({ attachments }) => attachments)
  const texts = [...mails.map(({ text }) => text), ...attached.filter(isText).map(contentOf)]
    .filter(text => text?.trim())
    .map(text => withoutQuoteMarks(text!))
  const html = mails.find(each => each.html?.trim())?.html
  if (texts.length === 0 && html === undefined)
    throw new UnreadableSource(`${path} is an email without text, so it was not read as a source.`)
  return {
    draft:
      texts.length === 0
        ? readDraft(html!, { ...reading, format: 'html' })
        : readDraft(texts.join('\n\n'), { ...reading, format: 'wire' }),
    kind: 'document',
    date: dayOf(mail),
    byline: mail.from?.name || undefined,
    extracted: true,
    unread: unreadOf(attached),
  }
}

/** A mail, and those that are attached to it. */
async function mailsIn(content: string | Uint8Array | ArrayBuffer, depth: number): Promise<Email[]> {
  const mail = await PostalMime.parse(fromItsHead(content), limits)
  const attached = mail.attachments.filter(({ mimeType }) => depth > 0 && mimeType === 'message/rfc822')
  const inner = await Promise.all(attached.map(({ content }) => mailsIn(content, depth - 1)))
  return [mail, ...inner.flat()]
}

/** Without blank lines before its head, with which some programs save a mail: they would end it. */
function fromItsHead(content: string | Uint8Array | ArrayBuffer): string | Uint8Array {
  if (typeof content === 'string') return content.trimStart()
  const bytes = new Uint8Array(content)
  const first = bytes.findIndex(byte => byte > 32)
  return bytes.subarray(Math.max(0, first))
}

const isText = ({ mimeType, filename }: Attachment) =>
  mimeType === 'text/plain' && (filename === null || endingOf(filename) === '.txt')

const contentOf = ({ content }: Attachment) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** What is attached and could be a source by itself: a report as PDF, an item of an agency as JSON; a logo could not. */
function unreadOf(attached: Attachment[]): string | undefined {
  const names = attached
    .filter(each => !isText(each) && sourceEndings.includes(endingOf(each.filename ?? '')))
    .map(({ filename }) => filename)
  if (names.length === 0) return undefined
  return `its attachments were not read. Save them beside it: ${[...new Set(names)].join(', ')}.`
}

const withoutQuoteMarks = (text: string) => text.replace(/^(?:>[ \t]?)+/gm, '').replace(/\r\n/g, '\n')

const months = monthStems.map(name => name.toLowerCase())

/** The day that the sender's clock showed: `Thu, 27 Mar 2025 23:02:11 -0400` is the 27th. */
function dayOf(mail: Email | undefined): string | undefined {
  const value = mail?.headers.find(({ key }) => key === 'date')?.value ?? ''
  const match = /(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})/u.exec(value)
  const month = match ? months.indexOf(match[2].toLowerCase()) + 1 : 0
  if (!match || month === 0) return undefined
  return `${match[3]}-${String(month).padStart(2, '0')}-${match[1].padStart(2, '0')}`
}

import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { endingOf } from '../../draft/formats.ts'
import { readDraft } from '../../draft/read.ts'
import { monthStems } from '../../english/lexicon/calendar.ts'
import { sourceEndings } from './formats.ts'
import type { ReadFile } from './read-file.ts'
import { UnreadableSource } from './unreadable.ts'

/**
 * A mail has a few parts; what is built of thousands in one another was made to keep its reader busy. A mail that is in a
 * mail is an attachment for this reader, which would go down into it without end.
 */
const limits = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024, forceRfc822Attachments: true }
/** Maximum number of attachments that are named. The others are counted. */
const mostNamed = 10
/** Nobody forwards what was forwarded more often, or more mails at once. */
const deepest = 5
const mostMails = 50

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
  const mails = await mailsIn(content).catch(() => {
    throw new UnreadableSource(
      `${path} has too many parts for an email, so it was not read as a source. Save its text beside it.`,
    )
  })
  const [mail] = mails
  const reading = { published: published ?? dayOf(mail), mend: true }
  const attached = mails.flatMap(({ attachments }) => attachments)
  const texts = [...mails.map(textOf), ...attached.filter(isText).map(contentOf)]
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

/** A mail, and those that are attached to it, each before what is attached to it in turn. */
async function mailsIn(content: string | Uint8Array): Promise<Email[]> {
  const mails: Email[] = []
  const open: { content: string | Uint8Array | ArrayBuffer; depth: number }[] = [{ content, depth: 0 }]
  for (let next = open.shift(); next && mails.length < mostMails; next = open.shift()) {
    const { content, depth } = next
    const mail = await PostalMime.parse(fromItsHead(content), limits)
    mails.push(mail)
    if (depth === deepest) continue
    const attached = mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')
    open.unshift(...attached.slice(0, mostMails).map(({ content }) => ({ content, depth: depth + 1 })))
  }
  return mails
}

/** What a mail says; one in another, with who wrote it, when and on what, as readers of the outer one see it. */
function textOf({ text, from, headers, subject }: Email, index: number): string | undefined {
  if (index === 0 || !text?.trim()) return text
  const sent = headers.find(({ key }) => key === 'date')?.value
  const head = [from?.name && `From: ${from.name}`, sent && `Date: ${sent}`, subject && `Subject: ${subject}`]
  return [head.filter(Boolean).join('\n'), text].filter(Boolean).join('\n\n')
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
  const names = new Set(
    attached
      .filter(each => !isText(each) && sourceEndings.includes(endingOf(each.filename ?? '')))
      .map(({ filename }) => filename),
  )
  if (names.size === 0) return undefined
  const more = names.size > mostNamed ? ` and ${names.size - mostNamed} more` : ''
  return `its attachments were not read. Save them beside it: ${[...names].slice(0, mostNamed).join(', ')}${more}.`
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

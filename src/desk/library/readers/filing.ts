import { SaxesParser } from 'saxes'
import { endingOf } from '../../draft/formats.ts'
import { table } from '../../table.ts'

/** What an agency’s file says of the story as an item that is sent, corrected and killed. */
export interface Filing {
  /** What the agency calls the story, the same in all its versions. */
  id?: string
  version?: number
  /** It must not be used: canceled for good, or withheld until a later version. */
  withdrawn?: boolean
  /** An instant, as the file writes it. */
  embargo?: string
}

/** What a file in ninjs, NewsML or NITF says of itself; nothing of other files, and of one that is broken. */
export function filingOf(path: string, text: string): Filing {
  const ending = endingOf(path)
  try {
    if (ending === '.json') return inNinjs(JSON.parse(text))
    if (/^\.(?:xml|nitf|newsml)$/.test(ending)) return inXml(text)
  } catch {
    // What is wrong with its copy is reported by the reader of that format.
  }
  return {}
}

const withdrawing = /\b(?:canceled|cancelled|withheld|killed|withdrawn)$/i

function inNinjs(item: Record<string, unknown>): Filing {
  const text = (...names: string[]) =>
    names
      .map(name => item?.[name])
      .find((value): value is string => typeof value === 'string' && value !== '')
  return filing(
    text('guid', 'uri', 'id'),
    item?.version,
    text('pubstatus', 'pubStatus'),
    text('embargoed', 'embargo'),
  )
}

const filing = (
  id: string | undefined,
  version: unknown,
  status: string | undefined,
  embargo: string | undefined,
): Filing => ({
  ...(id ? { id } : {}),
  ...(/^\d+$/.test(String(version ?? '')) ? { version: Number(version) } : {}),
  ...(withdrawing.test(status ?? '') ? { withdrawn: true } : {}),
  ...(embargo ? { embargo } : {}),
})

/** Where NewsML-G2, NewsML 1.2 and NITF say it: an element, and its attribute or, for `text`, what is in it. */
const places = table<{ of: keyof Said; attribute: string }[]>({
  newsItem: [
    { of: 'id', attribute: 'guid' },
    { of: 'version', attribute: 'version' },
  ],
  pubStatus: [{ of: 'status', attribute: 'qcode' }],
  embargoed: [{ of: 'embargo', attribute: 'text' }],
  PublicIdentifier: [{ of: 'id', attribute: 'text' }],
  RevisionId: [{ of: 'version', attribute: 'text' }],
  Status: [{ of: 'status', attribute: 'FormalName' }],
  DateAndTime: [{ of: 'change', attribute: 'text' }],
  docdata: [{ of: 'status', attribute: 'management-status' }],
  'doc-id': [{ of: 'id', attribute: 'id-string' }],
  'du-key': [{ of: 'version', attribute: 'version' }],
  'date.release': [{ of: 'change', attribute: 'norm' }],
})

interface Said {
  id?: string
  version?: string
  status?: string
  embargo?: string
  /** When its status changes: of an item under embargo, when that ends. */
  change?: string
}

function inXml(text: string): Filing {
  const said: Said = {}
  const parser = new SaxesParser()
  let open: string | undefined
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', ({ name, attributes }) => {
    open = local(name)
    for (const { of, attribute } of places[open] ?? []) said[of] ??= attributes[attribute]
  })
  parser.on('text', words => {
    for (const { of, attribute } of places[open ?? ''] ?? [])
      if (attribute === 'text' && words.trim()) said[of] ??= words.trim()
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(text).close()
  const { id, version, status, embargo, change } = said
  // NewsML 1.2 ends a public identifier with the revision: `urn:newsml:ap.org:20250327:ferry:2U`.
  const isRevised = text.includes('<PublicIdentifier')
  return filing(
    isRevised ? id?.replace(/:\d+[NAU]$/, '') : id,
    version,
    status,
    embargo ?? (/embargoed$/i.test(status ?? '') ? change : undefined),
  )
}

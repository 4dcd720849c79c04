/** What a server answers that does not do what it is asked. */
interface Refused {
  error?: { type?: string; reason?: string; root_cause?: { type?: string; reason?: string }[] } | string
}

/** A server’s refusal: its status, and what Elasticsearch and OpenSearch call the reason. */
export class Refusal extends Error {
  readonly status: number
  /** `index_not_found_exception` */
  readonly type: string

  constructor(status: number, answer: unknown, knewWho = false) {
    const error = (answer as Refused | undefined)?.error
    const [cause = {}] = typeof error === 'object' ? (error.root_cause ?? [error]) : []
    const reason = typeof error === 'object' ? (error.reason ?? cause.reason) : error
    super(inWords(status, cause.type ?? '', reason ?? cause.reason ?? '', knewWho))
    this.status = status
    this.type = cause.type ?? ''
  }

  /** Whether the same may be done in a moment. */
  get isBusy() {
    return this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504
  }

  /** Whether the index takes no writes since its stories move to the next one, or its keeper has stopped it. */
  get isFrozen() {
    return this.type === 'cluster_block_exception' && this.status === 403 && !/flood|full/.test(this.message)
  }
}

function inWords(status: number, type: string, reason: string, knewWho: boolean): string {
  if (status === 401)
    return knewWho
      ? 'the server rejected these credentials. Check the STANDARDS_DESK_ARCHIVE_ variables'
      : 'the server needs credentials. Set STANDARDS_DESK_ARCHIVE_USER and _PASSWORD, or _TOKEN, or _API_KEY, and _SERVER'
  if (type === 'cluster_block_exception' && /read-only|flood|disk usage/.test(reason))
    return 'the server’s disk is full'
  if (type === 'cluster_block_exception') return 'its index isn’t accepting changes'
  if (status === 403) return 'your credentials don’t allow this. Ask the server’s administrator'
  if (status === 413) return 'the message is too large for the server. Raise its http.max_content_length'
  if (status === 429 || status >= 500) return `the server is busy or starting (${status}). Try again`
  const why = reason.replace(/\s+/g, ' ').slice(0, 200)
  return `the server refused (${status}${why ? `: ${why}` : ''})`
}

/** What Node calls the ways in which a server cannot be reached, and what to do. */
const failures: [RegExp, string][] = [
  [
    /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|CERT_UNTRUSTED/,
    'this computer doesn’t trust the server’s certificate. Set NODE_EXTRA_CA_CERTS to your newsroom’s certificate file',
  ],
  [/CERT_HAS_EXPIRED/, 'the server’s certificate has expired. Tell the server’s administrator'],
  [/ALTNAME_INVALID/, 'the server’s certificate is for another host name. Use the name in the certificate'],
  [/SSL|TLS|EPROTO/, 'the server doesn’t use https at this address. Check the port, or write http://'],
  [
    /ENOTFOUND|EAI_AGAIN/,
    'server not found. Check the address and your connection to the newsroom’s network',
  ],
  [/TIMEOUT|TimeoutError/i, 'the server took too long to answer'],
]

/** Why a server cannot be reached, in words for a person. */
export function failureInWords(error: unknown): string {
  const { name, cause } = error as Error
  const { code = '', message = '' } = (cause ?? {}) as { code?: string; message?: string }
  // Without https a server hangs up where one with it begins to speak.
  if (/redirect/i.test(message)) return 'the server redirects to another address. Use that one'
  const found = failures.find(([pattern]) => pattern.test(`${code} ${name}`))
  return found?.[1] ?? 'the server isn’t responding. Check the address, and that the server is running'
}

/**
 * A glob as a test of paths with forward slashes: `*` within a folder, `**` over folders, `?`, `[a-z]`, `[!a]`, `{us,uk}`.
 * It takes time in proportion to the path, whatever the glob: house rules and settings may come from anybody.
 */
export function globTest(glob: string): (path: string) => boolean {
  const ways = withoutBraces(glob).map(partsOf)
  return path => ways.some(parts => matches(parts, path))
}

/**
 * Whether any of some globs holds for a path and none of those that begin with `!`. Where all of them do, they take away
 * from everything.
 */
export function globsTest(globs: string[]): (path: string) => boolean {
  const refused = globs.filter(glob => glob.startsWith('!')).map(glob => globTest(glob.slice(1)))
  const chosen = globs.filter(glob => !glob.startsWith('!')).map(globTest)
  return path => (chosen.length === 0 || chosen.some(test => test(path))) && !refused.some(test => test(path))
}

/** One place of a glob: what a sign of the path must be, and whether it may be there any number of times. */
interface Part {
  takes(sign: string): boolean
  repeats: boolean
  /** `**` and a slash: any number of whole folders, so that what follows begins a name. */
  folders?: boolean
}

const once = (takes: Part['takes']): Part => ({ takes, repeats: false })
const isInName = (sign: string) => sign !== '/'

function partsOf(glob: string): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < glob.length; at++) {
    const sign = glob[at]
    if (glob.startsWith('**/', at) && (at === 0 || glob[at - 1] === '/')) {
      parts.push({ takes: () => true, repeats: true, folders: true })
      at += 2
    } else if (glob.startsWith('**', at)) {
      parts.push({ takes: () => true, repeats: true })
      while (glob[at + 1] === '*') at++
    } else if (sign === '*') parts.push({ takes: isInName, repeats: true })
    else if (sign === '?') parts.push(once(isInName))
    else if (sign === '\\' && at + 1 < glob.length) {
      const literal = glob[++at]
      parts.push(once(other => other === literal))
    } else {
      const set = sign === '[' ? setAt(glob, at) : undefined
      parts.push(once(set?.takes ?? (other => other === sign)))
      if (set) at = set.end
    }
  }
  return parts
}

/** `[abc]`, `[a-z]`, `[!a]`; a bracket that is not closed is a bracket. */
function setAt(glob: string, from: number): { takes: Part['takes']; end: number } | undefined {
  const found = /^\[([!^]?)(\]?[^\]]*)\]/.exec(glob.slice(from))
  if (!found) return undefined
  const [whole, not, inside] = found
  const within = (sign: string) => {
    for (let at = 0; at < inside.length; at++) {
      const isRange = inside[at + 1] === '-' && at + 2 < inside.length
      if (isRange ? inside[at] <= sign && sign <= inside[at + 2] : inside[at] === sign) return true
      if (isRange) at += 2
    }
    return false
  }
  return { takes: sign => isInName(sign) && within(sign) === (not === ''), end: from + whole.length - 1 }
}

/** All places that the path may have reached, moved on sign by sign. */
function matches(parts: Part[], path: string): boolean {
  let reached = skip(parts, new Set([0]), true)
  for (let at = 0; at < path.length && reached.size > 0; at++) {
    const next = new Set<number>()
    for (const place of reached) {
      const part = parts[place]
      if (!part?.takes(path[at])) continue
      next.add(part.repeats ? place : place + 1)
    }
    reached = skip(parts, next, path[at] === '/')
  }
  return reached.has(parts.length)
}

/** What may be there any number of times may also be left out; whole folders only where a name begins. */
function skip(parts: Part[], places: Set<number>, opensName: boolean): Set<number> {
  for (const place of places) {
    const part = parts[place]
    if (part?.repeats && (!part.folders || opensName)) places.add(place + 1)
  }
  return places
}

const mostWays = 256

/** `{us,uk}/**` is `us/**` and `uk/**`; braces without a comma are part of a name. */
function withoutBraces(glob: string): string[] {
  let ways = [glob]
  for (;;) {
    const at = ways.findIndex(way => innermost.test(way))
    if (at < 0 || ways.length > mostWays) return ways
    const way = ways[at]
    const { index, 0: braces, 1: inside } = innermost.exec(way)!
    const made = inside.split(',').map(each => way.slice(0, index) + each + way.slice(index + braces.length))
    ways = [...ways.slice(0, at), ...made, ...ways.slice(at + 1)]
  }
}

const innermost = /\{([^{},]*,[^{}]*)\}/

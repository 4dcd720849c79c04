import { describe, it } from 'vitest'
import { SharedArchive } from '../../../src/newsroom/archive/shared/shared.ts'
import { keepsStories } from './keeping.ts'

/** Real servers, by name and address: `npm run test:engines` starts them. */
const servers = (process.env.ENGINES ?? '')
  .split(' ')
  .filter(Boolean)
  .map(each => each.split('='))

let count = 0
const run = Date.now().toString(36)
const place = (address: string) => `${address}/desk-test-${run}-${count++}`

describe.each(servers)('an archive on %s', (_, address) => {
  keepsStories(async () => new SharedArchive(place(address)))
})

if (servers.length === 0) it.skip('an archive on a server: npm run test:engines starts some')

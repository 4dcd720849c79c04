// Real search servers for tests: the ones that Maven Central has, without their plug-ins, each on a port of this machine
// and in a folder of its own. They need Java. Nothing but this machine is spoken to once they are there.
import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The oldest and the newest Java that each runs on. */
const engines = {
  'elasticsearch 7': { group: 'org.elasticsearch', java: [11, 17] },
  'elasticsearch 8': { group: 'org.elasticsearch', java: [17, 23] },
  'elasticsearch 9': { group: 'org.elasticsearch', java: [21, 99] },
  'opensearch 1': { group: 'org.opensearch', java: [11, 17] },
  'opensearch 2': { group: 'org.opensearch', java: [11, 23] },
  'opensearch 3': { group: 'org.opensearch', java: [21, 99] },
}
/** They refuse to run as root. */
const nobody = 65534
const store = join(tmpdir(), 'standards-desk-engines')
const heap = '512m'

/** @param {string} version `opensearch 2.19.0` */
const engineOf = version => engines[version.replace(/\..*/, '')]

/** The Java on this machine that an engine runs on, the oldest that does. */
function javaFor(version) {
  const [least, most] = engineOf(version).java
  const homes = [
    process.env.JAVA_HOME,
    ...(existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map(name => `/usr/lib/jvm/${name}`) : []),
  ]
  const found = homes
    .filter(home => home && existsSync(join(home, 'bin', 'java')))
    .map(home => {
      const { stderr } = spawnSync(join(home, 'bin', 'java'), ['-version'], { encoding: 'utf8' })
      return { home, major: Number(/version "(\d+)/.exec(stderr ?? '')?.[1]) }
    })
    .filter(({ major }) => major >= least && major <= most)
    .sort((one, other) => one.major - other.major)
  return found[0]?.home
}

/** The folder of an engine, fetched if need be; nothing when it cannot be had. */
function folderOf(version) {
  const [name, number] = version.split(' ')
  const folder = join(store, `${name}-${number}`)
  if (existsSync(join(folder, 'bin'))) return folder
  mkdirSync(store, { recursive: true })
  const artifact = `${engineOf(version).group}.distribution.integ-test-zip:${name}:${number}:zip`
  const { status } = spawnSync(
    'mvn',
    [
      '-q',
      'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack',
      `-Dartifact=${artifact}`,
      `-DoutputDirectory=${store}`,
      '-Dmdep.useBaseVersion=true',
    ],
    { cwd: store, stdio: ['ignore', 'ignore', 'inherit'], timeout: 240_000 },
  )
  return status === 0 && existsSync(join(folder, 'bin')) ? folder : undefined
}

/**
 * What is needed to run an engine, or why it cannot be had.
 * @param {string} version
 * @returns {{ version: string, folder: string, java: string } | { version: string, missing: string }}
 */
export function engine(version) {
  const java = javaFor(version)
  const [least, most] = engineOf(version).java
  if (!java) return { version, missing: `no Java from ${least} to ${most} is installed` }
  if (spawnSync('mvn', ['-v'], { stdio: 'ignore' }).status !== 0)
    return { version, missing: 'Maven is not installed' }
  const folder = folderOf(version)
  return folder ? { version, folder, java } : { version, missing: 'Maven Central does not have it' }
}

const freePort = () =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/**
 * Starts some nodes of an engine, one cluster if there are several, and waits until they answer.
 * @returns {Promise<{ name: string, address: string, kill(): void, start(): Promise<void> }[]>}
 */
export async function startNodes({ version, folder, java }, names = ['one']) {
  const ports = await Promise.all(names.map(() => Promise.all([freePort(), freePort()])))
  const nodes = names.map((name, index) =>
    nodeOf({ version, folder, java }, name, ports[index], ports, names),
  )
  try {
    await Promise.all(nodes.map(node => node.start()))
    return nodes
  } catch (error) {
    for (const node of nodes) {
      node.kill()
      node.remove()
    }
    throw error
  }
}

function nodeOf({ version, folder, java }, name, [http, transport], ports, names) {
  const place = mkdtempSync(join(tmpdir(), 'standards-desk-node-'))
  const program = version.split(' ')[0]
  configure({ place, folder, program, name, http, transport, ports, names })
  const address = `http://127.0.0.1:${http}`
  let child
  return {
    name,
    version,
    address,
    async start() {
      const asRoot = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
      child = spawn('bash', [join(folder, 'bin', program)], {
        ...asRoot,
        cwd: place,
        detached: true,
        stdio: ['ignore', 'ignore', 'ignore'],
        env: {
          PATH: process.env.PATH,
          HOME: place,
          JAVA_HOME: java,
          ES_JAVA_HOME: java,
          OPENSEARCH_JAVA_HOME: java,
          ES_PATH_CONF: join(place, 'config'),
          OPENSEARCH_PATH_CONF: join(place, 'config'),
          ES_TMPDIR: join(place, 'tmp'),
          OPENSEARCH_TMPDIR: join(place, 'tmp'),
        },
      })
      await answers(address, names.length, () => child.exitCode !== null && logOf(place))
    },
    kill() {
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
}

function configure({ place, folder, program, name, http, transport, ports, names }) {
  cpSync(join(folder, 'config'), join(place, 'config'), { recursive: true })
  const has = module => existsSync(join(folder, 'modules', module))
  const several = names.length > 1
  const first =
    program === 'opensearch' ? 'cluster.initial_cluster_manager_nodes' : 'cluster.initial_master_nodes'
  const lines = [
    'cluster.name: standards-desk',
    `node.name: ${name}`,
    'network.host: 127.0.0.1',
    `http.port: ${http}`,
    `transport.port: ${transport}`,
    `path.data: ${place}/data`,
    `path.logs: ${place}/logs`,
    'cluster.routing.allocation.disk.threshold_enabled: false',
    ...(several
      ? [
          `discovery.seed_hosts: ${JSON.stringify(ports.map(([, port]) => `127.0.0.1:${port}`))}`,
          `${first}: ${JSON.stringify(names)}`,
        ]
      : ['discovery.type: single-node']),
    ...(has('ingest-geoip') ? ['ingest.geoip.downloader.enabled: false'] : []),
    ...(has('x-pack-security') ? ['xpack.security.enabled: false'] : []),
  ]
  writeFileSync(join(place, 'config', `${program}.yml`), `${lines.join('\n')}\n`)
  const options = join(place, 'config', 'jvm.options')
  const kept = readFileSync(options, 'utf8')
    .replace(/^-Xm[sx].*$/gm, '')
    .replaceAll('logs/', `${place}/logs/`)
    .replaceAll('HeapDumpPath=data', `HeapDumpPath=${place}`)
  writeFileSync(options, `${kept}\n-Xms${heap}\n-Xmx${heap}\n`)
  for (const each of ['logs', 'tmp']) mkdirSync(join(place, each))
  appendFileSync(join(place, 'logs', 'begun.log'), '')
  if (process.getuid?.() === 0) own(place)
}

function own(path) {
  chownSync(path, nobody, nobody)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) own(join(path, entry.name))
    else chownSync(join(path, entry.name), nobody, nobody)
  }
}

const logOf = place => {
  const log = join(place, 'logs', 'standards-desk.log')
  return existsSync(log)
    ? readFileSync(log, 'utf8').split('\n').slice(-15).join('\n')
    : 'it ended and wrote no log'
}

/** Waits until a node answers, and knows all the others. */
async function answers(address, nodes, ended) {
  const until = Date.now() + 240_000
  while (Date.now() < until) {
    const why = ended()
    if (why) throw new Error(`${address} did not start:\n${why}`)
    const health = await fetch(`${address}/_cluster/health`)
      .then(response => response.json())
      .catch(() => undefined)
    if (health?.status && health.status !== 'red' && health.number_of_nodes >= nodes) return
    await wait(500)
  }
  throw new Error(`${address} did not answer in time.`)
}

import { fileURLToPath } from 'node:url'
import { isMainThread, workerData } from 'node:worker_threads'
import { normalize } from 'pathe'
import { inWords } from '../newsroom/disk.ts'
import { unpacking } from '../newsroom/unpacking.ts'
import { weightsOnDisk } from '../newsroom/weights.ts'
import { run } from './run.ts'

weightsOnDisk(fileURLToPath(new URL('.', import.meta.url)))

// `standards-desk check | head` closes the pipe early: that is no error.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0)
  process.stderr.write(`standards-desk: the report could not be written: ${inWords(error)}\n`)
  process.exit(2)
})

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

// A check of plain text never reads the readers of Word and PDF.
const apart = () => import('../newsroom/unpack-apart.ts')
let begun: Promise<void> | undefined

unpacking.unpack = async (path, bytes) => {
  begun ??= apart().then(({ unpackApart }) => unpackApart(process.argv[1]))
  await begun
  return unpacking.unpack(path, bytes)
}

if (!isMainThread && workerData?.unpack) {
  apart().then(({ unpackJobs }) => unpackJobs())
} else if (!isMainThread && workerData?.crew) {
  import('./crew-member.ts').then(({ joinCrew }) => joinCrew())
} else {
  run(process.argv.slice(2), {
    print: text => process.stdout.write(text),
    tell: text => process.stderr.write(text),
    readInput,
    folder: normalize(process.cwd()),
    environment: process.env,
    terminal: process.stdout.isTTY ? { columns: process.stdout.columns } : undefined,
    lively: process.stderr.isTTY,
    now: () => new Date(),
  }).then(code => {
    process.exitCode = code
  })
}

// The language server as a process of its own: `dist/server.cjs`, started by the extension.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { openArchive } from '../newsroom/archive/open.ts'
import { disk } from '../newsroom/disk.ts'
import { isUnpacking, unpackApart, unpackJobs } from '../newsroom/unpack-apart.ts'
import { weightsOnDisk } from '../newsroom/weights.ts'
import { serve } from './serve.ts'

if (isUnpacking()) unpackJobs()
else {
  weightsOnDisk(__dirname)
  unpackApart(process.argv[1])
  // The editor is gone, however it went.
  process.once('disconnect', () => process.exit(0))
  serve(createConnection(ProposedFeatures.all), disk, openArchive)
}

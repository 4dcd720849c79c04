// The language server as a process of its own: `dist/server.cjs`, started by the extension.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { disk } from '../newsroom/disk.ts'
import { weightsOnDisk } from '../newsroom/weights.ts'
import { serve } from './serve.ts'

weightsOnDisk(__dirname)
serve(createConnection(ProposedFeatures.all), disk)

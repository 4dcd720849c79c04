import { existsSync, readFileSync } from 'node:fs'
import { join } from 'pathe'
import { weightsFrom } from '../desk/english/analysis.ts'

/** The weights lie beside the folder of what runs: the bundles are in `dist` and `dist/parts`, the sources in `src/cli`. */
const places = ['../weights/english.bin', '../../weights/english.bin']

/**
 * Lets Standards Desk read its weights from this machine, when the first sentence is read. `folder` holds the running
 * file. Without the weights, Standards Desk works without grammar.
 */
export function weightsOnDisk(folder: string): void {
  const path = () => places.map(place => join(folder, place)).find(existsSync)
  weightsFrom(() => {
    const found = path()
    return found === undefined ? undefined : readFileSync(found)
  })
}

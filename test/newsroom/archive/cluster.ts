import { windowsOf } from '../../../src/desk/archive/keys.ts'
import { recipeFrom } from '../../../src/desk/archive/recipe.ts'
import { askArchive } from '../../../src/newsroom/archive/ask.ts'
import { SharedArchive } from '../../../src/newsroom/archive/shared/shared.ts'
import { archived } from './stories.ts'

export interface Node {
  name: string
  address: string
  kill(): void
}

const writers = 3
const ofEach = 600
const batch = 20
/** The manager is killed once this many stories are reported as added. */
const untilKill = 700
const looked = 60
const moment = '2100-01-01T00:00:00.000Z'
const towns = ['Gaskell', 'Port Ellery', 'Riverton', 'Gullhaven', 'Mill Hollow']
const copyOf = (id: string, at: number) =>
  `The board of ${towns[at % towns.length]} voted on item ${id} of its list of repairs for the year ${1900 + (at % 120)}.\n\n“Item ${id} will cost us ${at * 7} dollars and no more,” Ana Ruiz said.`

/**
 * Kills the manager of a cluster while several write to it and one searches. Gives what is wrong: a story that was told to
 * be there and is gone, one that is counted twice, a search that failed.
 */
export async function killManager(nodes: Node[]) {
  const manager = await managerOf(nodes)
  // The load balancer takes a dead node out: the others are spoken to.
  const living = nodes.filter(node => node !== manager)
  const open = (at: number) => new SharedArchive(`${living[at % living.length].address}/cluster`)
  const seed = archived('seed', copyOf('seed', 0))
  await open(0).begin(recipeFrom([seed.stems]))
  const told: string[] = []
  const wrong: string[] = []
  let searches = 0
  let killedAt: number | undefined
  let isDone = false
  const write = async (writer: number) => {
    const archive = open(writer)
    for (let first = 0; first < ofEach; first += batch) {
      const stories = Array.from({ length: batch }, (_, index) => {
        const id = `${writer}-${first + index}`
        return archived(id, copyOf(id, first + index))
      })
      await archive.put(stories)
      told.push(...stories.map(({ id }) => id))
      if (told.length >= untilKill && killedAt === undefined) {
        killedAt = told.length
        manager.kill()
      }
    }
  }
  const search = async () => {
    const archive = open(1)
    while (!isDone) {
      const id = told[Math.floor(Math.random() * told.length)]
      if (id) {
        searches++
        await archive
          .fetch([id], moment)
          .then(async ([story]) => {
            if (!story) wrong.push(`${id} was told to be there and was not found`)
            else await askArchive(archive, recipe => windowsOf(story.stems, recipe), 40)
          })
          .catch((error: Error) => wrong.push(`a search failed: ${error.message}`))
      }
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  const searching = search()
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  isDone = true
  await searching
  // Others see what was written within a second; nobody is made to wait for it here.
  await fetch(`${living[0].address}/cluster/_refresh`, { method: 'POST' })
  const archive = open(0)
  const { stories } = await archive.health()
  if (stories !== told.length) wrong.push(`${told.length} stories were told to be there, ${stories} are`)
  const there = await archive.fetch(told, moment)
  if (there.length !== told.length) wrong.push(`${told.length - there.length} stories are lost`)
  for (let look = 0; look < looked; look++) {
    const story = there[Math.floor(Math.random() * there.length)]
    const asked = await askArchive(archive, recipe => windowsOf(story.stems, recipe), 40)
    if (!asked?.found.some(({ id }) => id === story.id))
      wrong.push(`${story.id} is not found by its own words`)
  }
  return { wrong, told: told.length, killedAt, searches, manager: manager.name }
}

async function managerOf(nodes: Node[]): Promise<Node> {
  const rows = (await (await fetch(`${nodes[0].address}/_cat/nodes?h=name,master&format=json`)).json()) as {
    name: string
    master: string
  }[]
  const name = rows.find(({ master }) => master === '*')!.name
  return nodes.find(node => node.name === name)!
}

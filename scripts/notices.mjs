// The licences of what is bundled, as they ask to go with it: one file in the package of npm and in the extension's, made
// by each build from what esbuild has put into the bundles.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages that carry the code of others in one file, which no list of packages shows. */
const carried = {
  unpdf: {
    name: 'pdf.js (in unpdf)',
    license: 'Apache-2.0',
    author: 'Mozilla Foundation and the authors of pdf.js',
    // TypeScript has the same licence, word for word.
    text: 'typescript/LICENSE',
  },
}

/**
 * The notice for some bundles.
 * @param {import('esbuild').Metafile[]} metafiles what went into each
 * @returns {string}
 */
export function noticesOf(metafiles) {
  const folders = new Map()
  for (const { inputs } of metafiles)
    for (const path of Object.keys(inputs)) {
      const [folder, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/.exec(path) ?? []
      if (folder) folders.set(name, folder)
    }
  const names = [...folders.keys()].sort()
  const parts = names.flatMap(name => {
    const own = noticeOf(folders.get(name))
    const inside = carried[name]
    if (!inside) return [own]
    const text = readFileSync(join(folders.get(name), '..', inside.text), 'utf8')
    return [own, section(inside.name, inside.license, inside.author, text)]
  })
  return `Standards Desk is made with the packages below, which are bundled with it. Each is under its own license.\n\n${parts.join('\n')}`
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8'))
  const who = typeof author === 'string' ? author : author?.name
  // A few name their licence in package.json and leave its text to be known.
  const text = texts.length > 0 ? texts.join('\n\n') : knownText(license, who ?? `the authors of ${name}`)
  if (!text) throw new Error(`${name} is bundled, and no text of its licence (${license}) was found.`)
  return section(`${name} ${version}`, license, who, text)
}

const knownText = (license, who) => {
  const path = join('scripts', 'licenses', `${license}.txt`)
  return existsSync(path) ? readFileSync(path, 'utf8').replace('<who>', who) : undefined
}

const line = '-'.repeat(80)

const section = (name, license, who, text) =>
  `${line}\n${name}${license ? `\nLicence: ${license}` : ''}${who ? `\nAuthor: ${who}` : ''}\n${line}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`

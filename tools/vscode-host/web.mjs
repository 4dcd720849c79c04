// Extensions and suites for the web-worker extension host of a served VS Code: it loads them by HTTP, and hears of them
// from the configuration of the window, not from its address.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * Serves folders on 127.0.0.1 to all who ask, each below a path; of two that fit, the longer one holds.
 * @param {Record<string, string>} folders absolute paths of folders, by the path below which they are served
 * @returns {Promise<{ authority: string, close: () => void }>}
 */
export async function serveFolders(folders) {
  const places = Object.keys(folders).sort((one, other) => other.length - one.length)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://any')
    const place = places.find(place => pathname.startsWith(`${place}/`))
    const path = place && join(folders[place], normalize(decodeURIComponent(pathname.slice(place.length))))
    const isThere = path !== undefined && statSync(path, { throwIfNoEntry: false })?.isFile()
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    if (request.method === 'OPTIONS' || !isThere) return response.writeHead(isThere ? 204 : 404).end()
    response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain')
    createReadStream(path).pipe(response)
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { authority: `127.0.0.1:${server.address().port}`, close }
}

/**
 * Tells windows of VS Code that a page opens which extensions are under development, before they start.
 * @param {import('playwright-core').Page} page
 * @param {{ authority: string, extensions: string[], suite?: string }} served where the folders are served, and the
 *   paths of extensions and of the suite's module there
 */
export async function developInWorker(page, { authority, extensions, suite }) {
  const at = path => ({ scheme: 'http', authority, path })
  const developmentOptions = {
    extensions: extensions.map(at),
    ...(suite ? { extensionTestsPath: at(suite) } : {}),
  }
  await page.addInitScript(options => {
    // The scripts of the workbench are modules: they begin when the page has been read, and this just before them.
    document.addEventListener('readystatechange', () => {
      const meta = document.getElementById('vscode-workbench-web-configuration')
      if (!meta || document.readyState !== 'interactive') return
      const configuration = JSON.parse(meta.getAttribute('data-settings'))
      configuration.developmentOptions = { ...configuration.developmentOptions, ...options }
      meta.setAttribute('data-settings', JSON.stringify(configuration))
    })
  }, developmentOptions)
}

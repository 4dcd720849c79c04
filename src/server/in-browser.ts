/** Whether this runs in a worker of VS Code for the Web, where Node and its modules are not. */
export const isInBrowser = 'importScripts' in globalThis

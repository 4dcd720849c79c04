import type { Places } from './install.mjs'

export interface Server {
  port: number
  token: string
  origin: string
  authority: string
  ended: Promise<string>
  stop(): Promise<void>
}
export interface ServerOptions {
  extensions?: string
  settings?: Record<string, unknown>
  environment?: Record<string, string>
  more?: string[]
  log?: (line: string) => void
}
export const quietSettings: Record<string, unknown>
export function installExtension(places: Places, vsix: string, extensions: string): void
export function linkExtension(folder: string, extensions: string): void
export function startServer(places: Places, options?: ServerOptions): Promise<Server>
export function addressOf(server: Server, folder: string, payload?: Record<string, string | string[]>): string

import type { Browser } from 'playwright-core'

export function findChromium(): string | undefined
export function installChromium(say?: (line: string) => void): string
export function launchChromium(say?: (line: string) => void): Promise<Browser>

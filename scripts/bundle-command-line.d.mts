import type { BuildOptions } from 'esbuild'

export declare const commandLine: (folder: string) => BuildOptions
export declare function prepareCommandLine(folder: string, options?: { keep?: number }): void

import type { BuildOptions, Metafile } from 'esbuild'

export declare const metafilesOfParts: Metafile[]
export declare const commandLine: (folder: string) => BuildOptions
export declare function prepareCommandLine(folder: string, options?: { keep?: number }): void

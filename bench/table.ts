import { writeFileSync } from 'node:fs'

/** A table for the terminal: the first column to the left, the others to the right. */
export function table(rows: (string | number)[][]): string {
  const text = rows.map(row => row.map(cell => (typeof cell === 'number' ? String(cell) : cell)))
  const widths = text[0].map((_, column) => Math.max(...text.map(row => row[column]?.length ?? 0)))
  return text
    .map(row =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Parts the words of a bench's command line into places (files, folders) and options (`--out FILE`, `--only RULE`). */
export function benchOptions(args: string[]): { places: string[]; options: Record<string, string> } {
  const places: string[] = []
  const options: Record<string, string> = {}
  for (let index = 0; index < args.length; index++) {
    const name = /^--([a-z-]+)(?:=(.*))?$/.exec(args[index])
    if (!name) places.push(args[index])
    else if (name[2] !== undefined) options[name[1]] = name[2]
    else if (args[index + 1] === undefined || args[index + 1].startsWith('--')) options[name[1]] = 'true'
    else options[name[1]] = args[++index]
  }
  return { places, options }
}

/** Writes the figures where `--out` says. */
export function writeOut(options: Record<string, string>, figures: unknown) {
  if (options.out) writeFileSync(options.out, `${JSON.stringify(figures, null, 2)}\n`)
}

/** The value below which a share of the values lie: `quantile(times, 0.95)`. */
export function quantile(values: number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))]
}

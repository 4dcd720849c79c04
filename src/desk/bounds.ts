/**
 * How much the desk reads, of anything. Each number is far beyond what a newsroom has; past it a message says so, and what
 * is within it counts. Bytes and letters (UTF-16 units) unless the name says otherwise.
 */
export const bounds = {
  /** Lists in lists and maps in maps, in any YAML. */
  yamlDepth: 200,
  /** No story has a page of fields. */
  frontMatter: 32 * 1024,
  /** Of house rules: some twenty thousand entries. */
  houseRules: 5_000_000,
  /** `stet.yml` and `ticks.yml`: some forty thousand entries. */
  entries: 2_000_000,
} as const

/** A file that cannot be read as a source; the message says why, in one sentence that names the file. */
export class UnreadableSource extends Error {}

/** Larger than any story: a file of this size, or one that unpacks to it, is something else. */
export const mostBytes = 64 * 1024 * 1024
export const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

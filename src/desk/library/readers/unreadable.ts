/** A file that cannot be read as a source; the message says why, in one sentence that names the file. */
export class UnreadableSource extends Error {}

export const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

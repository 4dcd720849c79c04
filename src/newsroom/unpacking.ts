import { unpackHere } from '../desk/library/readers/formats.ts'
import type { Unpack } from '../desk/library/readers/read-file.ts'

/** Where Word and PDF files are unpacked: in a thread of their own, in a process that has one (`unpack-apart.ts`). */
export const unpacking: { unpack: Unpack } = { unpack: unpackHere }

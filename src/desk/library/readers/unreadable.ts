import { endingOf } from '../../draft/formats.ts'

/** A file that cannot be read as a source; the message says why, in one sentence that names the file. */
export class UnreadableSource extends Error {}

export const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

/** What people put beside their sources and no reader here opens, by its ending; what helps, of one and among others. */
const closed: { what: string; endings: string[]; help: string; among: string }[] = [
  {
    what: 'a kind of document that Standards Desk can’t read',
    endings:
      '.doc .docm .dot .wpd .wps .pages .key .numbers .msg .pst .epub .ppt .pptx .xls .xlsx .ods .odp'.split(
        ' ',
      ),
    help: 'Save it as .docx, .pdf or .txt.',
    among: 'Save a document as .docx, .pdf or .txt.',
  },
  {
    what: 'a recording',
    endings: '.mp3 .mp4 .m4a .m4v .aac .amr .wav .oga .ogg .opus .flac .wma .wmv .mov .avi .mkv .webm'.split(
      ' ',
    ),
    help: 'Add its transcript.',
    among: 'For a recording, add its transcript.',
  },
  {
    what: 'a picture',
    endings: '.jpg .jpeg .png .gif .webp .heic .heif .tif .tiff .bmp'.split(' '),
    help: 'Add its words as text.',
    among: 'For a picture, add its words as text.',
  },
  {
    what: 'an archive',
    endings: '.zip .rar .7z .tgz .gz .tar'.split(' '),
    help: 'Unpack it.',
    among: 'Unpack an archive.',
  },
]

const closedBy = (path: string) => closed.find(({ endings }) => endings.includes(endingOf(path)))

/** Whether a file is of a kind that people have sources in, and that no reader here opens. */
export const isClosed = (path: string): boolean => closedBy(path) !== undefined

/** What to do about files that no reader opens, once for each kind of them. */
export const helpFor = (paths: string[]): string =>
  closed
    .filter(each => paths.some(path => closedBy(path) === each))
    .map(({ among }) => among)
    .join(' ')

/** Why a file that is no text was not read, and what to do. */
export function notText(path: string): UnreadableSource {
  const known = closedBy(path)
  const why = known ? `is ${known.what}` : 'isn’t a text file'
  return new UnreadableSource(
    [`${path} ${why}, so it was not read as a source.`, known?.help].filter(Boolean).join(' '),
  )
}

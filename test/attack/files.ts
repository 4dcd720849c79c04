// Files made to hurt their reader, and sound ones of the same formats. Each is made by code, so that it can be read
// what is wrong with it.
import { deflateRawSync, deflateSync } from 'node:zlib'

export const bytes = (text: string) => new TextEncoder().encode(text)

/** A ZIP archive of deflated files; `claims` is the size that it gives for each. */
export function zip(files: Record<string, Uint8Array>, claims?: number): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const size = claims ?? content.length
    const crc = claims === undefined ? crc32(content) : 0
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(crc, 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(size, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, listed, end]))
}

function crc32(content: Uint8Array): number {
  let crc = -1
  for (const byte of content) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ -1) >>> 0
}

export const wordFiles = (paragraphs: string[]) => ({
  '[Content_Types].xml': bytes(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': bytes(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': bytes(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
      .map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  ),
})

/** Pages with one line of text a paragraph. */
export const pdf = (...pages: string[][]): Uint8Array =>
  pdfOf(
    pages.map(lines => {
      const drawn = lines
        .map((line, index) => `BT /F1 12 Tf 72 ${720 - index * 30} Td (${line}) Tj ET`)
        .join('\n')
      return { filters: '', stream: Buffer.from(drawn, 'latin1') }
    }),
  )

/** Pages with what is drawn on them, packed or not. */
function pdfOf(pages: { filters: string; stream: Buffer }[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap(({ filters, stream }, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} ${filters}>>\nstream\n${stream.toString('latin1')}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(
    `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`,
    'latin1',
  )
}

/** One page with `lines` lines of text, packed into almost nothing. */
export const pdfBomb = (lines: number): Uint8Array =>
  pdfOf([
    {
      filters: '/Filter /FlateDecode ',
      stream: deflateSync(
        Buffer.from('BT /F1 12 Tf 1 0 0 1 72 720 Tm (The ferry closed.) Tj ET\n'.repeat(lines)),
      ),
    },
  ])

/** One page that unpacks to `megabytes` megabytes of blanks, packed twice. */
export const pdfLayers = (megabytes: number): Uint8Array =>
  pdfOf([
    {
      filters: '/Filter [/FlateDecode /FlateDecode] ',
      stream: deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 32))),
    },
  ])

/** A Word document with `count` empty files in it. */
export const wordOfEntries = (count: number): Uint8Array =>
  zip({
    ...wordFiles(['The ferry closed.']),
    ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`x/${at}.xml`, new Uint8Array()])),
  })

/** A Word document with `count` paragraphs of one letter. */
export const wordOfParagraphs = (count: number): Uint8Array =>
  zip(wordFiles(Array.from({ length: count }, () => 'a')))

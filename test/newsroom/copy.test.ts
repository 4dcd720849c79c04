import { describe, expect, it } from 'vitest'
import { canWrite, readCopy, writeCopy } from '../../src/newsroom/copy.ts'

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap(value => (typeof value === 'string' ? [...Buffer.from(value)] : [value])))

describe('readCopy', () => {
  it('gives back every byte that it reads', () => {
    const samples = [
      bytes(''),
      bytes('no final newline'),
      bytes('one\r\ntwo\nthree\r'),
      bytes(0xef, 0xbb, 0xbf, 'marked'),
      bytes(0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x0a, 0xdf),
      bytes(0xfe, 0xff, 0x00, 0x41, 0xd8, 0x3d, 0xdf, 0x0a),
      bytes(0x93, 'Yes', 0x94, ' she said ', 0x97, ' caf', 0xe9, 0x81),
      bytes('a writer typed \uFFFD here'),
    ]
    for (const sample of samples) {
      const copy = readCopy(sample)
      expect(copy.damaged).toBe(false)
      expect(writeCopy(copy.text, copy)).toEqual(sample)
    }
  })

  it('reads the quotation marks of Windows-1252', () => {
    expect(readCopy(bytes(0x93, 'Yes', 0x94)).text).toBe('“Yes”')
  })

  it('says which copy cannot be written back: a lone surrogate, a broken letter, half a UTF-16 unit', () => {
    for (const sample of [
      bytes('lone ', 0xed, 0xa0, 0xbd, ' surrogate'),
      bytes('é and ', 0xc3),
      bytes(0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x41, 0x00),
      bytes(0xff, 0xfe, 0x41, 0x00, 0x41),
    ])
      expect(readCopy(sample)).toMatchObject({ damaged: true, text: expect.stringContaining('\uFFFD') })
  })

  it('refuses what is no text, in words', () => {
    expect(() => readCopy(bytes('PK', 3, 4))).toThrow('a Word document')
    expect(() => readCopy(bytes('%PDF-1.7'))).toThrow('it is a PDF')
    expect(() => readCopy(bytes('text', 0))).toThrow('it is not text')
    expect(() => readCopy(new Uint8Array(33 * 1024 * 1024))).toThrow('it is 33 MB')
  })
})

describe('canWrite', () => {
  it('knows which letters an encoding has', () => {
    expect(canWrite('“yes” — é', { encoding: 'windows-1252' })).toBe(true)
    expect(canWrite('ł', { encoding: 'windows-1252' })).toBe(false)
    expect(canWrite('ł', { encoding: 'utf-8' })).toBe(true)
    expect(canWrite('\uD83D', { encoding: 'utf-8' })).toBe(false)
  })
})

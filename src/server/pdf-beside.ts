// In the extension's server this is what `unpdf` is: see `esbuild.mjs`. The reader of PDFs is a file of its own,
// `dist/pdf.cjs`: a tenth of the package, and few sources are PDFs.
import { isInBrowser } from './in-browser.ts'
import { readerFromEditor, type Unpdf } from './pdf-from-editor.ts'

export const getDocumentProxy: Unpdf['getDocumentProxy'] = async (...given) => {
  const reader = isInBrowser ? await readerFromEditor() : (require('./pdf.cjs') as Unpdf)
  return reader.getDocumentProxy(...given)
}

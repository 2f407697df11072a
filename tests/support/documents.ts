import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive; `claimed` is the size it lies about, in bytes. */
export type Packed = { readonly name: string; readonly content: string | Uint8Array; readonly claimed?: number }

/** A ZIP archive of these files, in this order. */
export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimed } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes, { level: 9 })
    const title = Buffer.from(name)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(crc32(bytes), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(claimed ?? bytes.length, 8)
    sizes.writeUInt16LE(title.length, 12)
    // Version 2.0, names in UTF-8, deflated, at no time.
    const how = Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0])
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), how, sizes, title, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), how, sizes, place, title]))
    parts.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listing, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A Word document with this markup in its body; `head` goes before its root element. */
export function docxOf(body: string, { head = '', footnotes = '' } = {}): Buffer {
  const related = (target: string, index: number): string =>
    `<Relationship Id="r${index}" Type="${relationships}/${target.replace(/\.xml$/, '')}" Target="${target}"/>`
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packageRelationships}"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${packageRelationships}">${['styles.xml', 'footnotes.xml'].map(related).join('')}</Relationships>`,
    },
    {
      name: 'word/styles.xml',
      content: `<w:styles xmlns:w="${wordprocessing}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    },
    { name: 'word/footnotes.xml', content: `<w:footnotes xmlns:w="${wordprocessing}">${footnotes}</w:footnotes>` },
    {
      name: 'word/document.xml',
      content: `${head}<w:document xmlns:w="${wordprocessing}"><w:body>${body}</w:body></w:document>`,
    },
  ])
}

/** A line of a PDF page: points from the lower left corner, and the size of its type. */
export type PdfLine = { readonly x: number; readonly y: number; readonly size?: number; readonly text: string }

/** A PDF document with these lines on its pages, in Times. */
export function pdfOf(pages: readonly (readonly PdfLine[])[]): Buffer {
  const kids = pages.map((_page, index) => `${4 + 2 * index} 0 R`).join(' ')
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const text = lines
        .map(
          ({ x, y, size = 8, text: line }) =>
            `BT /F1 ${size} Tf ${x} ${y} Td (${line.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`,
        )
        .join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      ]
    }),
  ])
}

/** A PDF document of these objects, numbered from 1; the first is the catalogue. */
export function pdfOfObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')]
  for (const [index, object] of objects.entries()) {
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
  }
  // Without a table of its objects: readers find them themselves.
  parts.push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`))
  return Buffer.concat(parts)
}

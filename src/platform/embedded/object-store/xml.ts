import { XMLParser } from 'fast-xml-parser'
import { s3Error } from './errors.ts'

type XmlValue = string | number | boolean | undefined | XmlTree | XmlValue[]
export interface XmlTree {
  [element: string]: XmlValue
}

const NAMESPACE = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'

/** An XML document; arrays repeat their element, undefined leaves it out. S3's `Error` alone carries no namespace. */
export function toXml(root: string, content: XmlTree | string): string {
  const body = typeof content === 'string' ? escapeXml(content) : Object.entries(content).map(element).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${root === 'Error' ? '' : NAMESPACE}>${body}</${root}>`
}

function element([name, value]: [string, XmlValue]): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => element([name, one])).join('')
  const inner = typeof value === 'object' ? Object.entries(value).map(element).join('') : escapeXml(String(value))
  return `<${name}>${inner}</${name}>`
}

/** Control characters become references, as S3 writes them: a raw carriage return in a key would be read back as a line feed. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold control characters
  return text.replace(/[&<>"\u0000-\u001f\u007f]/g, (character) => `&#${character.codePointAt(0)};`)
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  removeNSPrefix: true,
  htmlEntities: true,
  isArray: (name) => name === 'Object' || name === 'Part',
})

export type ParsedXml = string | ParsedXml[] | { [element: string]: ParsedXml }

/** The content of a request document's root element. Errors: MalformedXML, also for any DOCTYPE (entity bombs live there). */
export function parseXml(text: string, root: string): { [element: string]: ParsedXml } {
  if (text.includes('<!')) throw s3Error('MalformedXML')
  let document: unknown
  try {
    document = parser.parse(text, true)
  } catch {
    throw s3Error('MalformedXML')
  }
  const content = (document as Record<string, ParsedXml>)[root]
  if (content === undefined) throw s3Error('MalformedXML', `The document lacks its ${root} element.`)
  return typeof content === 'object' && !Array.isArray(content) ? content : {}
}

/** The text of a child element, or undefined. */
export function textOf(parent: ParsedXml | undefined, name: string): string | undefined {
  const value = typeof parent === 'object' && !Array.isArray(parent) ? parent[name] : undefined
  return typeof value === 'string' ? value : undefined
}

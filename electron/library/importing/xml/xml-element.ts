/** An element of a parsed XML document. Names are local, without their prefix. */
export type XmlElement = {
  readonly name: string
  /** The namespace it stands in; empty for none. */
  readonly namespace: string
  /** By local name; those of the `xml` prefix keep it: `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** False when the document broke off inside it. */
  readonly isComplete: boolean
}
export type XmlNode = XmlElement | string

/** The elements right below one, of one of the names when names are given. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child !== 'string' && (names.length === 0 || names.includes(child.name)) ? [child] : [],
  )
}

/** What one path of names leads to, each step to the first of its name. */
export function childAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let at = element
  for (const name of path) at = at === null ? null : (childrenOf(at, name)[0] ?? null)
  return at
}

/** The outermost elements of one of the names at any depth, the element itself included, in document order. */
export function elementsNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  if (names.includes(element.name)) return [element]
  return childrenOf(element).flatMap((child) => elementsNamed(child, ...names))
}

/** All text in an element as one line; null when there is none. */
export function lineIn(element: XmlElement | null): string | null {
  const line = element === null ? '' : textIn(element).replaceAll(/\s+/gu, ' ').trim()
  return line === '' ? null : line
}

/** All text in an element as it stands there. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}

/** The value of an attribute; null where it is missing or blank. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes.get(name)?.trim() ?? ''
  return value === '' ? null : value
}

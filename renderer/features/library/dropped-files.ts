/** A file that was dropped, alone or in a folder: the way to it from what was dropped, and how it is opened. */
type DroppedFile = { readonly name: string; readonly open: () => Promise<File> }

/** What was dropped and cannot be read, and why. */
type Unread = { readonly name: string; readonly reason: string }

/** What was dropped: an entry of the file system, or a bare file of a program that has none, as an attachment of a mail. */
export type Dropped = FileSystemEntry | File

/** All that was dropped. To be taken while the event is handled: afterwards the page may not ask for it any more. */
export function droppedIn({ items }: DataTransfer): readonly Dropped[] {
  return [...items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
}

/** The files among what was dropped, folders walked in the order of their names and hidden files passed over, as an import from a dialog does. */
export async function filesOf(
  dropped: readonly Dropped[],
): Promise<{ readonly files: readonly DroppedFile[]; readonly unread: readonly Unread[] }> {
  const files: DroppedFile[] = []
  const unread: Unread[] = []
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    const name = entry.fullPath.replace(/^\//, '')
    if (isFile(entry)) return void files.push({ name, open: () => fileOf(entry) })
    if (!isFolder(entry)) return
    try {
      const inside = (await childrenOf(entry)).filter((child) => !child.name.startsWith('.'))
      if (inside.length === 0) unread.push({ name, reason: 'There is nothing in this folder.' })
      for (const child of inside.toSorted((x, y) => (x.name < y.name ? -1 : 1))) await walk(child)
    } catch {
      unread.push({ name, reason: UNREAD })
    }
  }
  for (const each of dropped) {
    if (each instanceof File) files.push({ name: each.name, open: () => Promise.resolve(each) })
    else await walk(each)
  }
  return { files, unread }
}

/** The page is told no more than that reading failed. */
export const UNREAD = 'It cannot be read: see whether it is still there, and whether you may open it.'

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** All that is in a folder: it is handed over in parts, and an empty one is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return children
    children.push(...part)
  }
}

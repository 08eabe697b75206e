import { createHash } from 'node:crypto'

export type ObjectType = 'commit' | 'tree' | 'blob'

/** One git object and its name: 40 hex digits, worked out from its type, length and content. */
export interface GitObject {
  readonly hash: string
  readonly type: ObjectType
  readonly content: Buffer
}

/** One line of a git tree. `isFolder` decides mode and order; nothing here is ever executable or a link. */
export interface TreeEntry {
  readonly name: string
  readonly hash: string
  readonly isFolder: boolean
}

export interface CommitText {
  readonly tree: string
  readonly parent: string | null
  /** The repository's neutral random id: author and committer for ever. */
  readonly author: string
  /** ms since 1970 UTC; git keeps whole seconds. */
  readonly at: number
  readonly message: string
}

export function blob(text: string): GitObject {
  return named('blob', Buffer.from(text))
}

export function tree(entries: readonly TreeEntry[]): GitObject {
  const lines = entries.toSorted(asGitSorts).map(({ name, hash, isFolder }) => {
    return Buffer.concat([Buffer.from(`${isFolder ? '40000' : '100644'} ${name}\0`), Buffer.from(hash, 'hex')])
  })
  return named('tree', Buffer.concat(lines))
}

export function commit({ tree, parent, author, at, message }: CommitText): GitObject {
  const who = `${author} <${author}@learner.invalid> ${Math.floor(at / 1000)} +0000`
  const lines = [`tree ${tree}`, ...(parent ? [`parent ${parent}`] : []), `author ${who}`, `committer ${who}`]
  return named('commit', Buffer.from(`${lines.join('\n')}\n\n${message}\n`))
}

/** The entries of a tree's content (the bytes after the header). */
export function treeEntries(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at)
    const nul = content.indexOf(0, space)
    const mode = content.toString('latin1', at, space)
    const name = content.toString('utf8', space + 1, nul)
    entries.push({ name, hash: content.toString('hex', nul + 1, nul + 21), isFolder: mode === '40000' })
    at = nul + 21
  }
  return entries
}

function named(type: ObjectType, content: Buffer): GitObject {
  const hash = createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')
  return { hash, type, content }
}

/** Git compares names byte by byte, a folder's as if it ended in a slash. `git fsck` refuses any other order. */
function asGitSorts(one: TreeEntry, other: TreeEntry): number {
  return Buffer.compare(sortKey(one), sortKey(other))
}

function sortKey({ name, isFolder }: TreeEntry): Buffer {
  return Buffer.from(isFolder ? `${name}/` : name)
}

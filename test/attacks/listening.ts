import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Where these processes listen for connections, as `127.0.0.1:4000`; from what Linux says of them. */
export function listeningOn(pids: readonly number[]): readonly string[] {
  const own = new Set(pids.flatMap(socketsOf))
  const lines = ['tcp', 'tcp6'].flatMap((kind) => readFileSync(`/proc/net/${kind}`, 'utf8').split('\n').slice(1))
  return lines.flatMap((line) => {
    const [, address = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
    return state === listens && own.has(inode) ? [written(address)] : []
  })
}

const listens = '0A'

function socketsOf(pid: number): readonly string[] {
  try {
    const files = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
    return files.flatMap((file) => /^socket:\[(\d+)\]$/.exec(file)?.[1] ?? [])
  } catch {
    return [] // it ended meanwhile
  }
}

/** `0100007F:0FA0` is 127.0.0.1:4000: the bytes of the address are the other way round. An IPv6 address stays as it is. */
function written(address: string): string {
  const [host = '', port = ''] = address.split(':')
  const bytes = host.length === 8 ? [...Buffer.from(host, 'hex').reverse()].join('.') : host
  return `${bytes}:${parseInt(port, 16)}`
}

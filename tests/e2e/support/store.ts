import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { packedAs } from './builds'
import { crx, idOf, publicKeyOf } from './crx'

/** A store with Arbor in it, and the browser as an administrator set it up: only so does it update by itself. */
export interface Store {
  readonly port: number
  /** The name the browser knows the extension by. */
  readonly id: string
  /** Starts the browser, set up so. */
  readonly launcher: string
  /** Puts a build in place of the one that is there, under this version. */
  publish(version: string): void
  close(): void
}

/** Where a Chromium looks for what its administrator wants. */
const POLICIES = '/etc/chromium'
const OWN_NAMESPACE = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user']

/**
 * Whether there can be a store here. The policy that tells of it is put over the system's own for one browser
 * alone, in a mount namespace of its own, which not everybody may make.
 */
export function canOpenStore(): boolean {
  return existsSync(POLICIES) && spawnSync('unshare', [...OWN_NAMESPACE, 'true']).status === 0
}

export async function openStore(browser: string, build: string, folder: string): Promise<Store> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })
  const id = idOf(publicKeyOf(key))
  let shelf: { version: string; crx: Buffer } = { version: '', crx: Buffer.alloc(0) }
  const server = createServer((request, response) => {
    const isList = request.url?.startsWith('/updates')
    response.setHeader('content-type', isList ? 'text/xml' : 'application/x-chrome-extension')
    response.end(isList ? updates(id, shelf.version, address()) : shelf.crx)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const address = () => `http://127.0.0.1:${port}`
  const launcher = writeLauncher(browser, folder, {
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        update_url: `${address()}/updates`,
        override_update_url: true,
      },
    },
    // Without this nobody may look into what an administrator installed.
    DeveloperToolsAvailability: 1,
  })
  return {
    port,
    id,
    launcher,
    publish(version) {
      shelf = { version, crx: crx(readFileSync(packedAs(version, build, folder)), key) }
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function updates(id: string, version: string, address: string): string {
  return `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
    <app appid="${id}"><updatecheck codebase="${address}/arbor.crx" version="${version}"/></app></gupdate>`
}

function writeLauncher(browser: string, folder: string, policy: object): string {
  const managed = join(folder, 'etc/policies/managed')
  mkdirSync(managed, { recursive: true })
  writeFileSync(join(managed, 'arbor.json'), JSON.stringify(policy))
  const launcher = join(folder, 'chromium')
  const namespace = `unshare ${OWN_NAMESPACE.join(' ')}`
  // The shell's words after the script: its own name, and what the browser is given.
  const script = `mount --bind "$1" ${POLICIES} && shift && exec "$@"`
  const start = `exec ${namespace} sh -c '${script}' chromium '${join(folder, 'etc')}' '${browser}' "$@"`
  writeFileSync(launcher, `#!/bin/sh\n${start}\n`, { mode: 0o755 })
  return launcher
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createProxy } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isWithin } from '../../../utils/core/nudge/site'
import { siteOfHost } from '../../../utils/core/nudge/sites'
import { pageAt } from './pages'

/** Errands of the browsers themselves, which no setting stops. */
const VENDORS = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|net|org)$/

/** Search engines, which a browser asks for suggestions while somebody types into its address bar. */
const SEARCHES = ['duckduckgo.com', 'www.google.com']

/** A site that is in no list, for someone to add. */
const UNLISTED = 'birds.example'

/** Every site of the list and one that is in none, on this machine, under its real name; and a record of all that was asked for. */
export interface Feeds {
  /** Give this to a browser as its proxy for everything, and have it accept any certificate. */
  readonly port: number
  /** Addresses of pages served, in order, as `host/path`. */
  readonly visits: readonly string[]
  /** What search engines were asked for. */
  readonly searches: readonly string[]
  /** Everything else that was asked for, by whomever. */
  readonly strangers: readonly string[]
  /** Leaves a host out of the strangers, so far and from now on. */
  forgive(host: string): void
  /** Begins the record of visits anew. Strangers are never forgotten. */
  forgetVisits(): void
  close(): void
}

/**
 * A proxy that answers for the sites itself and lets nothing else through. As the browser's only way out it
 * sees every connection, so an extension that phones anyone is caught here.
 */
export async function startFeeds(): Promise<Feeds> {
  const visits: string[] = []
  const searches: string[] = []
  const strangers: string[] = []
  const forgiven = new Set<string>()
  const sites = createServer(certificate(), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://feed')
    if (SEARCHES.includes(request.headers.host ?? '')) {
      searches.push(decodeURIComponent(request.url ?? ''))
      response.end('[]')
      return
    }
    const page = pageAt(pathname)
    if (page) visits.push(`${request.headers.host}${pathname}`)
    else if (pathname !== '/favicon.ico') strangers.push(`https://${request.headers.host}${request.url}`)
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html', ...page?.headers })
    response.end(page?.html)
  })
  const proxy = createProxy((request, response) => {
    stranger(request.url ?? '')
    response.writeHead(502).end()
  })
  proxy.on('connect', (request, socket: Socket) => {
    socket.on('error', () => {}) // A browser that is killed drops its connections; that is not a failure.
    const [host = ''] = (request.url ?? '').split(':')
    if (siteOfHost(host) || isWithin(host, UNLISTED) || SEARCHES.includes(host)) {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      sites.emit('connection', socket)
    } else {
      stranger(`https://${request.url}`)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    }
  })
  await new Promise<void>(listening => proxy.listen(0, '127.0.0.1', listening))

  function stranger(address: string) {
    if (!VENDORS.test(hostOf(address))) strangers.push(address)
  }

  return {
    port: (proxy.address() as AddressInfo).port,
    visits,
    searches,
    get strangers() {
      return strangers.filter(address => !forgiven.has(hostOf(address)))
    },
    forgive: host => void forgiven.add(host),
    forgetVisits() {
      visits.length = 0
    },
    close() {
      proxy.close()
      proxy.closeAllConnections()
      sites.closeAllConnections()
    },
  }
}

function hostOf(address: string): string {
  return new URL(address, 'http://unknown').hostname
}

/** A fresh certificate nobody has signed. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'arbor-certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const kind = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=feeds'
  execFileSync('openssl', ['req', ...kind.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const made = { key: readFileSync(key), cert: readFileSync(cert) }
  rmSync(folder, { recursive: true })
  return made
}

// Two that people use to search with: MiniSearch as its manual shows it, and SQLite's FTS5 in WebAssembly, in memory.
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { findBrowser } from '../tools/find-browser.mjs'
import { notes } from './journal-texts.ts'

interface Searched {
  readonly index: number
  readonly search: number
}

const PLACE = 'https://bench.invalid/'
const MODULES = {
  'minisearch.js': 'node_modules/minisearch/dist/es/index.js',
  'sqlite.js': 'node_modules/@sqlite.org/sqlite-wasm/dist/index.mjs',
  'sqlite3.wasm': 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm',
} as const

const MEASURE = `
const p95 = of => of.sort((a, b) => a - b)[Math.floor(of.length * 0.95)]
const timed = act => { const from = performance.now(); act(); return performance.now() - from }
const all = []
self.onmessage = async ({ data }) => {
  if (data.notes) { all.push(...data.notes); return postMessage(null) }
  const find = await make()
  const from = performance.now()
  const ask = await find.add(all)
  const index = performance.now() - from
  postMessage({ index, search: p95(data.queries.map(query => timed(() => ask(query)))) })
}
`
const WORKERS = {
  mini: `import MiniSearch from './minisearch.js'
${MEASURE}
const make = async () => ({ async add(all) {
  const index = new MiniSearch({
    fields: ['text', 'tags'],
    extractField: (note, field) => field === 'tags' ? note.tags.join(' ') : note[field],
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: term => term.length > 3 ? 0.2 : false },
  })
  index.addAll(all)
  return query => index.search(query).map(({ id }) => id)
} })`,
  sqlite: `import sqlite3InitModule from './sqlite.js'
${MEASURE}
const make = async () => {
  const { oo1 } = await sqlite3InitModule()
  const db = new oo1.DB(':memory:')
  db.exec("CREATE VIRTUAL TABLE notes USING fts5(text, tags, prefix='1 2 3')")
  return { async add(all) {
    db.exec('BEGIN')
    const put = db.prepare('INSERT INTO notes(rowid, text, tags) VALUES (?, ?, ?)')
    for (const [at, { text, tags }] of all.entries()) put.bind([at + 1, text, tags.join(' ')]).stepReset()
    put.finalize()
    db.exec('COMMIT')
    return query => db.selectValues(
      'SELECT rowid FROM notes WHERE notes MATCH ? ORDER BY rank',
      query.split(' ').map(word => '"' + word + '"*').join(' '),
    )
  } }
}`,
} as const

/** How soon each is ready, from notes in its memory, and how soon it answers, both within its worker. */
export async function others(
  size: number,
  queries: readonly string[],
): Promise<Readonly<Record<keyof typeof WORKERS, Searched>>> {
  const { path } = await findBrowser('chromium')
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.route(`${PLACE}**`, async route => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
    if (name in WORKERS)
      return route.fulfill({ contentType: 'text/javascript', body: WORKERS[name as keyof typeof WORKERS] })
    const contentType = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript'
    return route.fulfill({ contentType, body: await readFile(MODULES[name as keyof typeof MODULES]) })
  })
  await page.goto(PLACE)
  const all = notes(size, 0).map(({ id, text, tags }) => ({ id, text, tags }))
  const measure = async (name: keyof typeof WORKERS): Promise<Searched> => {
    const worker = await page.evaluateHandle(address => new Worker(address, { type: 'module' }), `/${name}`)
    const tell = (message: object) =>
      worker.evaluate(
        (worker, message) =>
          new Promise<Searched>((answered, failed) => {
            worker.onmessage = ({ data }) => answered(data)
            worker.onerror = event => failed(new Error(event.message))
            worker.postMessage(message)
          }),
        message,
      )
    for (let at = 0; at < all.length; at += 5000) await tell({ notes: all.slice(at, at + 5000) })
    const searched = await tell({ queries })
    await worker.evaluate(worker => worker.terminate())
    return searched
  }
  const measured = { mini: await measure('mini'), sqlite: await measure('sqlite') }
  await browser.close()
  return measured
}

/** The part of `npm start` that runs under the project's own Node: WXT's development mode. */
import process from 'node:process'
import { createServer } from 'wxt'

const { browser, path, profile, args } = JSON.parse(process.argv[2] ?? '{}')

const server = await createServer({
  browser,
  webExt: {
    binaries: { [browser]: path },
    chromiumProfile: profile,
    firefoxProfile: profile,
    chromiumArgs: args,
    firefoxArgs: args,
  },
})

for (const event of ['disconnect', 'SIGINT', 'SIGTERM']) process.once(event, stop)

await server.start()

async function stop() {
  await server.stop().catch(() => {}) // Whatever is half started or half gone ends with this process.
  process.exit(0)
}

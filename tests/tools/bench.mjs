// `npm run bench`: builds what would be shipped, then measures it, all of it or the parts that are named. Installs what is missing first.
import process from 'node:process'
import { installPackages } from './install.mjs'
import { NODE, run } from './run.mjs'

await installPackages()
console.log('Building what would be shipped.')
const built = await run('wxt', ['zip'])
if (built.code !== 0) {
  console.log(built.said)
  process.exit(built.code)
}
const { code } = await run(NODE, ['tests/bench/all.ts', ...process.argv.slice(2)], { show: true })
process.exit(code)

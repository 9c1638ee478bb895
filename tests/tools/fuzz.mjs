// `npm run fuzz`: has a hundred thousand spoilt files read; `FUZZ=1000` for fewer. Installs what is missing first.
import process from 'node:process'
import { installPackages } from './install.mjs'
import { run } from './run.mjs'

await installPackages()
const args = ['run', '--config', 'tests/vitest.config.ts', 'tests/unit/platform/carry-mangled.test.ts']
const { code } = await run('vitest', args, { show: true, env: { FUZZ: process.env['FUZZ'] ?? '100000' } })
process.exit(code)

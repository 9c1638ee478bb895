import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/**
 * What the public age program makes of a file, with words, or with a key that the words open. It asks for them at a
 * terminal and nowhere else, so it is given one (`script`). Files are in base64.
 */
export async function openedByAge(file: string, words: string, key?: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'arbor-age-'))
  try {
    await writeFile(join(folder, 'file.age'), file, 'base64')
    if (key) await writeFile(join(folder, 'key.age'), key, 'base64')
    const command = `age -d ${key ? '-i key.age ' : ''}-o opened file.age`
    const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder })
    terminal.stdin.end(`${words}\n`)
    const [said, [code]] = await Promise.all([text(terminal.stdout), once(terminal, 'exit')])
    if (code !== 0) throw new Error(`age (Debian has it in a package of that name) said: ${said}`)
    return await readFile(join(folder, 'opened'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The lines of names and values before a Markdown text, and the text itself. */
export interface Headed {
  readonly fields: ReadonlyMap<string, string | readonly string[]>
  readonly text: string
}

const HEAD = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/

/**
 * Reads what stands before a text, as far as journals use it: `name: value`, `name: [a, b]`, and a list in lines with
 * dashes. Anything else is passed over; a text without such lines is all text.
 */
export function readHead(source: string): Headed {
  const head = HEAD.exec(source)
  if (!head) return { fields: new Map(), text: source }
  const fields = new Map<string, string | readonly string[]>()
  let open: string | null = null
  for (const line of (head[1] ?? '').split(/\r?\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)
    const before = open === null ? undefined : fields.get(open)
    if (item && open !== null && typeof before !== 'string') {
      fields.set(open, [...(before ?? []), plain(item[1] ?? '')])
      continue
    }
    const pair = /^([\w-]{1,40})\s*:\s*(.*)$/.exec(line)
    if (!pair) continue
    const [, name = '', value = ''] = pair
    open = value.trim() === '' ? name.toLowerCase() : null
    fields.set(name.toLowerCase(), readValue(value.trim()))
  }
  return { fields, text: source.slice(head[0].length) }
}

function readValue(value: string): string | readonly string[] {
  if (value === '') return []
  const list = /^\[(.*)\]$/.exec(value)
  return list ? itemsOf(list[1] ?? '') : plain(value)
}

/** What stands between commas, of which quotes may hold some. */
function itemsOf(list: string): readonly string[] {
  const items = list.match(/\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^,]+)/g) ?? []
  return items.map(plain).filter(item => item !== '')
}

function plain(value: string): string {
  const text = value.trim()
  if (/^'.*'$/.test(text)) return text.slice(1, -1)
  if (!/^".*"$/.test(text)) return text
  try {
    return String(JSON.parse(text))
  } catch {
    // Quotes that hold something else than they say.
    return text.slice(1, -1)
  }
}

import { expect, test, vi } from 'vitest'
import { answer, type Handlers } from '@/utils/messages/serve'

const own = { id: 'arbor', origin: 'chrome-extension://arbor/' }
const page = { id: 'arbor', url: 'chrome-extension://arbor/popup.html' }
const content = { id: 'arbor', url: 'https://www.reddit.com/r/all', tab: { id: 3 }, frameId: 0 }

/** Every name answered by what it was asked, so that only the gate decides. */
function handlers(): Handlers {
  const from = (kind: 'page' | 'content') => ({
    from: kind,
    parse: (raw: any) => (raw === 'bad' ? undefined : raw),
    handle: vi.fn(async (payload: any) => payload),
  })
  return {
    'window.dispatch': from('page'),
    'settings.change': from('page'),
    'reading.place': from('page'),
    'kept.erase': from('page'),
    'kept.restore': from('page'),
    'all.wipe': from('page'),
    'nudge.terms': from('content'),
    'nudge.ask': from('content'),
    'nudge.left': from('content'),
    'nudge.answer': from('content'),
  }
}

test.each(['window.dispatch', 'settings.change', 'reading.place', 'kept.erase', 'kept.restore', 'all.wipe'])(
  'F58 %s from a script in a page is refused and reaches nothing',
  async name => {
    const all = handlers()
    expect(await answer(all, { name, payload: {} }, content, own)).toEqual({
      ok: false,
      error: 'not for this sender',
    })
    expect(all[name as keyof Handlers].handle).not.toHaveBeenCalled()
  },
)

test.each(['nudge.terms', 'nudge.ask', 'nudge.left', 'nudge.answer'])(
  '%s from one of our pages is refused',
  async name => {
    expect(await answer(handlers(), { name, payload: null }, page, own)).toMatchObject({ ok: false })
  },
)

test.each([
  ['no message at all', undefined],
  ['an unknown name', { name: 'journal.read', payload: null }],
  ['a name every object has', { name: 'toString', payload: null }],
  ['a malformed payload', { name: 'window.dispatch', payload: 'bad' }],
])('%s is answered with a refusal', async (_name, raw) => {
  expect(await answer(handlers(), raw, page, own)).toMatchObject({ ok: false })
})

test('an answer and an error both come back as data', async () => {
  const all = handlers()
  expect(await answer(all, { name: 'window.dispatch', payload: { type: 'end' } }, page, own)).toEqual({
    ok: true,
    value: { type: 'end' },
  })
  const failing = {
    ...all,
    'settings.change': { ...all['settings.change'], handle: () => Promise.reject(new Error('disk')) },
  }
  expect(await answer(failing, { name: 'settings.change', payload: {} }, page, own)).toEqual({
    ok: false,
    error: 'disk',
  })
})

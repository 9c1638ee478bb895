import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowCipher } from '@/utils/platform/row-cipher'

const KEY = new Uint8Array(32).map((_, at) => at)

test('what was sealed opens in its place, with its key, and nowhere else', () => {
  const [cipher, other] = [rowCipher(KEY), rowCipher(new Uint8Array(32))]
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.jsonValue(), (place, elsewhere, record) => {
      const sealed = cipher.seal(place, record)
      expect(JSON.stringify(cipher.open(place, sealed))).toBe(JSON.stringify(record))
      expect(() => other.open(place, sealed)).toThrow()
      if (elsewhere !== place) expect(() => cipher.open(elsewhere, sealed)).toThrow()
    }),
  )
})

test('one bit, or one byte less, and it does not open', () => {
  const cipher = rowCipher(KEY)
  const sealed = cipher.seal('a', { text: 'rain' })
  for (let at = 0; at < sealed.length; at++) {
    const flipped = Uint8Array.from(sealed)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
    expect(() => cipher.open('a', flipped)).toThrow()
    expect(() => cipher.open('a', sealed.subarray(0, at))).toThrow()
  }
})

test('its length says no more than which of a few it is, and no two are alike', () => {
  const cipher = rowCipher(KEY)
  const lengths = [0, 1, 100, 240].map(length => cipher.seal('a', { text: 'x'.repeat(length) }).length)
  expect(new Set(lengths)).toEqual(new Set([256 + 12 + 16]))
  const all = Array.from({ length: 1000 }, () => cipher.seal('a', 'rain').slice(0, 12).join())
  expect(new Set(all).size).toBe(1000)
})

test('the browser itself opens it, with nothing but HMAC and AES-GCM', async () => {
  const sealed = rowCipher(KEY).seal('the place', { text: 'rain' })
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const place = new TextEncoder().encode('the place')
  const expand = await crypto.subtle.importKey('raw', KEY, hmac, false, ['sign'])
  const own = await crypto.subtle.sign('HMAC', expand, Uint8Array.from([...place, 1]))
  const key = await crypto.subtle.importKey('raw', own, 'AES-GCM', false, ['decrypt'])
  const how = { name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData: place }
  const opened = await crypto.subtle.decrypt(how, key, sealed.slice(12))
  expect(JSON.parse(new TextDecoder().decode(opened))).toEqual({ text: 'rain' })
})

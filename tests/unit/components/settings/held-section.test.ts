import { expect, test, vi } from 'vitest'
import { EXPLAINED } from '@/components/settings/held-section'
import config from '@/wxt.config'

vi.mock('@/utils/i18n', () => ({ t: (key: string) => key }))

test.each(['chrome', 'edge', 'firefox'])('every permission asked for in %s is explained', async browser => {
  const env = { browser, command: 'build', mode: 'production', manifestVersion: 3 } as const
  const manifest = typeof config.manifest === 'function' ? await config.manifest(env) : await config.manifest
  // WXT adds this one wherever there is a side panel.
  const asked = [...(manifest?.permissions ?? []), ...(manifest?.optional_permissions ?? [])]
  const permissions = [...asked, 'sidePanel']
  expect(permissions.filter(name => !EXPLAINED.includes(name))).toEqual([])
  expect(EXPLAINED.filter(name => !permissions.includes(name))).toEqual([])
})

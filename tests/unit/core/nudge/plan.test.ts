import { expect, test } from 'vitest'
import { LONGEST_PLAN, PLAN_ID, parsePlan, planOf } from '@/utils/core/nudge/plan'

test.each([
  [
    { id: PLAN_ID, text: 'call Ana' },
    { id: PLAN_ID, text: 'call Ana' },
  ],
  [{ id: PLAN_ID, text: 'x'.repeat(LONGEST_PLAN + 1) }, null],
  [{ id: 'other', text: 'call Ana' }, null],
  ['call Ana', null],
])('%j is read as %j', (raw, plan) => {
  expect(parsePlan(raw)).toEqual(plan)
})

test('a plan with nothing in it is none', () => {
  expect(planOf([])).toBeNull()
  expect(planOf([{ id: PLAN_ID, text: ' ' }])).toBeNull()
  expect(planOf([{ id: PLAN_ID, text: ' call Ana ' }])).toBe('call Ana')
})

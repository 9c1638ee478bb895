import type { Ref } from 'preact'
import { marksLit, marksOf, opennessOf, type Pace } from '@/utils/core/breathing/pacer'
import { SOFT_LONG_EXHALE } from '@/utils/core/breathing/pattern'
import { SECOND } from '@/utils/core/time'
import css from './lamp.module.css'

const MARKS = Array.from({ length: marksOf(SOFT_LONG_EXHALE) }, (_, mark) => mark)
const MARKS_IN = SOFT_LONG_EXHALE.in / SECOND
const LEFT_LEAF = 'M50 92 C34 85 26 58 43 31 C44 53 53 66 50 92 Z'
const RIGHT_LEAF = 'M50 92 C66 85 74 58 57 31 C56 53 47 66 50 92 Z'

/**
 * A light held between two leaves, which part as it grows. Where movement is unwelcome the leaves keep still
 * and marks light up one a second instead: round ones for the breath in, long ones for the breath out.
 */
export function Lamp({ at }: { readonly at: Ref<HTMLDivElement> }) {
  return (
    <div ref={at} class={css['lamp']} aria-hidden="true">
      <div class={css['halo']} />
      <div class={css['light']} />
      <div class={css['stem']} />
      <svg class={css['left']} viewBox="0 0 100 100" aria-hidden="true">
        <path d={LEFT_LEAF} />
      </svg>
      <svg class={css['right']} viewBox="0 0 100 100" aria-hidden="true">
        <path d={RIGHT_LEAF} />
      </svg>
      <div class={css['marks']}>
        {MARKS.map(mark => (
          <i key={mark} class={mark < MARKS_IN ? css['in'] : css['out']} style={{ '--mark': mark }} />
        ))}
      </div>
    </div>
  )
}

/**
 * Draws one frame through custom properties that only transforms and opacities use: no rendering, no layout,
 * no paint. The halo follows the light on the way in and outlasts it on the way out, so that the two
 * directions look different at a glance.
 */
export function paintLamp(lamp: HTMLElement, pace: Pace | null): void {
  const open = pace ? opennessOf(pace) : 0
  lamp.toggleAttribute('data-pacing', pace !== null)
  lamp.style.setProperty('--open', open.toFixed(4))
  lamp.style.setProperty('--halo', (open ** (pace?.phase === 'in' ? 2 : 0.5)).toFixed(4))
  lamp.style.setProperty('--lit', String(pace ? marksLit(SOFT_LONG_EXHALE, pace) : 0))
}

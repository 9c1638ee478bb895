import css from './voice.module.css'

interface WaveformProps {
  /** From 0 to 255. */
  readonly peaks: readonly number[]
  /** How much of it was played, from 0 to 1. */
  readonly played: number
}

/** In units of the picture, of which each bar has four in width. */
const HIGH = 40
const WIDE = 4

/** A still picture of a sound, lit as far as it was played. */
export function Waveform({ peaks, played }: WaveformProps) {
  return (
    <svg
      class={css['waveform']}
      viewBox={`0 0 ${peaks.length * WIDE} ${HIGH}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {[false, true].map(lit => (
        <path key={String(lit)} class={css[lit ? 'lit' : 'unlit']} d={barsOf(peaks, played, lit)} />
      ))}
    </svg>
  )
}

function barsOf(peaks: readonly number[], played: number, lit: boolean): string {
  return peaks
    .map((peak, at) => {
      if (at < played * peaks.length !== lit) return ''
      const half = 0.5 + (peak / 255) * (HIGH / 2 - 2)
      return `M${at * WIDE + WIDE / 2} ${HIGH / 2 - half}v${half * 2}`
    })
    .join('')
}

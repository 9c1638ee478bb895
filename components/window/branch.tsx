import { drawBranch } from '@/utils/core/window/branch'
import type { View } from '@/utils/core/window/view'
import css from './branch.module.css'

/** A leaf one unit long, pointing right from its stalk. */
const LEAF = 'M0 0C.22-.3.66-.34 1 0 .66.34.22.3 0 0Z'
/** What a closed bud still shows of it. */
const BUD = 0.32

interface BranchPictureProps {
  readonly branch: View['branch']
  readonly share: number
  /** Whether it leaves its room to what stands below. */
  readonly small?: boolean
}

/** The window's branch. Decorative: the words beside it say the phase and the end. */
export function BranchPicture({ branch, share, small = false }: BranchPictureProps) {
  const { width, height, wood, leaves, lights } = drawBranch({ ...branch, share })
  return (
    <svg
      class={css['branch']}
      data-small={small || undefined}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <g class={css['wood']}>
        {wood.map(({ d, width: thickness }) => (
          <path key={d} d={d} stroke-width={thickness} />
        ))}
      </g>
      <g class={css['leaves']}>
        {leaves.map(({ x, y, angle, size, open }) => (
          <path
            key={`${x} ${y}`}
            d={LEAF}
            transform={`translate(${x} ${y}) rotate(${angle}) scale(${size * (BUD + (1 - BUD) * open)} ${size * (BUD * 0.8 + (1 - BUD * 0.8) * open)})`}
          />
        ))}
      </g>
      <g class={css['lights']}>
        {lights.map(({ x, y }, index) => (
          <circle key={index} cx={x} cy={y} r="2.4" />
        ))}
      </g>
    </svg>
  )
}

import type { Instant } from '../time'

/** A point in the drawing's own units; y grows downwards. */
interface Point {
  readonly x: number
  readonly y: number
}

/** A piece of wood: an SVG path and how thick it is drawn. */
export interface Wood {
  readonly d: string
  readonly width: number
}

/** A leaf, drawn from its stalk at (x, y) towards `angle` degrees. */
export interface Leaf extends Point {
  readonly angle: number
  /** Full length, in drawing units. */
  readonly size: number
  /** 0 is a closed bud, 1 an open leaf. */
  readonly open: number
}

/** The branch as shapes. It is an illustration, never a measurement: it carries no number. */
export interface Branch {
  readonly width: number
  readonly height: number
  readonly wood: readonly Wood[]
  readonly leaves: readonly Leaf[]
  /** One small warm light for each moment. */
  readonly lights: readonly Point[]
}

interface BranchInput {
  /** The window's id. The same window draws the same branch everywhere. */
  readonly seed: number
  /** Share of the window that has passed, 0 to 1. */
  readonly share: number
  /** When each moment was, as a share of the window. */
  readonly moments: readonly number[]
}

const WIDTH = 320
const HEIGHT = 132
/** No twig hangs lower than this above the lower edge. */
const MARGIN = 6
const FEWEST_TWIGS = 5
const LEAVES_ON_STEM = 9
const LEAVES_ON_TWIG = 3
/** How much of the window one leaf takes to open; the last has opened a little before the end. */
const UNFOLDING = 0.16

/** Draws the branch of a window. Pure: the same input gives the same shapes. */
export function drawBranch({ seed, share, moments }: BranchInput): Branch {
  const random = randomFrom(seed)
  const stem = curve({ x: 6, y: 100 + 16 * random() }, { x: 294, y: 30 + 34 * random() }, 12 - 44 * random())
  const count = FEWEST_TWIGS + Math.floor(3 * random())
  const firstSide = random() < 0.5 ? -1 : 1
  const twigs = Array.from({ length: count }, (_, index) => twig(stem, index, count, firstSide, random))
  const buds = [
    ...Array.from({ length: LEAVES_ON_STEM }, (_, i) =>
      bud(stem, (i + 1.4) / (LEAVES_ON_STEM + 0.4), 0, 1, i, random),
    ),
    ...twigs.flatMap(({ line, from, reach }) =>
      Array.from({ length: LEAVES_ON_TWIG }, (_, i) =>
        bud(line, (i + 1) / LEAVES_ON_TWIG, from, reach, i, random),
      ),
    ),
  ]
  const inOrder = buds.sort((a, b) => a.age - b.age)
  const leaves = inOrder.map(({ age: _age, ...leaf }, index) => {
    const starts = (index / inOrder.length) * (1 - UNFOLDING)
    return { ...leaf, open: ease((share - starts) / UNFOLDING) }
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    wood: [{ d: stem.d, width: 2.6 }, ...twigs.map(({ line }) => ({ d: line.d, width: 1.4 }))],
    leaves,
    lights: moments.map(moment => lightAt(stem, moment)),
  }
}

/** The share of the window at which something happened. */
export function shareAt(at: Instant, anchor: Instant, ends: Instant): number {
  return ends > anchor ? Math.min(1, Math.max(0, (at - anchor) / (ends - anchor))) : 0
}

interface Curve {
  readonly d: string
  at(t: number): Point
  /** Direction in degrees; 0 is to the right, negative is up. */
  angleAt(t: number): number
}

/** A quadratic Bézier from one point to another that sags or rises by `bend` in the middle. */
function curve(from: Point, to: Point, bend: number): Curve {
  const via = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + bend }
  const mix = (a: number, b: number, c: number, t: number) =>
    (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c
  const slope = (a: number, b: number, c: number, t: number) => 2 * (1 - t) * (b - a) + 2 * t * (c - b)
  return {
    d: `M${round(from.x)} ${round(from.y)}Q${round(via.x)} ${round(via.y)} ${round(to.x)} ${round(to.y)}`,
    at: t => ({ x: mix(from.x, via.x, to.x, t), y: mix(from.y, via.y, to.y, t) }),
    angleAt: t => (Math.atan2(slope(from.y, via.y, to.y, t), slope(from.x, via.x, to.x, t)) * 180) / Math.PI,
  }
}

/** Side twigs stand on alternate sides and shorten towards the tip. */
function twig(stem: Curve, index: number, count: number, firstSide: number, random: () => number) {
  const from = 0.16 + (index / count) * 0.76 + 0.05 * (random() - 0.5)
  const start = stem.at(from)
  const side = index % 2 === 0 ? firstSide : -firstSide
  const length = (58 - 34 * from) * (0.8 + 0.4 * random()) * (side === 1 ? 0.62 : 1)
  const angle = ((stem.angleAt(from) + side * (34 + 14 * random())) * Math.PI) / 180
  const y = Math.min(start.y + length * Math.sin(angle), HEIGHT - MARGIN)
  const end = { x: start.x + length * Math.cos(angle), y }
  return { line: curve(start, end, -side * length * 0.1), from, reach: length / 290 }
}

/** A bud at `t` along a curve. Its age is how far from the root it sits; the oldest opens first. */
function bud(line: Curve, t: number, from: number, reach: number, index: number, random: () => number) {
  const { x, y } = line.at(Math.min(t, 1))
  const side = index % 2 === 0 ? -1 : 1
  const spread = t >= 1 ? 6 * (random() - 0.5) : side * (38 + 16 * random())
  return {
    x: round(x),
    y: round(y),
    angle: round(line.angleAt(Math.min(t, 1)) + spread),
    size: round(15 + 6 * random() - 4 * from),
    age: from + t * reach + 0.05 * random(),
  }
}

/** Lights hang just off the stem, where the window was when the moment happened. */
function lightAt(stem: Curve, moment: number): Point {
  const { x, y } = stem.at(0.06 + 0.9 * moment)
  return { x: round(x), y: round(y + 7) }
}

/** Mulberry32: a small, well-mixed generator; a drawing needs no more. Source: Tommy Ettinger, public domain. */
function randomFrom(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function ease(x: number): number {
  const t = Math.min(1, Math.max(0, x))
  return t * t * (3 - 2 * t)
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}

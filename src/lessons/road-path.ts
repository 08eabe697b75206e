// Where the road runs. All lengths are in the units of the drawing's own viewBox.

export interface Point {
  readonly x: number
  readonly y: number
}

/** One stretch: a cubic curve from one place to the next. */
export interface Stretch {
  readonly from: Point
  readonly bend: readonly [Point, Point]
  readonly to: Point
}

/** A whole drawing: its size, where each place stands, and the stretches between; the last leads out of the picture. */
export interface RoadShape {
  readonly width: number
  readonly height: number
  readonly start: Stretch
  readonly stretches: readonly Stretch[]
}

const at = (x: number, y: number): Point => ({ x, y })

/** Three rows that climb from the lower left to the door at the upper right, for screens of 768 px and more. */
export const wideCourse: RoadShape = {
  width: 960,
  height: 720,
  start: { from: at(-20, 620), bend: [at(40, 630), at(90, 610)], to: at(150, 608) },
  stretches: chain(
    [150, 608],
    [
      [250, 604, 350, 640, 470, 622],
      [570, 606, 660, 586, 760, 600],
      [985, 632, 985, 424, 790, 396],
      [690, 384, 590, 420, 480, 404],
      [380, 390, 270, 376, 170, 390],
      [-45, 420, -35, 218, 170, 190],
      [270, 178, 370, 214, 480, 198],
      [580, 184, 690, 172, 790, 186],
      [836, 192, 872, 178, 906, 122],
    ],
  ),
}

/** One place below the other beside a road that winds down the left side, for narrow screens. */
export const narrowCourse: RoadShape = {
  width: 360,
  height: 1440,
  start: { from: at(10, -20), bend: [at(8, 30), at(48, 60)], to: at(44, 120) },
  stretches: chain(
    [44, 120],
    Array.from({ length: 9 }, (_, nth) => {
      const y = 120 + nth * 152
      const [from, to] = nth % 2 === 0 ? [44, 30] : [30, 44]
      return [from - 6 + (nth % 3), y + 52, to + 6, y + 104, to, y + 152]
    }),
  ),
}

/** One gentle line, for the head of a lesson. */
export const stripCourse: RoadShape = {
  width: 720,
  height: 64,
  start: { from: at(-10, 30), bend: [at(4, 36), at(14, 38)], to: at(28, 38) },
  stretches: chain(
    [28, 38],
    Array.from({ length: 9 }, (_, nth) => {
      const [x, y, next] = [28 + nth * 80, nth % 2 === 0 ? 38 : 26, nth % 2 === 0 ? 26 : 38]
      return nth === 8 ? [x + 20, y, x + 40, y, x + 52, y - 4] : [x + 30, y + 4, x + 50, next - 4, x + 80, next]
    }),
  ),
}

/** Curves one after the other, each given as two bends and an end. */
function chain(start: readonly [number, number], curves: readonly (readonly number[])[]): Stretch[] {
  let from = at(...start)
  return curves.map(([ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0]) => {
    const stretch = { from, bend: [at(ax, ay), at(bx, by)], to: at(x, y) } as const
    from = stretch.to
    return stretch
  })
}

/** The stretch as the `d` of a path. */
export function pathOf({ from, bend: [first, second], to }: Stretch): string {
  return `M${from.x} ${from.y}C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`
}

/** Where one stands after `share` (0 to 1) of the stretch's length, measured on 64 short straight pieces. */
export function pointAlong(stretch: Stretch, share: number): Point {
  const points = Array.from({ length: 65 }, (_, nth) => onCurve(stretch, nth / 64))
  const pieces = points.slice(1).map((to, nth) => ({ from: points[nth] ?? to, to }))
  let left = share * pieces.reduce((sum, { from, to }) => sum + distance(from, to), 0)
  for (const { from, to } of pieces) {
    const length = distance(from, to)
    if (left <= length) return between(from, to, length === 0 ? 0 : left / length)
    left -= length
  }
  return stretch.to
}

function between(from: Point, to: Point, share: number): Point {
  return at(Math.round(from.x + (to.x - from.x) * share), Math.round(from.y + (to.y - from.y) * share))
}

function onCurve({ from, bend: [first, second], to }: Stretch, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3]
  const mix = (axis: 'x' | 'y') => a * from[axis] + b * first[axis] + c * second[axis] + d * to[axis]
  return at(mix('x'), mix('y'))
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

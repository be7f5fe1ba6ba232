interface Point {
  speedup: number;
  maxErrorUlps: number;
}

/** Where speeds and errors stand in the picture: fast to the right, accurate at the top, both logarithmic. */
export interface ParetoScale {
  width: number;
  height: number;
  left: number;
  top: number;
  bottom: number;
  x(speedup: number): number;
  y(ulps: number): number;
  /** Where lines are drawn. */
  speeds: number[];
  errors: number[];
}

const box = { width: 720, height: 420, left: 64, right: 20, top: 16, bottom: 376 };

/** An error of nothing has no logarithm: one more ulp for all. */
const heightOf = (ulps: number) => Math.log10(1 + Math.min(ulps, 1e18));

export function paretoScale(points: readonly Point[]): ParetoScale {
  const logs = points.map((point) => Math.log2(point.speedup));
  const [slow, fast] = [Math.min(0, ...logs) - 0.25, Math.max(0, ...logs) + 0.25];
  const tall = Math.max(1, ...points.map((point) => heightOf(point.maxErrorUlps))) * 1.06;
  return {
    ...box,
    x: (speedup) =>
      round(box.left + ((Math.log2(speedup) - slow) / (fast - slow)) * (box.width - box.left - box.right)),
    y: (ulps) => round(box.top + 6 + (heightOf(ulps) / tall) * (box.bottom - box.top - 6)),
    speeds: powers(2, slow, fast),
    errors: [0, ...powers(10, 0, tall)],
  };
}

/** A tenth of a unit is less than a pixel. */
function round(value: number): number {
  return Number(value.toFixed(1));
}

/** Powers of the base between two exponents, at most eight of them. */
function powers(base: number, low: number, high: number): number[] {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const step = Math.ceil((last - first + 1) / 8);
  const found: number[] = [];
  for (let exponent = first; exponent <= last; exponent += step) found.push(base ** exponent);
  return found;
}

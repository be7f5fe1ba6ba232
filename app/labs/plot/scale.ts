/** From numbers to places on the screen, in a straight line. */
export interface Scale {
  (value: number): number;
  readonly min: number;
  readonly max: number;
}

/** Places are rounded to a hundredth, so that server and browser write the same digits. */
export function linearScale(min: number, max: number, from: number, to: number): Scale {
  const span = max - min || 1;
  return Object.assign(
    (value: number) => Math.round((from + ((value - min) / span) * (to - from)) * 100) / 100,
    {
      min,
      max,
    },
  );
}

/** Round numbers (1, 2 or 5 times a power of ten apart) inside [min, max]: about `count`, never more than 2 · count + 1. */
export function ticks(min: number, max: number, count = 5): number[] {
  if (!(max > min)) return [min];
  const rough = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from(
    { length: last - first + 1 },
    (_, index) => Number(((first + index) * step).toPrecision(12)) + 0,
  );
}

/** The smallest round number (a digit or 1.5 times a power of ten) that is not below `value`: where an axis may end. */
export function niceCeiling(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value * (1 - 1e-12)) ?? 10;
  return Number((factor * power).toPrecision(12));
}

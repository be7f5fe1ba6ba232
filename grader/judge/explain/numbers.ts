import type { Failure, JsonNumber } from "../verdict.ts";

/** The shortest text that reads back as the same double, with true minus sign and infinity. */
export function formatNumber(value: JsonNumber | number): string {
  if (Object.is(value, -0)) return "−0";
  return String(value).replaceAll("-", "−").replace("Infinity", "∞");
}

/** Three significant digits: for errors, bounds and ulps, where more would say nothing. */
export function formatMagnitude(value: JsonNumber | number): string {
  const number = Number(value);
  if (!Number.isFinite(number) || number === 0) return formatNumber(number);
  const size = Math.abs(number);
  const rounded = Number(number.toPrecision(3));
  if (size >= 1e-4 && size < 1e6) return formatNumber(rounded);
  return rounded.toExponential().replace("e+", "e").replaceAll("-", "−");
}

/** Less than `asked`, and rounded it would look like as much. */
export function isJustShort(value: JsonNumber | number, asked: number): boolean {
  return Number(value) < asked && formatMagnitude(value) === formatMagnitude(asked);
}

/** `2.41×`: how many times the reference. */
export function formatRatio(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)}×`;
}

export function formatInterval([low, high]: readonly [number, number]): string {
  return `${formatRatio(low)} … ${formatRatio(high)}`;
}

type Worst = NonNullable<Failure["worst"]>;

/** |got − expected|, to be read beside the bound. */
export function errorOf({ got, expected }: Worst): number {
  return Math.abs(Number(got) - Number(expected));
}

/** As many units in the last place as a double has digits, and no digit is right: the count then says nothing. */
export function meansUlps({ ulps }: Worst): boolean {
  return Number(ulps) < 2 ** 50;
}

import type { NumberParameter } from "#grader/exercise/lesson/lab-parameters.ts";

export type SliderScale = "linear" | "log";

/** A slider of logarithms has this many places, whatever its range. */
const logSteps = 100;

export function sliderSteps({ min, max, step }: NumberParameter, scale: SliderScale): number {
  return scale === "log" ? logSteps : Math.round((max - min) / step);
}

/** Where the slider stands for a value; not always a whole place, since any value can be typed. */
export function toSlider(value: number, parameter: NumberParameter, scale: SliderScale): number {
  const { min, max, step } = parameter;
  const place =
    scale === "log" ? (logSteps * Math.log(value / min)) / Math.log(max / min) : (value - min) / step;
  // Engines round logarithms differently; server and browser write the same digits.
  return Number(place.toFixed(3));
}

/** The value of the nearest place, inside the range; with a logarithmic scale of two digits, so that it reads well. */
export function fromSlider(position: number, parameter: NumberParameter, scale: SliderScale): number {
  const { min, max, step, whole } = parameter;
  const steps = sliderSteps(parameter, scale);
  const place = Math.round(position);
  if (place <= 0) return min;
  if (place >= steps) return max;
  const value =
    scale === "log"
      ? Number((min * (max / min) ** (place / logSteps)).toPrecision(2))
      : Number((min + place * step).toFixed(6));
  const inside = Math.min(max, Math.max(min, value));
  return (whole ? Math.round(inside) : inside) + 0;
}

/** Some places on (or back, when `places` is negative), and at least as far as the value changes; at the end it stays. */
export function stepValue(
  value: number,
  places: number,
  parameter: NumberParameter,
  scale: SliderScale,
): number {
  const back = places < 0;
  const position = toSlider(value, parameter, scale);
  const last = back ? 0 : sliderSteps(parameter, scale);
  let place = (back ? Math.ceil(position) : Math.floor(position)) + places;
  while (back ? place > last : place < last) {
    const reached = fromSlider(place, parameter, scale);
    if (back ? reached < value : reached > value) return reached;
    place += back ? -1 : 1;
  }
  return fromSlider(last, parameter, scale);
}

/** What the limits of break-it tasks have in common: each says why it refuses, in both languages. NaN is inside of nothing. */
import type { Matrix, Vector } from "../core/types.ts";
import type { Refusal } from "./challenge.ts";
import type { Text } from "./text.ts";

type Range = readonly [low: number, high: number];

export function refuse(en: string, zh: string): Refusal {
  return { refused: { en, "zh-CN": zh } };
}

export function refuseLength(x: Vector, [low, high]: Range): Refusal | null {
  if (x.length >= low && x.length <= high) return null;
  return refuse(
    `There must be ${low} to ${high} elements; these are ${x.length}.`,
    `元素的个数应为 ${low} 到 ${high}，这里有 ${x.length} 个。`,
  );
}

export function refuseShape(
  { rows, cols }: Matrix,
  limits: { rows: Range | number; cols: Range },
): Refusal | null {
  const [low, high] = typeof limits.rows === "number" ? [limits.rows, limits.rows] : limits.rows;
  const [narrow, wide] = limits.cols;
  if (rows >= low && rows <= high && cols >= narrow && cols <= wide) return null;
  const asked = low === high ? String(low) : `${low} to ${high}`;
  return refuse(
    `The matrix must have ${asked} rows and ${narrow} to ${wide} columns; it is ${rows} × ${cols}.`,
    `矩阵应有 ${asked.replace("to", "到")} 行、${narrow} 到 ${wide} 列，这里是 ${rows} × ${cols}。`,
  );
}

/** Every element from `low` to `high`. */
export function refuseOutside(data: Vector, [low, high]: Range): Refusal | null {
  const outside = data.find((element) => !(element >= low && element <= high));
  if (outside === undefined) return null;
  const [from, to] = [signed(low), signed(high)];
  return refuse(
    `Every element must be from ${from} to ${to}; ${oneIs(outside).en}.`,
    `每个元素都应在 ${from} 到 ${to} 之间，${oneIs(outside)["zh-CN"]}。`,
  );
}

/** Every element 0, or of a magnitude from `low` to `high`: products of such overflow and vanish nowhere. */
export function refuseMagnitude(data: Vector, [low, high]: Range): Refusal | null {
  const outside = data.find(
    (element) => element !== 0 && !(Math.abs(element) >= low && Math.abs(element) <= high),
  );
  if (outside === undefined) return null;
  const [from, to] = [signed(low), signed(high)];
  return refuse(
    `Every element must be 0 or of a magnitude from ${from} to ${to}; ${oneIs(outside).en}.`,
    `每个元素应为 0，或者绝对值在 ${from} 到 ${to} 之间，${oneIs(outside)["zh-CN"]}。`,
  );
}

/** Which element is outside. A NaN is hardly ever written down: it comes of computing, often with a parameter. */
export function oneIs(outside: number): Text {
  if (!Number.isNaN(outside))
    return { en: `one is ${signed(outside)}`, "zh-CN": `其中一个是 ${signed(outside)}` };
  return {
    en: "one is NaN. The function is called without arguments: a parameter of it would be undefined",
    "zh-CN": "其中一个是 NaN。调用函数时不传参数：要是它有参数，参数就是 undefined",
  };
}

/** With true minus sign and infinity. */
function signed(value: number): string {
  return String(value).replaceAll("-", "−").replace("Infinity", "∞");
}

/** Row i by itself. */
export function rowOf({ cols, data }: Matrix, i: number): Vector {
  return data.slice(i * cols, (i + 1) * cols);
}

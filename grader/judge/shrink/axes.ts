import type { Matrix } from "../../core/index.ts";
import type { Shrinking } from "../../exercise/spec.ts";
import type { Value } from "../../exercise/value.ts";
import { isMatrix, shapeOf } from "../../exercise/value.ts";
import type { CallRequest } from "../runner.ts";

/** One length that several dimensions have in common: what is taken from one is taken from all. */
export interface Axis {
  length: number;
  slots: { arg: number; dimension: number }[];
}

/** The axes of this call. Where dimensions of one name differ in length (shapes that do not fit) each is an axis of its own. */
export function axesOf({ axes }: Pick<Shrinking, "axes">, { args, same }: CallRequest): Axis[] {
  const found = new Map<string, Axis>();
  args.forEach((arg, i) => {
    shapeOf(arg).forEach((length, dimension) => {
      const shared = same && i === same[1] ? same[0] : i;
      const name = representative(axes, same, axes[shared]?.[dimension] ?? `${shared}/${dimension}`);
      const key = `${name} ${length}`;
      const axis = found.get(key) ?? { length, slots: [] };
      axis.slots.push({ arg: i, dimension });
      found.set(key, axis);
    });
  });
  return [...found.values()];
}

/** The same call with only these indexes of an axis. */
export function keepIndexes(request: CallRequest, { slots }: Axis, kept: readonly number[]): CallRequest {
  const args = [...request.args];
  for (const { arg, dimension } of slots) args[arg] = taken(args[arg]!, dimension, kept);
  if (request.same) args[request.same[1]] = args[request.same[0]]!;
  return { ...request, args };
}

/** One object as two arguments ties the axes of both together: the first name stands for the second one as well. */
function representative(axes: Shrinking["axes"], same: CallRequest["same"], name: string): string {
  if (!same) return name;
  const [first, second] = [axes[same[0]] ?? [], axes[same[1]] ?? []];
  const tied = second.indexOf(name);
  return tied >= 0 ? (first[tied] ?? name) : name;
}

function taken(value: Value, dimension: number, kept: readonly number[]): Value {
  if (typeof value === "number") return value;
  if (!isMatrix(value)) return Float64Array.from(kept, (i) => value[i]!);
  return dimension === 0 ? takenRows(value, kept) : takenColumns(value, kept);
}

function takenRows({ cols, data }: Matrix, kept: readonly number[]): Matrix {
  const picked = new Float64Array(kept.length * cols);
  for (const [to, from] of kept.entries())
    picked.set(data.subarray(from * cols, (from + 1) * cols), to * cols);
  return { rows: kept.length, cols, data: picked };
}

function takenColumns({ rows, cols, data }: Matrix, kept: readonly number[]): Matrix {
  const picked = new Float64Array(rows * kept.length);
  let to = 0;
  for (let row = 0; row < rows; row++) for (const column of kept) picked[to++] = data[row * cols + column]!;
  return { rows, cols: kept.length, data: picked };
}

import type { Matrix } from "innerproduct";

/** One loop over the places of the result, with a running place in the source. */
export const transpose = ({ rows, cols, data }: Matrix): Matrix => {
  const result = new Float64Array(data.length);
  let from = 0;
  for (let to = 0; to < result.length; to++) {
    result[to] = data[from];
    from += cols;
    if (from >= data.length) from -= data.length - 1;
  }
  return { rows: cols, cols: rows, data: result };
};

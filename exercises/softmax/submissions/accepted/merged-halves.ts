import type { Vector } from "innerproduct";

interface Part {
  max: number;
  sum: number;
}

const nothing: Part = { max: -Infinity, sum: 0 };

/** Maximum and sum of both halves are merged as an online softmax merges one logit. */
function merge(left: Part, right: Part): Part {
  if (left.max === -Infinity) return right;
  if (right.max === -Infinity) return left;
  const max = Math.max(left.max, right.max);
  return { max, sum: left.sum * Math.exp(left.max - max) + right.sum * Math.exp(right.max - max) };
}

function survey(x: Vector): Part {
  if (x.length === 0) return nothing;
  if (x.length === 1) return x[0] === -Infinity ? nothing : { max: x[0], sum: 1 };
  const middle = x.length >> 1;
  return merge(survey(x.subarray(0, middle)), survey(x.subarray(middle)));
}

export function softmax(x: Vector): Vector {
  const { max, sum } = survey(x);
  return x.map((logit) => Math.exp(logit - max) / sum);
}

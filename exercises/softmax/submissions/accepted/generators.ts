import type { Vector } from "innerproduct";

function* map<A, B>(items: Iterable<A>, f: (item: A) => B): Generator<B> {
  for (const item of items) yield f(item);
}

function fold<A, B>(items: Iterable<A>, start: B, f: (state: B, item: A) => B): B {
  let state = start;
  for (const item of items) state = f(state, item);
  return state;
}

export function softmax(x: Vector): Vector {
  const max = fold(x, -Infinity, (a, b) => Math.max(a, b));
  const terms = [...map(x, (value) => Math.exp(value - max))];
  const sum = fold(terms, 0, (a, b) => a + b);
  return Float64Array.from(map(terms, (term) => term / sum));
}

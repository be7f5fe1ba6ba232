// a type that instantiates itself twice at every step
type F<T> = T extends [infer H, ...infer R] ? [...F<R>, H, ...F<R>] : [];
type L = F<[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]>;
const x: L = null as never;
export function dot(): number {
  return x.length;
}

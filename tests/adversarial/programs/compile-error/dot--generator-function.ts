// a generator function
export function* dot(): Generator<number> {
  yield 0;
}

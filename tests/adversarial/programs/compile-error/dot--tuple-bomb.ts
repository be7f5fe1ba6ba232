// a tuple that doubles until it is too long
type T<N extends number, A extends unknown[] = []> = A["length"] extends N ? A : T<N, [...A, ...A, 1]>;
const x: T<999999> = null as never;
export function dot(): number {
  return x.length;
}

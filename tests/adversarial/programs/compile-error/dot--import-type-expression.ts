// quotes a file of the host in a type, to see it in an error
export function dot(): number {
  const x: typeof import("../../../../package.json") = 0;
  return x;
}

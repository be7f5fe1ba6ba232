// rejects at the top level of the module
await Promise.reject(new TypeError("not today"));
export function dot(): number {
  return 0;
}

// names a module by an old directive
/// <amd-module name="innerproduct" />
export function dot(): number {
  return 0;
}

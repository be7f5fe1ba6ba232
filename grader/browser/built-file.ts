/** What a part of the build makes and the whole of it writes. */
export interface BuiltFile {
  /** Without the hash: `judge-dot.js`. */
  name: string;
  contents: string | Uint8Array;
}

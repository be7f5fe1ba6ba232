// makes shared memory to build a clock from
// @ts-nocheck
const shared = new Int32Array(new SharedArrayBuffer(4));
export function dot(a, b) { Atomics.wait(shared, 0, 0, 1000); return 0; }

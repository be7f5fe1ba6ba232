// brings a WebAssembly module
// @ts-nocheck
const memory = new WebAssembly.Memory({ initial: 65536 });
export function dot(a, b) { return memory.buffer.byteLength; }

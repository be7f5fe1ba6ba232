// measures time with a clock that is not there
// @ts-nocheck
export function dot(a, b) { const t = performance.now(); return performance.now() - t; }

/** The mathematics of attention: fast stable kernels, and next to each an exact oracle with a derived error bound. */
export type { Matrix, Vector } from "./types.ts";
export type { MatrixAnswer, NumberAnswer, ThrowsAnswer, VectorAnswer } from "./answer.ts";

export { cosine } from "./kernels/cosine.ts";
export { dot } from "./kernels/dot.ts";
export { norm } from "./kernels/norm.ts";
export { transpose } from "./kernels/transpose.ts";

export { cosineBound, cosineOracle } from "./oracles/cosine.ts";
export { dotBound, dotMayOverflow, dotOracle } from "./oracles/dot.ts";
export { transposeOracle } from "./oracles/transpose.ts";

export { errorInUlps, ulp } from "./arithmetic/ulp.ts";

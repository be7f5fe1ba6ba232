/** The mathematics of attention: fast stable kernels, and next to each an exact oracle with a derived error bound. */
export type { Matrix, Vector } from "./types.ts";
export type { MatrixAnswer, NumberAnswer, ThrowsAnswer, VectorAnswer } from "./answer.ts";

export { angle } from "./kernels/angle.ts";
export { attention } from "./kernels/attention.ts";
export { cosine } from "./kernels/cosine.ts";
export { distance } from "./kernels/distance.ts";
export { dot } from "./kernels/dot.ts";
export { linear } from "./kernels/linear.ts";
export { logsumexp } from "./kernels/logsumexp.ts";
export { matmul } from "./kernels/matmul.ts";
export { nearest } from "./kernels/nearest.ts";
export { norm } from "./kernels/norm.ts";
export { normalize } from "./kernels/normalize.ts";
export { project } from "./kernels/project.ts";
export { reject } from "./kernels/reject.ts";
export { scores } from "./kernels/scores.ts";
export { softmax } from "./kernels/softmax.ts";
export { transpose } from "./kernels/transpose.ts";

export { angleOracle } from "./oracles/angle.ts";
export { attentionOracle } from "./oracles/attention.ts";
export { attentionBounds } from "./oracles/attention-bounds.ts";
export { cosineBound, cosineOracle } from "./oracles/cosine.ts";
export { distanceOracle } from "./oracles/distance.ts";
export { dotBound, dotMayOverflow, dotOracle } from "./oracles/dot.ts";
export { linearBounds, linearOracle } from "./oracles/linear.ts";
export { logsumexpOracle } from "./oracles/logsumexp.ts";
export { matmulBounds, matmulOracle } from "./oracles/matmul.ts";
export { nearestIsClear, nearestOracle } from "./oracles/nearest.ts";
export { normOracle } from "./oracles/norm.ts";
export { normalizeOracle } from "./oracles/normalize.ts";
export { projectOracle, rejectOracle } from "./oracles/project.ts";
export { scoresOracle } from "./oracles/scores.ts";
export { softmaxBounds, softmaxOracle } from "./oracles/softmax.ts";
export { transposeOracle } from "./oracles/transpose.ts";

export { errorInUlps, ulp } from "./arithmetic/ulp.ts";

/** The mathematics of attention: fast stable kernels, and next to each an exact oracle with a derived error bound. */
export type { Matrix, Vector } from "./types.ts";
export type { MatrixAnswer, NumberAnswer, ThrowsAnswer, VectorAnswer } from "./answer.ts";

export { attention } from "./kernels/attention.ts";
export { causalAttention } from "./kernels/causal-attention.ts";
export { cosine } from "./kernels/cosine.ts";
export { dot } from "./kernels/dot.ts";
export { logsumexp } from "./kernels/logsumexp.ts";
export { matmul } from "./kernels/matmul.ts";
export { multiHeadAttention } from "./kernels/multi-head-attention.ts";
export { norm } from "./kernels/norm.ts";
export { onlineSoftmax } from "./kernels/online-softmax.ts";
export { scaledScores } from "./kernels/scaled-scores.ts";
export { selfAttention } from "./kernels/self-attention.ts";
export { softmax } from "./kernels/softmax.ts";
export { transpose } from "./kernels/transpose.ts";

export { attentionOracle } from "./oracles/attention.ts";
export { attentionBounds } from "./oracles/attention-bounds.ts";
export { causalAttentionOracle } from "./oracles/causal-attention.ts";
export { cosineBound, cosineOracle } from "./oracles/cosine.ts";
export { dotBound, dotMayOverflow, dotOracle } from "./oracles/dot.ts";
export { logsumexpOracle } from "./oracles/logsumexp.ts";
export { matmulOracle } from "./oracles/matmul.ts";
export { multiHeadAttentionOracle } from "./oracles/multi-head-attention.ts";
export { normOracle } from "./oracles/norm.ts";
export { onlineSoftmaxOracle } from "./oracles/online-softmax.ts";
export { scaledScoresOracle } from "./oracles/scaled-scores.ts";
export { selfAttentionOracle } from "./oracles/self-attention.ts";
export { softmaxBounds, softmaxOracle } from "./oracles/softmax.ts";
export { transposeOracle } from "./oracles/transpose.ts";

export { errorInUlps, ulp } from "./arithmetic/ulp.ts";

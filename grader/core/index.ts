/** The mathematics of attention: fast stable kernels, and next to each an exact oracle with a derived error bound. */
export type { Matrix, Vector } from "./types.ts";
export type { MatrixAnswer, NumberAnswer, ThrowsAnswer, VectorAnswer } from "./answer.ts";

export { additiveScores } from "./kernels/additive-scores.ts";
export { angle } from "./kernels/angle.ts";
export { attention } from "./kernels/attention.ts";
export { bilinearScores } from "./kernels/bilinear-scores.ts";
export { causalAttention } from "./kernels/causal-attention.ts";
export { cosine } from "./kernels/cosine.ts";
export { cosineScores } from "./kernels/cosine-scores.ts";
export { dot } from "./kernels/dot.ts";
export { dotGradient } from "./kernels/dot-gradient.ts";
export { layerNorm } from "./kernels/layer-norm.ts";
export { logsumexp } from "./kernels/logsumexp.ts";
export { matmul } from "./kernels/matmul.ts";
export { multiHeadAttention } from "./kernels/multi-head-attention.ts";
export { norm } from "./kernels/norm.ts";
export { rmsNorm } from "./kernels/rms-norm.ts";
export { onlineSoftmax } from "./kernels/online-softmax.ts";
export { scaledScores } from "./kernels/scaled-scores.ts";
export { selfAttention } from "./kernels/self-attention.ts";
export { softmax } from "./kernels/softmax.ts";
export { transpose } from "./kernels/transpose.ts";

export { additiveScoresOracle } from "./oracles/additive-scores.ts";
export { angleOracle } from "./oracles/angle.ts";
export { attentionOracle } from "./oracles/attention.ts";
export { attentionBounds } from "./oracles/attention-bounds.ts";
export { bilinearScoresOracle } from "./oracles/bilinear-scores.ts";
export { causalAttentionOracle } from "./oracles/causal-attention.ts";
export { cosineBound, cosineOracle } from "./oracles/cosine.ts";
export { cosineScoresOracle } from "./oracles/cosine-scores.ts";
export { dotBound, dotMayOverflow, dotOracle } from "./oracles/dot.ts";
export { dotGradientOracle } from "./oracles/dot-gradient.ts";
export { layerNormOracle } from "./oracles/layer-norm.ts";
export { logsumexpOracle } from "./oracles/logsumexp.ts";
export { matmulOracle } from "./oracles/matmul.ts";
export { multiHeadAttentionOracle } from "./oracles/multi-head-attention.ts";
export { normOracle } from "./oracles/norm.ts";
export { rmsNormOracle } from "./oracles/rms-norm.ts";
export { onlineSoftmaxOracle } from "./oracles/online-softmax.ts";
export { scaledScoresOracle } from "./oracles/scaled-scores.ts";
export { selfAttentionOracle } from "./oracles/self-attention.ts";
export { softmaxBounds, softmaxOracle } from "./oracles/softmax.ts";
export { transposeOracle } from "./oracles/transpose.ts";

export { errorInUlps, ulp } from "./arithmetic/ulp.ts";

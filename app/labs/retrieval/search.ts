import { cosine, dot, norm, type Vector } from "innerproduct/core";

/** Scores of every key, by what lies behind a ranking. */
export type Search = (query: Vector, keys: readonly Vector[]) => Vector;

/** cos θ of the query with each key: the lengths of both are found anew for every pair. */
export const cosineScores: Search = (query, keys) => {
  const scores = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) scores[i] = cosine(query, keys[i]);
  return scores;
};

/** The dot product of the query with each key; among unit vectors, their cosine. */
export const dotScores: Search = (query, keys) => {
  const scores = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) scores[i] = dot(query, keys[i]);
  return scores;
};

/** Each vector divided by its length; one of zeros stays what it is. They lie side by side in memory. */
export function normaliseAll(vectors: readonly Vector[]): Vector[] {
  const total = vectors.reduce((sum, vector) => sum + vector.length, 0);
  const data = new Float64Array(total);
  let start = 0;
  return vectors.map((vector) => {
    const unit = data.subarray(start, (start += vector.length));
    const length = norm(vector);
    if (length > 0) for (let i = 0; i < vector.length; i++) unit[i] = vector[i] / length;
    return unit;
  });
}

/** Indices of the k largest scores, best first; of equal ones the lower index first. */
export function topK(scores: Vector, k: number): number[] {
  const order = Array.from(scores, (_, index) => index);
  // Sorting keeps equal ones in the order in which they were.
  return order.sort((i, j) => scores[j] - scores[i]).slice(0, k);
}

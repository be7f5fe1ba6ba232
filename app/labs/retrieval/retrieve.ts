import { norm, type Vector } from "innerproduct/core";
import { createRng } from "#grader/exercise/random.ts";
import { type Spread, spreadOf } from "../timing/spread.ts";
import { timeCalls, type TimingOptions } from "../timing/time-calls.ts";
import { cosineScores, dotScores, normaliseAll, topK } from "./search.ts";

export interface RetrievalTask {
  readonly n: number;
  readonly d: number;
  readonly k: number;
  readonly seed: number;
}

export interface Hit {
  readonly key: number;
  readonly cosine: number;
  /** Dot product of the normalised query with the normalised key. */
  readonly inner: number;
  readonly length: number;
  /** Place of the key when dot products of the vectors as they are decide; 1 is the best. */
  readonly rawPlace: number;
}

export interface Retrieval {
  /** The k best by cosine. */
  readonly hits: readonly Hit[];
  /** Whether the dot product after normalisation names the same keys in the same order. */
  readonly isSameOrder: boolean;
  readonly seconds: RetrievalTimes;
}

export interface RetrievalTimes {
  /** One search by cosine. */
  readonly cosine: Spread;
  /** One search by dot product, in keys that are normalised already; the query is normalised in it. */
  readonly inner: Spread;
  /** All keys normalised, once. */
  readonly normalise: Spread;
}

/** Searches the same random keys in both ways, and times both. */
export function retrieve(
  task: RetrievalTask,
  progress: (share: number) => void = () => {},
  timing: TimingOptions = {},
): Retrieval {
  const { query, keys } = makeStore(task);
  progress(0.2);
  const unitKeys = normaliseAll(keys);
  const byCosine = cosineScores(query, keys);
  const byInner = dotScores(unitQuery(query), unitKeys);
  const best = topK(byCosine, task.k);
  const rawPlaces = placesOf(dotScores(query, keys));
  const hits = best.map((key): Hit => ({
    key,
    cosine: byCosine[key],
    inner: byInner[key],
    length: norm(keys[key]),
    rawPlace: rawPlaces[key],
  }));
  progress(0.3);
  const [cosine = [], inner = [], once = []] = timeCalls(
    [() => cosineScores(query, keys), () => dotScores(unitQuery(query), unitKeys), () => normaliseAll(keys)],
    { sampleMs: 8, samples: 9, enoughMs: 600, ...timing },
  );
  progress(1);
  return {
    hits,
    isSameOrder: topK(byInner, task.k).every((key, place) => key === best[place]),
    seconds: { cosine: spreadOf(cosine), inner: spreadOf(inner), normalise: spreadOf(once) },
  };
}

/** Random directions with lengths from 0.5 to 2, so that length has something to say. */
export function makeStore({ n, d, seed }: RetrievalTask): { query: Vector; keys: readonly Vector[] } {
  const rng = createRng(`retrieval/${n}/${d}/${seed}`);
  const query = rng.vector(d);
  const directions = normaliseAll(Array.from({ length: n }, () => rng.vector(d)));
  const keys = directions.map((direction) => {
    const length = rng.uniform(0.5, 2);
    return direction.map((entry) => entry * length);
  });
  return { query, keys };
}

/** For each key its place in the ranking by `scores`, from 1. */
function placesOf(scores: Vector): number[] {
  const places = Array.from(scores, () => 0);
  topK(scores, scores.length).forEach((key, place) => (places[key] = place + 1));
  return places;
}

function unitQuery(query: Vector): Vector {
  return normaliseAll([query])[0];
}

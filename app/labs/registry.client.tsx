"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import type { LabName } from "#grader/exercise/lesson/lab-parameters.ts";
import type { LabProps } from "./lab-props.ts";

type Registry = { readonly [Name in LabName]: ComponentType<LabProps<Name>> };

/** Each lab is fetched by itself: a page loads the labs that stand on it and no others. */
const registry: Registry = {
  "two-definitions": dynamic(() =>
    import("./two-definitions/two-definitions.client.tsx").then((module) => module.TwoDefinitions),
  ),
  projection: dynamic(() => import("./projection/projection.client.tsx").then((module) => module.Projection)),
  "high-dimensional-angles": dynamic(() =>
    import("./high-dimensional-angles/high-dimensional-angles.client.tsx").then(
      (module) => module.HighDimensionalAngles,
    ),
  ),
  "cosine-and-distance": dynamic(() =>
    import("./cosine-and-distance/cosine-and-distance.client.tsx").then((module) => module.CosineAndDistance),
  ),
  retrieval: dynamic(() => import("./retrieval/retrieval.client.tsx").then((module) => module.RetrievalLab)),
  "matrix-product": dynamic(() =>
    import("./matrix-product/matrix-product.client.tsx").then((module) => module.MatrixProduct),
  ),
  temperature: dynamic(() =>
    import("./temperature/temperature.client.tsx").then((module) => module.Temperature),
  ),
  "score-variance": dynamic(() =>
    import("./score-variance/score-variance.client.tsx").then((module) => module.ScoreVariance),
  ),
  "attention-weights": dynamic(() =>
    import("./attention-weights/attention-weights.client.tsx").then((module) => module.AttentionWeights),
  ),
  "scorer-cost": dynamic(() =>
    import("./scorer-cost/scorer-cost.client.tsx").then((module) => module.ScorerCost),
  ),
  gradients: dynamic(() => import("./gradients/gradients.client.tsx").then((module) => module.Gradients)),
  roofline: dynamic(() => import("./roofline/roofline.client.tsx").then((module) => module.RooflineLab)),
  "online-softmax-tiles": dynamic(() =>
    import("./online-softmax-tiles/online-softmax-tiles.client.tsx").then(
      (module) => module.OnlineSoftmaxTiles,
    ),
  ),
};

export function MountedLab<Name extends LabName>(props: LabProps<Name>) {
  const Component: ComponentType<LabProps<Name>> = registry[props.name];
  return <Component {...props} />;
}

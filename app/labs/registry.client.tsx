"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import type { LabName } from "#grader/exercise/lesson/lab-parameters.ts";
import type { LabProps } from "./lab-props.ts";

type Registry = { readonly [Name in LabName]?: ComponentType<LabProps<Name>> };

/** Each lab is fetched by itself: a page loads the labs that stand on it and no others. */
const registry: Registry = {
  projection: dynamic(() => import("./projection/projection.client.tsx").then((module) => module.Projection)),
  "two-definitions": dynamic(() =>
    import("./two-definitions/two-definitions.client.tsx").then((module) => module.TwoDefinitions),
  ),
  "attention-weights": dynamic(async () => {
    return (await import("./attention-weights/attention-weights.client.tsx")).AttentionWeights;
  }),
  "online-softmax-tiles": dynamic(async () => {
    return (await import("./online-softmax-tiles/online-softmax-tiles.client.tsx")).OnlineSoftmaxTiles;
  }),
  "high-dimensional-angles": dynamic(() =>
    import("./high-dimensional-angles/high-dimensional-angles.client.tsx").then(
      (module) => module.HighDimensionalAngles,
    ),
  ),
};

export function MountedLab<Name extends LabName>(props: LabProps<Name>) {
  const Component: ComponentType<LabProps<Name>> | undefined = registry[props.name];
  return Component ? <Component {...props} /> : null;
}

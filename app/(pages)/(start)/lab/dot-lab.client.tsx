"use client";

import { type ReactNode, useState } from "react";
import type { LabTexts } from "#app/labs/lab-props.ts";
import { type Point, snap } from "#app/labs/plane/point.ts";
import { compare } from "#app/labs/two-definitions/agreement.ts";
import { Picture } from "#app/labs/two-definitions/picture.client.tsx";
import { Readout } from "#app/labs/two-definitions/readout.client.tsx";

interface DotLabProps {
  texts: LabTexts<"two-definitions">;
  /** The two definitions, typeset on the server. */
  algebraic: ReactNode;
  geometric: ReactNode;
  /** What to do next; stands below the numbers. */
  children?: ReactNode;
}

/** Drag two vectors and watch both definitions of the dot product agree. The address stays as it is. */
export function DotLab({ texts, algebraic, geometric, children }: DotLabProps) {
  const [a, setA] = useState<Point>({ x: 3, y: 4 });
  const [b, setB] = useState<Point>({ x: 4, y: 3 });
  const agreement = compare(a, b);
  const move = (which: "a" | "b", to: Point): void => (which === "a" ? setA : setB)(snap(to, 0.01));

  return (
    <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:gap-10">
      <Picture a={a} b={b} agreement={agreement} texts={texts} onMove={move} />
      <div className="grid gap-8">
        <Readout
          a={a}
          b={b}
          agreement={agreement}
          texts={texts}
          algebraic={algebraic}
          geometric={geometric}
          onChange={move}
        />
        {children}
      </div>
    </div>
  );
}

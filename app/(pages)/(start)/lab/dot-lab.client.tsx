"use client";

import { type ReactNode, useState } from "react";
import { compare, type Point, snap } from "./geometry.ts";
import { formatNumber } from "#app/labs/numbers.ts";
import { Plane } from "./plane.client.tsx";
import { Readout } from "./readout.client.tsx";
import type { LabTexts } from "./texts.ts";

interface DotLabProps {
  texts: LabTexts;
  /** The two definitions, typeset on the server. */
  algebraic: ReactNode;
  geometric: ReactNode;
  /** What to do next; stands below the numbers. */
  children?: ReactNode;
}

/** Drag two vectors and watch both definitions of the dot product agree. */
export function DotLab({ texts, algebraic, geometric, children }: DotLabProps) {
  const [a, setA] = useState<Point>({ x: 3, y: 4 });
  const [b, setB] = useState<Point>({ x: 4, y: 3 });
  const agreement = compare(a, b);
  const result = `${texts.product} ${formatNumber(agreement.algebraic)}`;

  return (
    <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:gap-10">
      <Plane
        a={a}
        b={b}
        agreement={agreement}
        onMove={(which, to) => (which === "a" ? setA : setB)(snap(to, 0.1))}
        label={texts.plane}
        describe={(which, { x, y }) => `${texts[which]} (${formatNumber(x)}, ${formatNumber(y)}). ${result}`}
        role={texts.movable}
        hint={texts.hint}
      />
      <div className="grid gap-8">
        <Readout
          a={a}
          b={b}
          agreement={agreement}
          texts={texts}
          algebraic={algebraic}
          geometric={geometric}
          onChange={(which, to) => (which === "a" ? setA : setB)(snap(to, 0.01))}
        />
        {children}
      </div>
    </div>
  );
}

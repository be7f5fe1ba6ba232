import type { Matrix } from "#grader/core/index.ts";
import type { LabTexts } from "../lab-props.ts";
import { HeatMap } from "../plot/heat-map.client.tsx";
import { formatNumber } from "../numbers.ts";

/** The Jacobian of softmax, shaded by magnitude: full colour is ¼, the largest that an entry can be. */
export function JacobianMap({ jacobian, texts }: { jacobian: Matrix; texts: LabTexts<"gradients"> }) {
  const { rows, cols, data } = jacobian;
  const entry = (i: number, j: number) => data[i * cols + j];
  return (
    <div>
      <p className="mb-2 text-sm font-medium">{texts.jacobian}</p>
      <HeatMap
        label={texts.jacobian}
        corner="∂p ╲ ∂z"
        rows={headings("p", rows)}
        cols={headings("z", cols)}
        shade={(i, j) => 4 * Math.abs(entry(i, j))}
        text={(i, j) => formatNumber(entry(i, j), 3)}
      />
      <p className="mt-2 text-sm text-ink-soft">{texts["jacobian-note"]}</p>
    </div>
  );
}

function headings(letter: string, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    key: String(at),
    label: (
      <span className="font-serif-italic italic">
        {letter}
        <sub>{at + 1}</sub>
      </span>
    ),
  }));
}

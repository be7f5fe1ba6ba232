import { matmul, type Matrix } from "innerproduct/core";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { LabState } from "../use-lab-parameters.client.ts";
import { rowOf } from "./cell.ts";
import { examples } from "./examples.ts";
import { MatrixGrid } from "./matrix-grid.client.tsx";

interface MismatchProps {
  lab: LabProps<"matrix-product">;
  state: LabState<"matrix-product">;
  /** The choice of the example. */
  choice: ReactNode;
}

/** What happens without the transpose: a row and a column of different lengths. */
export function Mismatch({ lab, state, choice }: MismatchProps) {
  const { texts } = lab;
  const { left, right } = examples.mismatch;
  const column = Array.from({ length: right.rows }, (_, k) => right.data[k * right.cols]);
  const pairs = Array.from(rowOf(left, 0), (entry, k) => {
    const partner = k < column.length ? formatNumber(column[k]) : "?";
    return `${formatNumber(entry)}·${partner}`;
  });
  const explanation = fill(texts.explain, { cols: left.cols, rows: right.rows });
  const shape = (name: string, { rows, cols }: Matrix): string => fill(texts.shape, { name, rows, cols });
  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        <div className="mx-auto grid w-fit grid-cols-[auto_auto] items-end gap-x-4 gap-y-4 @sm:gap-x-6">
          <span />
          <MatrixGrid name="K" label={shape("K", right)} matrix={right} col={0} />
          <MatrixGrid name="Q" label={shape("Q", left)} matrix={left} row={0} />
          <p aria-hidden="true" className="m-0 py-6 text-center text-5xl text-fault">
            ✕
          </p>
        </div>
      }
      controls={
        <>
          {choice}
          <p className="tabular m-0 font-serif text-lg">{pairs.join(" + ")}</p>
          <Notice kind="fault" title={texts.impossible}>
            {explanation}
          </Notice>
          <div>
            <p className="m-0 text-sm text-ink-soft">{texts.says}</p>
            <p lang="en" className="m-0 mt-1 font-mono text-sm">
              {refusal(left, right)}
            </p>
          </div>
          <div>
            <Button look="primary" onClick={() => state.set({ example: "worked", step: 0 })}>
              {texts.transpose}
            </Button>
          </div>
        </>
      }
      text={
        <>
          <p className="m-0">
            {texts.impossible} {explanation}
          </p>
          <p className="m-0">{texts.why}</p>
        </>
      }
    />
  );
}

/** What the core says to these shapes. */
function refusal(left: Matrix, right: Matrix): string {
  try {
    matmul(left, right);
    return "";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

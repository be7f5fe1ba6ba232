"use client";

import { matmul } from "innerproduct/core";
import { Button } from "#app/components/button.tsx";
import { ChoiceControl } from "../controls/choice-control.client.tsx";
import { fill } from "../fill.ts";
import { LabFrame } from "../lab-frame.client.tsx";
import type { LabProps } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { useLabParameters } from "../use-lab-parameters.client.ts";
import { vectorText } from "../vector-text.ts";
import { type ProductCell, productCell, rowOf } from "./cell.ts";
import { examples } from "./examples.ts";
import { MatrixGrid } from "./matrix-grid.client.tsx";
import { Mismatch } from "./mismatch.client.tsx";

/** A matrix product, cell by cell: each is a row times a column. */
export function MatrixProduct(lab: LabProps<"matrix-product">) {
  const { texts } = lab;
  const state = useLabParameters(lab);
  const { example, step } = state.values;
  const choice = (
    <ChoiceControl
      label={texts.example}
      value={example}
      choices={[
        ["worked", texts.worked],
        ["qk", texts.qk],
        ["mismatch", texts.mismatch],
      ]}
      onChange={(to) => state.set({ example: to, step: 0 })}
    />
  );
  if (example === "mismatch") return <Mismatch lab={lab} state={state} choice={choice} />;

  const { left, right, rightName } = examples[example];
  const product = matmul(left, right);
  const cells = product.data.length;
  const done = Math.min(step, cells);
  const current = done === 0 ? null : productCell(left, right, done - 1);
  const shape = (name: string, { rows, cols }: { rows: number; cols: number }): string =>
    fill(texts.shape, { name, rows, cols });
  const goTo = (to: number): void => state.set({ step: Math.min(cells, Math.max(0, to)) });

  return (
    <LabFrame
      lab={lab}
      state={state}
      drawing={
        // Falk's scheme: the cell stands where its row and its column cross.
        <div className="mx-auto grid w-fit grid-cols-[auto_auto] items-end gap-x-4 gap-y-4 @sm:gap-x-6">
          <span />
          <MatrixGrid
            name={rightName}
            label={shape(rightName, right)}
            matrix={right}
            {...(current && { col: current.col })}
          />
          <MatrixGrid
            name="Q"
            label={shape("Q", left)}
            matrix={left}
            {...(current && { row: current.row })}
          />
          <MatrixGrid
            name="S"
            label={shape("S", product)}
            matrix={product}
            filled={done}
            {...(current && { row: current.row, col: current.col })}
            onChoose={(cell) => goTo(cell + 1)}
          />
        </div>
      }
      controls={
        <>
          {choice}
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={() => goTo(done - 1)} disabled={done === 0}>
              ‹ {texts.back}
            </Button>
            <Button look="primary" onClick={() => goTo(done + 1)} disabled={done === cells}>
              {texts.next} ›
            </Button>
            <Button look="quiet" onClick={() => goTo(cells)} disabled={done === cells}>
              {texts.all}
            </Button>
            <span className="tabular text-sm text-ink-soft">{fill(texts.progress, { done, cells })}</span>
          </div>
          <output aria-live="polite" className="block min-h-20">
            {current ? <Calculation cell={current} texts={texts} /> : <p className="m-0">{texts.begin}</p>}
          </output>
          <p className="m-0 border-t border-line pt-4 text-sm text-ink-soft">{texts.why}</p>
        </>
      }
      text={
        <>
          <p className="m-0">
            Q = {rowsText(left)}, {rightName} = {rowsText(right)}
          </p>
          <ul className="m-0 list-none p-0">
            {Array.from({ length: done }, (_, index) => productCell(left, right, index)).map((cell) => (
              <li key={`${cell.row},${cell.col}`}>{calculationText(cell)}</li>
            ))}
          </ul>
          <p className="m-0">{texts.why}</p>
        </>
      }
    />
  );
}

function Calculation({ cell, texts }: { cell: ProductCell; texts: LabProps<"matrix-product">["texts"] }) {
  return (
    <>
      <p className="m-0 text-sm text-ink-soft">
        {fill(texts.cell, { row: cell.row, col: cell.col, key: cell.col, query: cell.row })}
      </p>
      <p className="tabular m-0 mt-1 font-serif text-lg">{calculationText(cell)}</p>
    </>
  );
}

function calculationText({ row, col, pairs, value }: ProductCell): string {
  const sum = pairs.map(([a, b]) => `${factor(a)}·${factor(b)}`).join(" + ");
  return `S[${row}, ${col}] = ${sum} = ${formatNumber(value)}`;
}

function factor(value: number): string {
  const text = formatNumber(value);
  return text.startsWith("−") ? `(${text})` : text;
}

function rowsText(matrix: { rows: number; cols: number; data: Float64Array }): string {
  return `[${Array.from({ length: matrix.rows }, (_, row) => vectorText(rowOf(matrix, row))).join(", ")}]`;
}

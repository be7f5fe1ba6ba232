import { useTranslations } from "next-intl";
import type { Explanation } from "#grader/judge/explain/index.ts";
import { errorLevel } from "#grader/judge/explain/index.ts";
import type { ErrorMap } from "#grader/judge/verdict.ts";
import { CodeBox } from "../shell/code-box.tsx";

interface ErrorMapFigureProps {
  map: ErrorMap;
  text: NonNullable<Explanation["errorMap"]>;
}

/** Side of a cell in the drawing's own unit, and on the page at most, in pixels. */
const cell = 10;
const cellPx = 18;

/** A wrong matrix, cell by cell: the further off, the larger and stronger the square; the worst is framed. The same as text below. */
export function ErrorMapFigure({ map, text }: ErrorMapFigureProps) {
  const t = useTranslations("exercise.failure");
  const { rows, cols, cells, worst } = map;
  return (
    <figure className="space-y-2">
      <figcaption className="text-sm text-ink-soft">{text.caption}</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`-1 -1 ${cols * cell + 2} ${rows * cell + 2}`}
        className="h-auto w-full"
        style={{ maxWidth: cols * cellPx }}
        data-error-map={`${rows} × ${cols}`}
      >
        <rect width={cols * cell} height={rows * cell} className="fill-sunken" rx="1" />
        {cells.map((error, k) => (
          <Cell key={placeOf(k, cols)} row={Math.floor(k / cols)} col={k % cols} error={error} />
        ))}
        <rect
          x={worst.col * cell}
          y={worst.row * cell}
          width={cell}
          height={cell}
          rx="1"
          className="fill-none stroke-ink"
          strokeWidth="1.4"
        />
      </svg>
      <details className="text-sm">
        <summary className="inline-block rounded text-ink-soft hover:text-ink">{t("map-text")}</summary>
        <CodeBox label={t("map")} className="mt-2 bg-sunken p-3">
          {text.lines.join("\n")}
        </CodeBox>
        <p className="mt-1 text-xs text-ink-soft">{text.legend}</p>
      </details>
    </figure>
  );
}

/** A dot where it is right, a square that grows with the error, a cross where it is another kind of number altogether. */
function Cell({ row, col, error }: { row: number; col: number; error: ErrorMap["cells"][number] }) {
  const level = errorLevel(error);
  const [x, y] = [col * cell + cell / 2, row * cell + cell / 2];
  if (level === "right") return <circle cx={x} cy={y} r="0.9" className="fill-line-strong" />;
  if (level === "class") {
    const d = `M${x - 3} ${y - 3}l6 6M${x + 3} ${y - 3}l-6 6`;
    return <path d={d} className="stroke-fault" strokeWidth="2" strokeLinecap="round" />;
  }
  const side = 2.4 + (level * (cell - 3.4)) / 8;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      className="fill-fault"
      opacity={0.45 + 0.55 * (level / 8)}
    />
  );
}

function placeOf(k: number, cols: number): string {
  return `${Math.floor(k / cols)}/${k % cols}`;
}

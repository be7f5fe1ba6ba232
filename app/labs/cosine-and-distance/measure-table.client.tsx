import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { Comparison } from "./measures.ts";

/** Each measure of both candidates, and whom it puts nearer. */
export function MeasureTable({
  found,
  texts,
}: {
  found: Comparison;
  texts: LabTexts<"cosine-and-distance">;
}) {
  const rows = [
    {
      key: "dot",
      b: formatNumber(found.b.dot, 3),
      c: formatNumber(found.c.dot, 3),
      nearer: found.nearer.dot,
    },
    {
      key: "cosine",
      b: formatNumber(found.b.cosine, 3),
      c: formatNumber(found.c.cosine, 3),
      nearer: found.nearer.cosine,
    },
    { key: "angle", b: angle(found.b.angle), c: angle(found.c.angle), nearer: found.nearer.cosine },
    {
      key: "distance",
      b: formatNumber(found.b.distance, 3),
      c: formatNumber(found.c.distance, 3),
      nearer: found.nearer.distance,
    },
  ] as const;
  return (
    <table className="tabular m-0 w-full border-collapse text-base">
      <thead>
        <tr className="text-sm text-ink-soft">
          {[texts.measure, texts["to-b"], texts["to-c"], texts.nearer].map((heading, column) => (
            <th
              key={heading}
              scope="col"
              className={`border-b border-line-strong px-0 py-1.5 font-medium ${column === 0 ? "text-start" : "text-end"}`}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, b, c, nearer }) => (
          <tr key={key}>
            <th scope="row" className="border-b border-line px-0 py-1.5 text-start font-normal text-ink-soft">
              {texts[key]}
            </th>
            <td className={cell(nearer === "b")}>{b}</td>
            <td className={cell(nearer === "c")}>{c}</td>
            <td data-figure={key} className="border-b border-line px-0 py-1.5 text-end">
              {nearer === "tie" ? (
                <span className="text-ink-soft">{texts.tie}</span>
              ) : (
                <span
                  className={`font-serif-italic text-lg italic ${nearer === "b" ? "text-second" : "text-ink"}`}
                >
                  {nearer}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cell(isNearer: boolean): string {
  return `border-b border-line px-0 py-1.5 text-end ${isNearer ? "font-semibold" : ""}`;
}

function angle(degrees: number | null): string {
  return degrees === null ? "–" : `${formatNumber(degrees)}°`;
}

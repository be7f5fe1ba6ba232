import { styleText } from "node:util";
import type { GroupId } from "../../exercise/spec.ts";
import { numberFromJson } from "../../judge/json-value.ts";
import type { KillRow } from "./kill-table.ts";
import { contrastMin, isKilled } from "./kill-table.ts";
import type { Proof } from "./shipped.ts";

/** Mistakes × groups: by how many tolerances each group catches each mistake. */
export function killTableText(rows: readonly KillRow[], groups: readonly GroupId[]): string {
  const shown = groups.filter((group) => group !== "performance");
  const width = Math.max(8, ...rows.map(({ id }) => id.length));
  const columns = shown.map((group) => Math.max(8, group.length));
  const header = ["mistake".padEnd(width), ...shown.map((group, i) => group.padStart(columns[i]!))].join(
    "  ",
  );
  const lines = rows.map((row) => {
    const cells = shown.map((group, i) => cell(row.contrast.get(group) ?? 0).padStart(columns[i]!));
    const text = [row.id.padEnd(width), ...cells].join("  ");
    return isKilled(row) ? text : styleText("red", `${text}  SURVIVES`);
  });
  return [styleText("bold", header), ...lines].join("\n");
}

/** What every input that was given makes of the flawed function: its error in bounds. */
export function challengeTableText(proofs: readonly Proof[]): string {
  const rows = proofs.filter(({ challenge }) => challenge !== null);
  const width = Math.max(5, ...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, challenge }) => {
    const excess = challenge?.computed?.excess;
    const text = excess === undefined ? "refused" : figure(numberFromJson(excess));
    return `${name.padEnd(width)}  ${text.padStart(9)}`;
  });
  return [styleText("bold", `${"input".padEnd(width)}  ${"× bound".padStart(9)}`), ...lines].join("\n");
}

function figure(excess: number): string {
  return excess === Infinity ? "∞" : String(Number(excess.toPrecision(3))).replace("+", "");
}

function cell(contrast: number): string {
  if (contrast < contrastMin) return "·";
  if (contrast === Infinity) return "∞";
  return contrast >= 1e6 ? contrast.toExponential(0).replace("+", "") : String(Math.floor(contrast));
}

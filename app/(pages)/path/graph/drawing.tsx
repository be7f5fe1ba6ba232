import { useLocale, useTranslations } from "next-intl";
import { LampFace } from "#app/components/lamp.tsx";
import { lampsOf } from "#app/components/lamps-of.ts";
import { lampsOfKind } from "#grader/exercise/kind.ts";
import type { PathExercise } from "#lib/progress/view.ts";
import { layoutGraph, nodeHeight, nodeWidth, type Place } from "./graph-layout.ts";
import { titleLines } from "./title-lines.ts";

interface DrawingProps {
  exercises: readonly PathExercise[];
  /** Slug of the exercise to do next. */
  next: string | undefined;
}

const fontSize = 13;
const padding = 10;
const lampSize = 13;

/** Every exercise a link with its lamps; a line leads from what it builds on. Break-it tasks have a dashed border. */
export function Drawing({ exercises, next }: DrawingProps) {
  const t = useTranslations("path.graph");
  const { width, height, places, edges } = layoutGraph(
    exercises.map(({ exercise: { slug, manifest } }) => ({ slug, requires: manifest.requires })),
  );
  return (
    <figure
      aria-label={t("label")}
      className="mt-6 overflow-x-auto rounded-xl border border-line bg-surface p-4"
    >
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} fontSize={fontSize}>
        {edges.map(({ from, to }) => (
          <path
            key={`${from} ${to}`}
            d={curve(places.get(from)!, places.get(to)!)}
            fill="none"
            stroke="var(--line-strong)"
            strokeWidth="1.25"
          />
        ))}
        {exercises.map((item) => (
          <Node
            key={item.exercise.slug}
            item={item}
            place={places.get(item.exercise.slug)!}
            isNext={item.exercise.slug === next}
          />
        ))}
      </svg>
    </figure>
  );
}

/** From the right side of one node to the left side of another. */
function curve(from: Place, to: Place): string {
  const [x1, y1] = [from.x + nodeWidth, from.y + nodeHeight / 2];
  const [x2, y2] = [to.x, to.y + nodeHeight / 2];
  const bend = Math.min(60, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function Node({ item, place: { x, y }, isNext }: { item: PathExercise; place: Place; isNext: boolean }) {
  const t = useTranslations("path");
  const lampWords = useTranslations("common.lamps");
  const locale = useLocale();
  const { slug, manifest } = item.exercise;
  const names = lampsOfKind[manifest.kind];
  const states = lampsOf(item.progress);
  const lamps = names.map((name) => `${lampWords(name)}: ${lampWords(states[name])}`).join(", ");
  const lines = titleLines(manifest.title[locale], (nodeWidth - 2 * padding) / fontSize);
  const lampsLeft = x + nodeWidth - padding - names.length * (lampSize + 3) + 3;
  return (
    <a
      href={`/exercises/${slug}`}
      aria-label={`${manifest.title[locale]}. ${t(`status.${item.status}`)}. ${lamps}`}
      className="group"
    >
      <rect
        x={x}
        y={y}
        width={nodeWidth}
        height={nodeHeight}
        rx="9"
        className="stroke-[1.25] group-hover:stroke-accent group-focus-visible:stroke-[2.5]"
        fill={isNext ? "var(--accent-wash)" : "var(--paper)"}
        stroke={isNext ? "var(--accent)" : "var(--line-strong)"}
        strokeDasharray={manifest.kind === "break-it" ? "4 3" : undefined}
      />
      {lines.map((line, index) => (
        <text key={line} x={x + padding} y={y + 19 + 16 * index} fill="var(--ink)" fontWeight="550">
          {line}
        </text>
      ))}
      {names.map((name, index) => (
        <LampFace
          key={name}
          name={name}
          state={states[name]}
          place={{
            x: lampsLeft + index * (lampSize + 3),
            y: y + nodeHeight - lampSize - 6,
            width: lampSize,
            height: lampSize,
          }}
        />
      ))}
    </a>
  );
}

import type { RenderedOption } from "#lib/content/index.ts";

interface OptionsProps {
  name: string;
  kind: "choice" | "choices";
  options: RenderedOption[];
  chosen: readonly number[];
  /** Shows beside each option that is right that it is. */
  isJudged: boolean;
  wasRight: string;
  onChange: (chosen: number[]) => void;
}

export function Options({ name, kind, options, chosen, isJudged, wasRight, onChange }: OptionsProps) {
  const choose = (index: number, isChosen: boolean): void => {
    if (kind === "choice") return onChange([index]);
    const others = chosen.filter((other) => other !== index);
    onChange(isChosen ? [...others, index].sort((a, b) => a - b) : others);
  };
  const isRight = options.every(({ correct }, i) => correct === chosen.includes(i));
  return (
    <div className="mt-2 grid gap-0.5">
      {options.map(({ body, correct, spoken }, i) => (
        <label
          key={i}
          className="flex cursor-pointer items-baseline gap-3 rounded-md px-2 py-1.5 hover:bg-sunken"
        >
          <input
            type={kind === "choice" ? "radio" : "checkbox"}
            name={name}
            checked={chosen.includes(i)}
            aria-label={spoken ?? undefined}
            onChange={(event) => choose(i, event.target.checked)}
            className="size-4 shrink-0 translate-y-0.5 accent-(--accent)"
          />
          <span className="prose min-w-0">
            {body}
            {/* After a wrong answer one looks again: only what was chosen rightly is told. */}
            {isJudged && correct && (isRight || chosen.includes(i)) && (
              <span className="ms-2 text-sm font-semibold text-lit">
                <span aria-hidden="true">✓</span>
                <span className="sr-only"> {wasRight}</span>
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

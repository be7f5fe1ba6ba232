import { classNames } from "./class-names.ts";

/** So many of so many, as one segment each. The number stands beside it in words, so the picture is decoration. */
export function Meter({ value, max, className }: { value: number; max: number; className?: string }) {
  return (
    <div aria-hidden="true" className={classNames("flex gap-1", className)}>
      {Array.from({ length: max }, (_, index) => (
        <span
          key={index}
          className={classNames("h-1.5 flex-1 rounded-full", index < value ? "bg-lit" : "bg-line")}
        />
      ))}
    </div>
  );
}

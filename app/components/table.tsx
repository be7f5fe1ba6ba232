import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** A table that scrolls inside its own box on a narrow screen. Name it: `aria-label` or a caption. */
export function Table({ className, ...rest }: ComponentProps<"table">) {
  return (
    <div className="overflow-x-auto">
      <table className={classNames("w-full border-collapse text-sm", className)} {...rest} />
    </div>
  );
}

interface CellOptions {
  /** `end` for numbers, so that their units stand below each other. */
  align?: "start" | "end";
}

export function HeaderCell({
  className,
  align = "start",
  ...rest
}: Omit<ComponentProps<"th">, "align"> & CellOptions) {
  return (
    <th
      scope="col"
      className={classNames(
        "border-b border-line-strong px-3 py-2 font-medium whitespace-nowrap text-ink-soft",
        align === "end" ? "text-end" : "text-start",
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({
  className,
  align = "start",
  ...rest
}: Omit<ComponentProps<"td">, "align"> & CellOptions) {
  return (
    <td
      className={classNames(
        "border-b border-line px-3 py-2.5 align-middle",
        align === "end" ? "text-end whitespace-nowrap" : "text-start",
        className,
      )}
      {...rest}
    />
  );
}

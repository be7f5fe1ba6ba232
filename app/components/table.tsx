import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/**
 * A table that scrolls inside its own box on a narrow screen. Name it: `aria-label` or a caption. One without links or buttons is
 * `plain`: then its box can take the focus, so that arrow keys scroll it (WCAG 2.1.1).
 */
export function Table({ className, plain = false, ...rest }: ComponentProps<"table"> & { plain?: boolean }) {
  return (
    <div
      className="relative overflow-x-auto"
      {...(plain && { tabIndex: 0, role: "region", "aria-label": rest["aria-label"] })}
    >
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

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

export function HeaderCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={classNames(
        "border-b border-line-strong py-2 pe-5 text-start font-medium text-ink-soft last:pe-0",
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return (
    <td
      className={classNames("border-b border-line py-2.5 pe-5 align-middle last:pe-0", className)}
      {...rest}
    />
  );
}

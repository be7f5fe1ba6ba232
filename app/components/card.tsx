import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div className={classNames("bg-surface border border-line rounded-xl p-5 sm:p-6", className)} {...rest} />
  );
}

import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type NoticeKind = "info" | "success" | "caution" | "fault";

const kinds: Record<NoticeKind, { box: string; sign: string; signClass: string }> = {
  info: { box: "bg-accent-wash", sign: "i", signClass: "border-accent text-accent" },
  success: { box: "bg-lit-wash", sign: "✓", signClass: "border-lit text-lit" },
  caution: { box: "bg-caution-wash", sign: "!", signClass: "border-caution text-caution" },
  fault: { box: "bg-fault-wash", sign: "✕", signClass: "border-fault text-fault" },
};

interface NoticeProps {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once by a screen reader: for what answers something that the reader just did. */
  live?: boolean;
  className?: string;
}

/** Something worth saying beside the content: a result, a caution, a fault of ours. */
export function Notice({ kind = "info", title, children, live = false, className }: NoticeProps) {
  const { box, sign, signClass } = kinds[kind];
  const role = live ? (kind === "fault" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={classNames("flex gap-3 rounded-lg px-4 py-3 text-sm", box, className)}>
      <span
        aria-hidden="true"
        className={classNames(
          "mt-px grid size-5 shrink-0 place-items-center rounded-full border text-xs font-bold",
          signClass,
        )}
      >
        {sign}
      </span>
      <div className="min-w-0">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

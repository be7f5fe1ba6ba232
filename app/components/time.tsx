import { useFormatter } from "next-intl";

/** A day as the reader's language writes it; the exact moment on hover and for machines. */
export function Time({ at, show = "date" }: { at: Date | string; show?: "date" | "datetime" }) {
  const format = useFormatter();
  const moment = new Date(at);
  const full = format.dateTime(moment, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const text = show === "date" ? format.dateTime(moment, { dateStyle: "medium", timeZone: "UTC" }) : full;
  return (
    <time dateTime={moment.toISOString()} title={`${full} UTC`} className="whitespace-nowrap">
      {text}
      {show === "datetime" && " UTC"}
    </time>
  );
}

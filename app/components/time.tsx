import { useFormatter } from "next-intl";

/** A day as the reader's language writes it; the exact moment on hover and for machines. */
export function Time({ at, style = "date" }: { at: Date | string; style?: "date" | "datetime" }) {
  const format = useFormatter();
  const moment = new Date(at);
  const full = format.dateTime(moment, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const text = style === "date" ? format.dateTime(moment, { dateStyle: "medium", timeZone: "UTC" }) : full;
  return (
    <time dateTime={moment.toISOString()} title={`${full} UTC`} className="whitespace-nowrap">
      {text}
      {style === "datetime" && " UTC"}
    </time>
  );
}

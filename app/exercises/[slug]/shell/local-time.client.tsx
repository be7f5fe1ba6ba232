"use client";

import { useFormatter } from "next-intl";
import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => {};
const readZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

interface LocalTimeProps {
  /** ms since 1970, or ISO 8601. */
  at: number | string;
  show: "time" | "datetime";
}

/** A moment on the reader's own clock; in UTC until the browser has said where that is. */
export function LocalTime({ at, show }: LocalTimeProps) {
  const format = useFormatter();
  const timeZone = useSyncExternalStore(never, readZone, () => "UTC");
  const moment = new Date(at);
  const text =
    show === "time"
      ? format.dateTime(moment, { hour: "2-digit", minute: "2-digit", timeZone })
      : format.dateTime(moment, { dateStyle: "medium", timeStyle: "short", timeZone });
  return <time dateTime={moment.toISOString()}>{text}</time>;
}

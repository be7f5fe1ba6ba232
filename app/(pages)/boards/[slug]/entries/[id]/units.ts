import type { useTranslations } from "next-intl";

type Translate = ReturnType<typeof useTranslations<"board.entry">>;

const times = [
  ["ms", 1e6],
  ["us", 1e3],
  ["ns", 1],
] as const;

const sizes = [
  ["mb", 1e6],
  ["kb", 1e3],
  ["bytes", 1],
] as const;

/** A time in the unit that leaves one to three digits before the point. */
export function timeText(ns: number, t: Translate): string {
  const [unit, factor] = times.find(([, least]) => ns >= least) ?? times[2];
  return t(unit, { value: (ns / factor).toPrecision(3) });
}

/** Bytes in decimal units; what was not seen is called that. */
export function bytesText(bytes: number | null, t: Translate): string {
  if (bytes === null) return t("unknown");
  const [unit, factor] = sizes.find(([, least]) => bytes >= least) ?? sizes[2];
  const value = bytes / factor;
  return t(unit, { value: unit === "bytes" ? String(Math.round(value)) : value.toPrecision(3) });
}

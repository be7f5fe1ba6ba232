import { useMessages, useTranslations } from "next-intl";

/** The platform's reasons in words; one that it no longer knows as it stands. */
export function useReasonText(): (reason: string) => string {
  const t = useTranslations("board.reason");
  const known = useMessages().board.reason;
  return (reason) => (isKnown(reason, known) ? t(reason) : reason);
}

function isKnown<T extends object>(key: PropertyKey, known: T): key is keyof T {
  return Object.hasOwn(known, key);
}

import { getTranslations } from "next-intl/server";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { Messages } from "#lib/i18n/messages.ts";

/** What a form shows after the server refused: a sentence, and the field it belongs to. */
export interface FormFault {
  field: string | null;
  message: string;
}

type Reason = keyof Messages["account"]["reason"];

/** Runs a verb for a form: null when it went well, else what to say. A fault of our own is logged and called that. */
export async function faultOf(context: Context, verb: () => Promise<unknown>): Promise<FormFault | null> {
  try {
    await verb();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) context.log.error({ error }, "a form's action failed");
    return explain(error);
  }
}

async function explain(error: unknown): Promise<FormFault> {
  const t = await getTranslations("account.reason");
  if (!(error instanceof AppError)) return { field: null, message: t("unavailable") };
  if (error.code === "rate-limited") {
    return { field: null, message: t("rate-limited", { seconds: String(error.retryAfterSeconds ?? 60) }) };
  }
  const reason = error.reason ?? "unavailable";
  return { field: error.field ?? null, message: isReason(reason, t) ? t(reason) : t("unavailable") };
}

function isReason(
  reason: string,
  t: { has: (key: Reason) => boolean },
): reason is Exclude<Reason, "rate-limited"> {
  const has: (key: never) => boolean = t.has;
  return Reflect.apply(has, t, [reason]) === true;
}

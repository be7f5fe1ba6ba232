import { useTranslations } from "next-intl";
import { getContext } from "#lib/request-context.ts";
import { getPath } from "#lib/progress/index.ts";
import { Begin } from "./begin.tsx";
import { Exercises } from "./exercises.tsx";
import { Judge } from "./judge.tsx";
import { Lab } from "./lab.tsx";

/** Something to do at once, then what this is. */
export default async function StartPage() {
  const context = await getContext();
  const path = await getPath(context);
  return (
    <div className="grid gap-16 sm:gap-24">
      <div>
        <Opening />
        <Lab>
          <Begin signedIn={context.actor !== null} next={path.next} />
        </Lab>
      </div>
      <Exercises path={path} />
      <Judge />
    </div>
  );
}

function Opening() {
  const t = useTranslations("start");
  return (
    <div className="mb-8 max-w-3xl">
      <h1 className="font-serif text-4xl font-semibold tracking-tight sm:text-5xl">{t("title")}</h1>
      <p className="mt-4 text-lg text-ink-soft">{t("lead")}</p>
    </div>
  );
}

import { useTranslations } from "next-intl";
import { getContext } from "#lib/request-context.ts";
import { getLessons } from "#lib/lessons/index.ts";
import { getPath } from "#lib/progress/index.ts";
import { Begin } from "./begin.tsx";
import { Course } from "./course.tsx";
import { Judge } from "./judge.tsx";
import { Lab } from "./lab.tsx";

/** Something to do at once, then what this is. */
export default async function StartPage() {
  const context = await getContext();
  const [path, lessons] = await Promise.all([getPath(context), getLessons()]);
  return (
    <div className="grid gap-16 sm:gap-24">
      <div>
        <Opening />
        <Lab>
          <Begin signedIn={context.actor !== null} next={path.next} />
        </Lab>
      </div>
      <Course path={path} lessons={new Set(lessons.keys())} />
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

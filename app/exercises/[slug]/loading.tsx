import { getTranslations } from "next-intl/server";

/** The outline of the page, so that nothing jumps when it comes. */
export default async function ExerciseLoading() {
  const t = await getTranslations("common");
  return (
    <main id="main" tabIndex={-1} aria-busy="true" className="flex flex-1 flex-col outline-none">
      <output className="sr-only">{t("loading")}</output>
      <div aria-hidden="true" className="flex flex-1 flex-col motion-safe:animate-pulse">
        <div className="border-b border-line px-6 py-3">
          <div className="h-6 w-56 rounded bg-sunken" />
        </div>
        <div className="grid flex-1 gap-px bg-line lg:grid-cols-[45%_1fr]">
          <div className="space-y-4 bg-paper p-6">
            {["w-2/3", "w-full", "w-11/12", "w-4/5"].map((width) => (
              <div key={width} className={`h-4 rounded bg-sunken ${width}`} />
            ))}
          </div>
          <div className="bg-surface" />
        </div>
      </div>
    </main>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "#app/components/class-names.ts";
import { NarrowTabs, type NarrowView } from "./narrow-tabs.tsx";
import { Split } from "./split.client.tsx";

interface PanesProps {
  /** Which of the two columns a narrow window shows. */
  view: NarrowView;
  onView: (view: NarrowView) => void;
  reading: ReactNode;
  code: ReactNode;
  /** Toolbar and results. */
  judging: ReactNode;
}

/** Reading on the left; on the right the code above its results. In a narrow window the columns take turns. */
export function Panes({ view, onView, reading, code, judging }: PanesProps) {
  const t = useTranslations("exercise.split");
  const column = (own: NarrowView): string =>
    classNames("min-h-0 min-w-0 flex-1", view !== own && "max-lg:hidden");
  return (
    <>
      <NarrowTabs view={view} onView={onView} />
      <Split
        name="reading"
        direction="columns"
        initial={45}
        least={22}
        most={72}
        label={t("columns")}
        className="flex min-h-0 flex-1 flex-col"
        first={<div className={column("read")}>{reading}</div>}
        second={
          <div className={classNames("flex flex-col", column("code"))}>
            <Split
              name="results"
              direction="rows"
              initial={52}
              least={20}
              most={85}
              label={t("rows")}
              className="flex min-h-0 flex-1 flex-col"
              first={code}
              second={<div className="flex min-h-0 min-w-0 flex-col max-lg:shrink-0">{judging}</div>}
            />
          </div>
        }
      />
    </>
  );
}

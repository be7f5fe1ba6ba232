"use client";

import { Tabs } from "@base-ui/react/tabs";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export const readingTabs = ["lesson", "statement", "hints", "attempts", "solution"] as const;
export type ReadingTab = (typeof readingTabs)[number];

interface ReadingPaneProps {
  tab: ReadingTab;
  onTab: (tab: ReadingTab) => void;
  content: Record<ReadingTab, ReactNode>;
}

/** Lesson, statement, hints, attempts and, once there is one to show, the solution. Lesson and statement stay in the page, so that a heading in them can be linked to. */
export function ReadingPane({ tab, onTab, content }: ReadingPaneProps) {
  const t = useTranslations("exercise.reading");
  const tabs = readingTabs.filter((id) => (id !== "solution" && id !== "lesson") || content[id]);
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => onTab(readingTabs.find((candidate) => candidate === value) ?? "lesson")}
      className="flex h-full min-h-0 flex-col"
    >
      <Tabs.List
        aria-label={t("label")}
        className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-2 sm:px-4"
      >
        {tabs.map((id) => (
          <Tabs.Tab
            key={id}
            value={id}
            className="-mb-px border-b-2 border-transparent px-3 py-2.5 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink data-[active]:border-accent data-[active]:text-ink"
          >
            {t(id)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((id) => (
        <Tabs.Panel
          key={id}
          value={id}
          keepMounted={id === "lesson" || id === "statement"}
          className="min-h-0 flex-1 overflow-y-auto px-4 py-6 sm:px-6"
        >
          {content[id]}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

"use client";

import { Tabs as Primitive } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface Tab {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  tabs: Tab[];
  /** What the tabs are about, for screen readers. */
  label: string;
  initial?: string;
  /** Keeps the content of hidden tabs in the page, with its state and scroll position. */
  keepMounted?: boolean;
  onChange?: (id: string) => void;
}

/** Tabs by the ARIA pattern: arrow keys move, Home and End jump. */
export function Tabs({ tabs, label, initial, keepMounted = false, onChange }: TabsProps) {
  return (
    <Primitive.Root
      defaultValue={initial ?? tabs[0]?.id ?? null}
      onValueChange={(id) => onChange?.(String(id))}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Primitive.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Primitive.Tab
            key={tab.id}
            value={tab.id}
            className="-mb-px border-b-2 border-transparent px-3 py-2.5 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink data-[active]:border-accent data-[active]:text-ink"
          >
            {tab.label}
          </Primitive.Tab>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Panel key={tab.id} value={tab.id} keepMounted={keepMounted} className="min-h-0 flex-1">
          {tab.content}
        </Primitive.Panel>
      ))}
    </Primitive.Root>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/components/button.tsx";
import type { DraftStore } from "../draft/draft-store.client.ts";
import { useDraftSnapshot } from "../draft/use-draft.client.ts";
import { LocalTime } from "./local-time.client.tsx";

interface FileBarProps {
  fileName: string;
  store: DraftStore;
  plainWanted: boolean;
  onTogglePlain: () => void;
  onReset: () => void;
  onVersions: () => void;
}

/** Name of the file, whether it is saved, and what else can be done with it. */
export function FileBar({ fileName, store, plainWanted, onTogglePlain, onReset, onVersions }: FileBarProps) {
  const t = useTranslations("exercise.file");
  return (
    <div className="flex flex-wrap items-center gap-x-1 border-b border-line px-4 py-1.5">
      <span className="font-mono text-sm">{fileName}</span>
      <span className="ms-auto text-xs text-ink-soft">
        <SaveStateText store={store} />
      </span>
      <Button look="quiet" size="small" onClick={onReset}>
        {t("reset")}
      </Button>
      <Button look="quiet" size="small" onClick={onVersions}>
        {t("versions")}
      </Button>
      <Button
        look="quiet"
        size="small"
        aria-pressed={plainWanted}
        onClick={onTogglePlain}
        className="aria-pressed:bg-sunken"
      >
        {t("plain-editor")}
      </Button>
    </div>
  );
}

function SaveStateText({ store }: { store: DraftStore }) {
  const t = useTranslations("exercise.file");
  const { state, savedAt } = useDraftSnapshot(store);
  if (savedAt === null) return null;
  return t.rich(state, { time: () => <LocalTime at={savedAt} show="time" /> });
}

"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { Button } from "#app/components/button.tsx";
import { SourceDiff } from "../attempts/source-diff.tsx";
import { LocalTime } from "../shell/local-time.client.tsx";
import { useVersions, type Version } from "./use-versions.client.ts";
import type { DraftStore } from "../draft/draft-store.client.ts";
import { useDraftSnapshot } from "../draft/use-draft.client.ts";

interface VersionsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  store: DraftStore;
  slug: string;
  signedIn: boolean;
  onRestore: (source: string) => void;
}

/** Earlier texts of this exercise, each with what restoring it would change. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { open, onOpenChange, store, slug, signedIn, onRestore } = props;
  const t = useTranslations("exercise.versions");
  const versions = useVersions(store, slug, signedIn, open);
  const { source: current } = useDraftSnapshot(store);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <Dialog.Popup className="fixed inset-x-4 top-[8dvh] z-50 mx-auto flex max-h-[84dvh] max-w-2xl flex-col rounded-xl border border-line bg-paper shadow-raised">
          <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <Dialog.Title className="font-serif text-lg font-semibold">{t("title")}</Dialog.Title>
            <Dialog.Close render={<Button look="quiet" size="small" />}>{t("close")}</Dialog.Close>
          </div>
          <div className="overflow-y-auto px-5 py-4">
            <Dialog.Description className="mb-4 text-sm text-ink-soft">{t("about")}</Dialog.Description>
            {versions === null && <p className="text-sm text-ink-soft">{t("loading")}</p>}
            {versions?.length === 0 && <p className="text-sm">{t("empty")}</p>}
            <ol className="space-y-3">
              {versions?.map((version) => (
                <VersionItem key={version.at} version={version} current={current} onRestore={onRestore} />
              ))}
            </ol>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function VersionItem({
  version,
  current,
  onRestore,
}: {
  version: Version;
  current: string;
  onRestore: (source: string) => void;
}) {
  const t = useTranslations("exercise.versions");
  return (
    <li className="rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <LocalTime at={version.at} show="datetime" />
        {version.because && <span className="text-ink-soft">{t(`because.${version.because}`)}</span>}
        <Button size="small" className="ms-auto" onClick={() => onRestore(version.source)}>
          {t("restore")}
        </Button>
      </div>
      <details className="mt-2 text-sm">
        <summary className="text-ink-soft">{t("compare")}</summary>
        <div className="mt-2">
          <SourceDiff before={current} after={version.source} />
        </div>
      </details>
    </li>
  );
}

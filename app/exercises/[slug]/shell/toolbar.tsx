import { useTranslations } from "next-intl";
import { Button } from "#app/components/button.tsx";

interface ToolbarProps {
  busy: boolean;
  runnable: boolean;
  onRun: () => void;
  onSubmit: () => void;
}

/** Run and Submit, with their keys. They stay focusable while they work. */
export function Toolbar({ busy, runnable, onRun, onSubmit }: ToolbarProps) {
  const t = useTranslations("exercise.toolbar");
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2"
    >
      <Button
        size="small"
        onClick={onRun}
        aria-disabled={busy || !runnable}
        aria-busy={busy}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={t("run-title")}
      >
        {t("run")}
      </Button>
      <Key>{t("run-key")}</Key>
      <Button
        size="small"
        look="primary"
        onClick={onSubmit}
        aria-disabled={busy}
        aria-busy={busy}
        aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
        title={t("submit-title")}
      >
        {t("submit")}
      </Button>
      <Key>{t("submit-key")}</Key>
    </div>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd aria-hidden="true" className="me-2 hidden font-sans text-xs text-ink-soft sm:inline">
      {children}
    </kbd>
  );
}

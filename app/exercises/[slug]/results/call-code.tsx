import { useTranslations } from "next-intl";
import { CodeBox } from "../shell/code-box.tsx";
import { CopyButton } from "./copy-button.client.tsx";

interface CallCodeProps {
  title: string;
  code: string;
}

/** A call as code, folded, with a button that copies it for the learner's own tests. */
export function CallCode({ title, code }: CallCodeProps) {
  const t = useTranslations("exercise.failure");
  return (
    <>
      <details className="text-sm">
        <summary className="inline-block rounded text-ink-soft hover:text-ink">{title}</summary>
        <CodeBox label={title} className="mt-2 bg-sunken p-3">
          {code}
        </CodeBox>
      </details>
      <CopyButton text={code} label={t("copy")} done={t("copied")} />
    </>
  );
}

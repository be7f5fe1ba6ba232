import { useTranslations } from "next-intl";
import { saveBoardName } from "#app/session/save-board-name.ts";
import { saveName } from "#app/session/save-name.ts";
import type { Profile } from "#lib/progress/index.ts";
import { SettingForm } from "./setting-form.client.tsx";

export function Settings({ profile }: { profile: Profile }) {
  const t = useTranslations("progress.settings");
  const methods = profile.signInMethods.map((method) => methodName(method, t));
  return (
    <section aria-labelledby="settings" className="border-t border-line pt-10">
      <h2 id="settings" className="font-serif text-2xl font-semibold">
        {t("title")}
      </h2>
      <div className="mt-6 grid max-w-md gap-8">
        {!profile.guest && (
          <SettingForm
            action={saveName}
            name="name"
            label={t("name")}
            value={profile.name ?? ""}
            submit={t("rename")}
            saved={t("saved")}
          />
        )}
        <SettingForm
          action={saveBoardName}
          name="boardName"
          label={t("board-name")}
          hint={t("board-name-hint")}
          value={profile.boardName ?? ""}
          submit={t("save")}
          saved={t("saved")}
        />
        {methods.length > 0 && (
          <p className="text-sm text-ink-soft">{t("sign-in-methods", { methods: methods.join(", ") })}</p>
        )}
      </div>
    </section>
  );
}

type Translate = ReturnType<typeof useTranslations<"progress.settings">>;

function methodName(method: string, t: Translate): string {
  switch (method) {
    case "password":
    case "github":
    case "oidc":
      return t(`method.${method}`);
    default:
      return method;
  }
}

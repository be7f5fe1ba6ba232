import { useTranslations } from "next-intl";
import { ExternalButton } from "#app/session/external-button.client.tsx";
import { GuestButton } from "#app/session/guest-button.client.tsx";
import { externalProviders } from "#lib/auth/index.ts";
import { getEnv } from "#lib/env.ts";

/** Beside name and password: the services that this installation is set up for, and no account at all. */
export function OtherWays({ to, guest }: { to: string; guest: boolean }) {
  const t = useTranslations("account");
  const common = useTranslations("common.account");
  const start = useTranslations("start.begin");
  const providers = externalProviders(getEnv());
  if (providers.length === 0 && guest) return null;
  return (
    <div className="grid gap-4 border-t border-line pt-6">
      {providers.map(({ id, name }) => (
        <ExternalButton
          key={id}
          provider={id}
          label={t("with", { provider: name })}
          failed={t("reason.unavailable")}
          to={to}
        />
      ))}
      {!guest && (
        <div>
          <p className="mb-3 text-sm text-ink-soft">{t("guest-offer")}</p>
          <GuestButton
            label={common("continue-as-guest")}
            failed={start("failed")}
            to={to}
            look="secondary"
            size="large"
            className="w-full"
          />
        </div>
      )}
    </div>
  );
}

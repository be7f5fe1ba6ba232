import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Time } from "#app/components/time.tsx";
import { GuestButton } from "#app/session/guest-button.client.tsx";
import { listExercises } from "#lib/exercises/index.ts";
import { getProfile, getProgress, type Profile } from "#lib/progress/index.ts";
import { getContext } from "#lib/request-context.ts";
import { ExerciseTable } from "./exercise-table.tsx";
import { Recent } from "./recent.tsx";
import { Settings } from "./settings.tsx";
import { Totals } from "./totals.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("progress"))("title") };
}

/** What the reader has done, and their account. */
export default async function ProgressPage() {
  const context = await getContext();
  if (context.actor === null) return <SignedOut />;
  const [profile, progress, exercises] = await Promise.all([
    getProfile(context),
    getProgress(context),
    listExercises(),
  ]);
  const titles = new Map(exercises.map(({ slug, manifest }) => [slug, manifest.title]));
  return (
    <div className="grid grid-cols-1 gap-12">
      <Heading profile={profile} />
      <Totals profile={profile} />
      <ExerciseTable progress={progress} titles={titles} />
      <Recent recent={profile.recent} titles={titles} />
      <Settings profile={profile} />
    </div>
  );
}

function SignedOut() {
  const t = useTranslations("progress");
  const account = useTranslations("common.account");
  const start = useTranslations("start.begin");
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageTitle>{t("title")}</PageTitle>
      <EmptyState
        title={t("signed-out")}
        action={
          <>
            <ButtonLink href="/sign-in?to=/progress" look="primary">
              {account("sign-in")}
            </ButtonLink>
            <GuestButton
              label={account("continue-as-guest")}
              failed={start("failed")}
              to="/path"
              look="secondary"
            />
          </>
        }
      >
        {t("signed-out-text")}
      </EmptyState>
    </div>
  );
}

function Heading({ profile }: { profile: Profile }) {
  const t = useTranslations("progress");
  const account = useTranslations("common.account");
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <PageTitle>{profile.name ?? t("guest")}</PageTitle>
        <p className="mt-2 flex flex-wrap items-center gap-3 text-ink-soft">
          {profile.role === "instructor" && (
            <span className="rounded-full border border-accent px-2.5 py-0.5 text-sm font-medium text-accent">
              {t("instructor")}
            </span>
          )}
          <span>
            {t("member-since")} <Time at={profile.memberSince} />
          </span>
        </p>
      </div>
      {profile.guest && (
        <Notice className="max-w-3xl">
          <p>{t("guest-note")}</p>
          <ButtonLink href="/sign-up?to=/progress" look="primary" size="small" className="mt-3">
            {account("sign-up")}
          </ButtonLink>
        </Notice>
      )}
    </div>
  );
}

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { boardEventsUrl } from "#app/api/boards/wire.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { focusable } from "#app/components/focusable.ts";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Time } from "#app/components/time.tsx";
import { orNotFound } from "#app/errors/or-not-found.ts";
import { renderCode } from "#lib/content/index.ts";
import { getExercise } from "#lib/exercises/index.ts";
import { getEvidence } from "#lib/leaderboard/index.ts";
import { getContext } from "#lib/request-context.ts";
import { formatRank, formatRatio, formatUlps } from "../../../format.ts";
import { Badge } from "../../badge.tsx";
import { LiveBoard } from "../../live-board.client.tsx";
import { EntryActs } from "./entry-acts.tsx";
import { Environment } from "./environment.tsx";
import { ExplainSpeed } from "./explain-speed.tsx";
import { RatioStrips } from "./ratio-strips.tsx";
import { SizeTable } from "./size-table.tsx";
import { TimedAgain, Trace } from "./trace.tsx";

interface EvidencePageProps {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata({ params }: EvidencePageProps): Promise<Metadata> {
  const { slug, id } = await params;
  const [exercise, evidence] = await orNotFound(
    Promise.all([getExercise(slug), getEvidence(await getContext(), id)]),
  );
  const [locale, t] = [await getLocale(), await getTranslations("board.entry")];
  return {
    title: t("of", { value: formatRatio(evidence.timing.speedup), title: exercise.manifest.title[locale] }),
    robots: { index: false },
  };
}

/** Everything that a place on a board rests on. */
export default async function EvidencePage({ params }: EvidencePageProps) {
  const { slug, id } = await params;
  const [exercise, evidence] = await orNotFound(
    Promise.all([getExercise(slug), getEvidence(await getContext(), id)]),
  );
  const [t, b, locale] = [
    await getTranslations("board.entry"),
    await getTranslations("board"),
    await getLocale(),
  ];
  const { timing, rank, code } = evidence;
  const [low, high] = timing.interval;
  return (
    <>
      <PageTitle lead={t("lead")}>
        {t("of", { value: formatRatio(timing.speedup), title: exercise.manifest.title[locale] })}
      </PageTitle>
      <p className="tabular mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{evidence.name ?? b("anonymous")}</strong>
        {evidence.verification !== "unverified" && (
          <Badge
            verification={evidence.verification}
            texts={{
              word: b(`badge.${evidence.verification}`),
              about: b(`badge.${evidence.verification}-text`),
            }}
          />
        )}
        <span>{rank ? t("rank", { rank: formatRank(rank) }) : t("no-rank")}</span>
        <span className="text-ink-soft">
          {t("interval", { low: formatRatio(low), high: formatRatio(high) })} ·{" "}
          <Time at={evidence.achievedAt} />
        </span>
      </p>
      <p className="mt-4">
        <ButtonLink href={`/boards/${slug}`}>{b("pareto.back")}</ButtonLink>
      </p>
      <div className="mt-6 max-w-3xl space-y-3">
        {!evidence.epoch.current && <Notice>{t("old-epoch")}</Notice>}
        {evidence.standing !== "standing" && (
          <Notice kind="caution" title={b(`standing.${evidence.standing}`)}>
            {timing.implausible &&
              t("held-implausible", {
                size: timing.implausible.size,
                ns: timing.implausible.nsPerOperation.toPrecision(2),
                floor: timing.implausible.floorNsPerOperation.toPrecision(2),
              })}
          </Notice>
        )}
      </div>
      <EntryActs id={evidence.id} may={evidence.may} codePublic={evidence.codePublic} />
      <Section title={t("explain")}>
        <ExplainSpeed evidence={evidence} stages={exercise.manifest.stages} />
      </Section>
      <Section title={t("sizes")}>
        <SizeTable timing={timing} />
      </Section>
      <Section title={t("strips")}>
        <p className="mb-4 max-w-3xl text-sm text-ink-soft">{t("strips-text")}</p>
        <RatioStrips timing={timing} />
        <p className="tabular mt-4 text-sm">
          {t("processes")}:{" "}
          {timing.processes.map((process) => `${formatRatio(process.speedup)}×`).join(" · ")}
        </p>
      </Section>
      <Section title={t("checks")}>
        <p className="max-w-3xl text-sm">
          {t("checks-text", {
            calls: timing.checks.calls,
            error: formatUlps(Number(timing.checks.maxErrorUlps)),
            bound: percent(Number(timing.checks.maxBoundUse)),
          })}
        </p>
      </Section>
      <Section title={t("again")}>
        <TimedAgain timings={evidence.timedAgain} />
      </Section>
      <Section title={t("environment")}>
        <Environment timing={timing} />
      </Section>
      <Section title={t("code")}>
        {"source" in code ? (
          <>
            {evidence.mine && (
              <p className="mb-3 text-sm text-ink-soft">
                {t(evidence.codePublic ? "code-public" : "code-hidden")}
              </p>
            )}
            <section
              aria-label={t("code")}
              {...focusable}
              className="overflow-auto rounded-lg border border-line bg-surface p-4 text-sm"
            >
              {renderCode(code.source, "ts")}
            </section>
          </>
        ) : (
          <p className="text-sm text-ink-soft">{t(`code-${code.hidden}`)}</p>
        )}
      </Section>
      <Section title={t("trace")}>
        <Trace acts={evidence.acts} />
      </Section>
      <LiveBoard url={boardEventsUrl(slug)} changed={b("live")} />
    </>
  );
}

function percent(share: number): string {
  return `${(100 * share).toPrecision(2)} %`;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="mb-3 font-serif text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

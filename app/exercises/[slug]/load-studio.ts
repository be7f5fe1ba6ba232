import { notFound } from "next/navigation";
import { bundleUrl, frameUrl, readRunManifest } from "#app/run/read-manifest.ts";
import type { LampStates } from "#app/components/lamps.tsx";
import { type Locale, type PublicExercise, slugPattern } from "#grader/exercise/exercise.ts";
import { lampNames } from "#grader/judge/verdict.ts";
import type { Context } from "#lib/context.ts";
import { getDraft } from "#lib/drafts/index.ts";
import { AppError } from "#lib/errors.ts";
import { getExercise, getSolution, listExercises, listUnits } from "#lib/exercises/index.ts";
import { getLessons } from "#lib/lessons/index.ts";
import { getProgress } from "#lib/progress/index.ts";
import { getSubmission, listSubmissions, type SubmissionView } from "#lib/submissions/index.ts";
import type { StudioData } from "./studio-data.ts";

/** The exercise of an address; an unknown one is the not-found page. */
export async function findExercise(slug: string): Promise<PublicExercise> {
  if (!slugPattern.test(slug)) notFound();
  try {
    return await getExercise(slug);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

/** The reference solution, or null for who has not earned it yet. */
export async function findSolution(context: Context, slug: string): Promise<string | null> {
  try {
    return await getSolution(context, slug);
  } catch (error) {
    if (error instanceof AppError && refusals.has(error.code)) return null;
    throw error;
  }
}

const refusals: ReadonlySet<string> = new Set(["unauthenticated", "forbidden"]);

export async function loadStudio(
  context: Context,
  exercise: PublicExercise,
  locale: Locale,
  /** Id of the submission to show; anything that is not the actor's own to this exercise is passed over. */
  asked: string | null,
): Promise<StudioData> {
  const { slug, manifest, starter } = exercise;
  const [place, run, own] = await Promise.all([
    placeInCourse(slug, locale),
    findBundles(slug, context),
    context.actor ? loadOwn(context, slug, asked) : nobodys,
  ]);
  return {
    slug,
    kind: manifest.kind,
    title: manifest.title[locale],
    exportName: manifest.signature.name,
    starter,
    owner: context.actor?.id ?? null,
    ...place,
    ...run,
    ...own,
  };
}

async function placeInCourse(slug: string, locale: Locale) {
  const [exercises, units, lessons] = await Promise.all([listExercises(), listUnits(), getLessons()]);
  const index = exercises.findIndex((exercise) => exercise.slug === slug);
  const neighbour = (at: number) => {
    const exercise = exercises[at];
    return exercise ? { slug: exercise.slug, title: exercise.manifest.title[locale] } : null;
  };
  const at = units.findIndex(({ exercises: own }) => own.some((exercise) => exercise.slug === slug));
  const home = units[at]?.unit;
  return {
    unit: home
      ? { id: home.id, number: at + 1, title: home.title[locale], hasLesson: lessons.has(home.id) }
      : null,
    previous: index > 0 ? neighbour(index - 1) : null,
    next: neighbour(index + 1),
  };
}

/** Without bundles the page still teaches and submits. */
async function findBundles(slug: string, { log }: Context): Promise<Pick<StudioData, "run" | "editor">> {
  try {
    const manifest = await readRunManifest();
    const judge = manifest.judges[slug];
    const typescript = bundleUrl(manifest.typescript);
    return {
      run: judge
        ? { judgeUrl: bundleUrl(judge), typescriptUrl: typescript, frameUrl: frameUrl(manifest) }
        : null,
      editor: {
        script: bundleUrl(manifest.editor.script),
        style: bundleUrl(manifest.editor.style),
        worker: bundleUrl(manifest.editor.worker),
        typescript,
        types: manifest.types,
      },
    };
  } catch (error) {
    log.error({ err: error }, "the bundles of Run are missing: npm start builds them");
    return { run: null, editor: null };
  }
}

type Own = Pick<StudioData, "draft" | "lamps" | "latest" | "asked">;

const dark: LampStates = { correct: "dark", stable: "dark", fast: "dark" };
const nobodys: Own = { draft: null, lamps: dark, latest: null, asked: null };

async function loadOwn(context: Context, slug: string, askedId: string | null): Promise<Own> {
  const [draft, progress, submissions, asked] = await Promise.all([
    getDraft(context, slug),
    getProgress(context),
    listSubmissions(context, { slug, limit: 1 }),
    askedId === null ? null : findOwn(context, slug, askedId),
  ]);
  const earned = progress.find((entry) => entry.slug === slug)?.lamps;
  const lamps = { ...dark };
  for (const name of lampNames) if (earned?.[name]) lamps[name] = "lit";
  const [newest] = submissions.rows;
  // One that is still being judged is followed first.
  const shown =
    asked && newest?.status === "done" ? asked : newest && (await getSubmission(context, newest.id));
  return {
    draft: draft && { source: draft.source, revision: draft.revision, savedAt: draft.savedAt.toISOString() },
    lamps,
    latest: shown ? { id: shown.id, source: shown.source, verdict: shown.verdict } : null,
    asked: asked?.id ?? null,
  };
}

async function findOwn(context: Context, slug: string, id: string): Promise<SubmissionView | null> {
  try {
    const submission = await getSubmission(context, id);
    return submission.mine && submission.slug === slug ? submission : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}

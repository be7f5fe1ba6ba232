import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { orNotFound } from "#app/errors/or-not-found.ts";
import { getExercise } from "#lib/exercises/index.ts";

interface BoardLayoutProps {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

/** Answers 404 where there is no board: below, a page that is still loading has its status already. */
export default async function BoardLayout({ params, children }: BoardLayoutProps) {
  const { manifest } = await orNotFound(getExercise((await params).slug));
  if (!manifest.board) notFound();
  return children;
}

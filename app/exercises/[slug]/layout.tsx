import type { ReactNode } from "react";
import { findExercise } from "./load-studio.ts";

interface ExerciseLayoutProps {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

/** Looks before anything is sent whether the exercise exists: once the loading page is on its way, the status is 200. */
export default async function ExerciseLayout({ params, children }: ExerciseLayoutProps) {
  await findExercise((await params).slug);
  return children;
}

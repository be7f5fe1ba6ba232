"use client";

import { Toast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import type { Hint } from "./reading/hints.client.tsx";
import { Toasts } from "./shell/toasts.client.tsx";
import type { StudioData } from "./studio-data.ts";
import { Workbench } from "./workbench.client.tsx";

interface StudioProps {
  data: StudioData;
  /** Nothing in a break-it task: all that there is to read is its statement. */
  lesson: ReactNode;
  statement: ReactNode;
  hints: Hint[];
  /** The reference; nothing until the exercise is solved. */
  solution: ReactNode;
}

/** The exercise page in the browser. */
export function Studio(props: StudioProps) {
  return (
    <Toast.Provider timeout={8_000}>
      <Workbench {...props} />
      <Toasts />
    </Toast.Provider>
  );
}

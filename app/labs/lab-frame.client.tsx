"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "#app/components/button.tsx";
import type { LabName } from "#grader/exercise/lesson/lab-parameters.ts";
import { labLink } from "./lab-address.ts";
import type { LabProps } from "./lab-props.ts";
import type { LabState } from "./use-lab-parameters.client.ts";

interface LabFrameProps<Name extends LabName> {
  lab: LabProps<Name>;
  state: LabState<Name>;
  /** The picture. */
  drawing: ReactNode;
  /** What changes it, and the numbers beside it. */
  controls: ReactNode;
  /** What the picture shows, in words and numbers. */
  text: ReactNode;
  /** One below the other even where there is room for two columns. */
  stacked?: boolean;
}

/** What every lab has around it. */
export function LabFrame<Name extends LabName>({
  lab,
  state,
  drawing,
  controls,
  text,
  stacked = false,
}: LabFrameProps<Name>) {
  const { shared, place } = lab;
  const heading = useId();
  const title = lab.texts.title;
  return (
    <section
      id={place === null ? undefined : `lab-${place}`}
      ref={markReady}
      data-lab={lab.name}
      className="@container scroll-mt-20 font-sans text-base leading-normal"
      {...(place === null ? { "aria-label": title } : { "aria-labelledby": heading })}
    >
      <div className="rounded-xl border border-line bg-surface p-4 @2xl:p-6">
        {place !== null && (
          <h3 id={heading} className="mb-4 font-serif text-lg font-semibold">
            {title}
          </h3>
        )}
        <div
          className={`grid grid-cols-[minmax(0,1fr)] items-start gap-6 ${stacked ? "" : "@3xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] @3xl:gap-8"}`}
        >
          <div className="min-w-0">{drawing}</div>
          <div className="grid min-w-0 gap-5">{controls}</div>
        </div>
        <div className="mt-6 flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-line pt-3">
          <details className="group min-w-0 grow basis-full @2xl:basis-0">
            <summary className="inline-flex min-h-8 items-center gap-2 rounded-md text-sm font-medium text-ink-soft hover:text-ink">
              <span aria-hidden="true" className="group-open:rotate-90">
                ▸
              </span>
              {shared.text}
            </summary>
            <div className="tabular mt-2 grid gap-2 text-sm" data-lab-text="">
              {text}
            </div>
          </details>
          <CopyLink lab={lab} state={state} />
          <Button size="small" onClick={state.reset}>
            {shared.reset}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** From now on the lab answers: what is done to it before React has it is lost. */
function markReady(section: HTMLElement | null): void {
  section?.setAttribute("data-ready", "");
}

function CopyLink<Name extends LabName>({ lab, state }: { lab: LabProps<Name>; state: LabState<Name> }) {
  const { shared } = lab;
  const [said, setSaid] = useState("");
  const link = labLink(lab.name, state.values);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(new URL(link, location.href).href);
      setSaid(shared.copied);
    } catch {
      setSaid(shared["not-copied"]);
    }
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <output className="text-sm text-ink-soft empty:absolute">{said}</output>
      <Button size="small" onClick={copy} onBlur={() => setSaid("")}>
        {shared.link}
      </Button>
    </span>
  );
}

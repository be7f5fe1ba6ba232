"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LabName, LabValues } from "#grader/exercise/lesson/lab-parameters.ts";
import { labQuery } from "./lab-address.ts";
import type { LabProps } from "./lab-props.ts";

export interface LabState<Name extends LabName> {
  values: LabValues<Name>;
  /** Changes some of them; each must be within its range. */
  set(change: Partial<LabValues<Name>>): void;
  reset(): void;
}

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const addressDelayMs = 350;

/** What the lab shows, kept in the address: a reload, a bookmark or a shared link shows the same. */
export function useLabParameters<Name extends LabName>({
  values: first,
  start,
  place,
}: Pick<LabProps<Name>, "values" | "start" | "place">): LabState<Name> {
  const [values, setValues] = useState(first);
  const written = useRef(values);

  useEffect(() => {
    const write = (): void => {
      if (written.current === values) return;
      written.current = values;
      const { pathname, hash } = location;
      history.replaceState(null, "", `${pathname}${labQuery(values, start, place)}${hash}`);
    };
    const timer = setTimeout(write, addressDelayMs);
    addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", write);
    };
  }, [values, start, place]);

  const set = useCallback(
    (change: Partial<LabValues<Name>>) => setValues((before) => ({ ...before, ...change })),
    [],
  );
  const reset = useCallback(() => setValues(start), [start]);
  return { values, set, reset };
}

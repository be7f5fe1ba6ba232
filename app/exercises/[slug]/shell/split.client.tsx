"use client";

import { Separator } from "@base-ui/react/separator";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { classNames } from "#app/components/class-names.ts";
import { useStored } from "./use-stored.client.ts";

interface SplitProps {
  /** Names the place where the position is remembered. */
  name: string;
  /** `columns` beside each other, `rows` above each other. */
  direction: "columns" | "rows";
  /** Per cent of the first part. */
  initial: number;
  least: number;
  most: number;
  label: string;
  first: ReactNode;
  second: ReactNode;
  className?: string;
}

/**
 * Two parts and a bar between them that can be dragged, or moved with the arrow keys; the position is remembered. Below the
 * `lg` width there is no bar: the parts are laid out by whoever holds them.
 */
export function Split({
  name,
  direction,
  initial,
  least,
  most,
  label,
  first,
  second,
  className,
}: SplitProps) {
  const [stored, store] = useStored(`innerproduct:split:${name}`);
  const box = useRef<HTMLDivElement>(null);
  const bound = (value: number): number => Math.min(most, Math.max(least, value));
  const remembered = Number.parseFloat(stored ?? "");
  const share = Number.isFinite(remembered) ? bound(remembered) : initial;
  const move = (value: number): void => store(bound(value).toFixed(1));

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !box.current) return;
    const { left, top, width, height } = box.current.getBoundingClientRect();
    move(
      direction === "columns"
        ? (100 * (event.clientX - left)) / width
        : (100 * (event.clientY - top)) / height,
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: -2,
      ArrowUp: -2,
      ArrowRight: 2,
      ArrowDown: 2,
      Home: -100,
      End: 100,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(share + step);
  }

  const columns = direction === "columns";
  const style: CSSProperties & Record<"--share", string> = { "--share": `${share}%` };
  return (
    <div
      ref={box}
      style={style}
      className={classNames(
        "min-h-0 min-w-0",
        columns
          ? "lg:grid lg:grid-cols-[var(--share)_auto_minmax(0,1fr)]"
          : "lg:grid lg:grid-rows-[var(--share)_auto_minmax(0,1fr)]",
        className,
      )}
    >
      {first}
      <Separator
        tabIndex={0}
        orientation={columns ? "vertical" : "horizontal"}
        aria-label={label}
        aria-valuenow={Math.round(share)}
        aria-valuemin={least}
        aria-valuemax={most}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => move(initial)}
        onKeyDown={onKeyDown}
        className={classNames(
          "hidden touch-none bg-line transition-colors hover:bg-accent focus-visible:bg-accent lg:block",
          "relative after:absolute after:z-10",
          columns
            ? "w-px cursor-col-resize after:inset-y-0 after:-inset-x-1.5"
            : "h-px cursor-row-resize after:inset-x-0 after:-inset-y-1.5",
        )}
      />
      {second}
    </div>
  );
}

import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { classNames } from "#app/components/class-names.ts";
import { focusable } from "#app/components/focusable.ts";

interface ResultsSheetProps {
  label: string;
  closeLabel: string;
  openLabel: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/** The results: a part of the page where there is room, a sheet over the editor on a phone. */
export function ResultsSheet({
  label,
  closeLabel,
  openLabel,
  open,
  onOpenChange,
  children,
}: ResultsSheetProps) {
  return (
    <>
      {!open && (
        <Button
          look="quiet"
          size="small"
          className="m-2 lg:hidden"
          aria-expanded={false}
          onClick={() => onOpenChange(true)}
        >
          {openLabel}
        </Button>
      )}
      <section
        aria-label={label}
        {...focusable}
        className={classNames(
          "min-h-0 overflow-y-auto px-4 py-4 -outline-offset-2 lg:flex-1",
          "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:max-h-[70dvh] max-lg:rounded-t-2xl",
          "max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:pb-8 max-lg:shadow-raised",
          !open && "max-lg:hidden",
        )}
      >
        <div className="mb-2 flex justify-end lg:hidden">
          <Button look="quiet" size="small" onClick={() => onOpenChange(false)}>
            {closeLabel}
          </Button>
        </div>
        {children}
      </section>
    </>
  );
}

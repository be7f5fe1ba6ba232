"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Says something to screen readers without moving the focus: a verdict, "saved", "copied". */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Holds the one polite live region of a page. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: "", turn: 0 });
  // The turn makes the text of two equal announcements differ, else the second would not be read.
  const announce = useCallback<Announce>((text) => setMessage(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" aria-atomic="true" className="sr-only" data-live-region="">
        {message.text}
        {message.turn % 2 === 1 ? "\u00a0" : ""}
      </div>
    </AnnounceContext>
  );
}

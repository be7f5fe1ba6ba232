"use client";

import { useEffect } from "react";
import { useAnnounce } from "#app/components/live-region.client.tsx";
import { useRefreshWhenServed } from "#app/errors/use-server-return.client.ts";

/** At most one new page in this time, however much happens; a little longer for some, so that not all who watch ask at once. */
const quietMs = 2_000;
const spreadMs = 4_000;

/** Draws the page anew when the board has changed, and says so to those who do not see it. */
export function LiveBoard({ url, changed }: { url: string; changed: string }) {
  const refresh = useRefreshWhenServed();
  const announce = useAnnounce();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const news = new EventSource(url);
    const draw = () => {
      timer = undefined;
      refresh();
      announce(changed);
    };
    news.addEventListener("changed", () => {
      if (timer === undefined) timer = setTimeout(draw, quietMs + spreadMs * Math.random());
    });
    return () => {
      news.close();
      clearTimeout(timer);
    };
  }, [url, changed, refresh, announce]);
  return null;
}

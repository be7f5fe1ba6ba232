"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link that is on every page. What it leads to is fetched ahead once somebody points at it, not because it is in view: a
 * page that is opened would else cost the server ten requests and the browser their answers while it has better to do.
 */
export function IntentLink(props: ComponentProps<typeof Link>) {
  const [meant, setMeant] = useState(false);
  const mean = (): void => setMeant(true);
  return (
    <Link
      {...props}
      prefetch={meant ? null : false}
      onPointerEnter={mean}
      onTouchStart={mean}
      onFocus={mean}
    />
  );
}

"use client";

import "./globals.css";
import { Fault } from "./errors/fault.client.tsx";

interface GlobalErrorProps {
  error: Error & { digest?: string };
}

/** The frame of the page itself broke, so this brings its own. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Innerproduct</title>
        <Fault error={error} retry={() => location.reload()} />
      </body>
    </html>
  );
}

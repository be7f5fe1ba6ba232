"use client";

import { Fault } from "./errors/fault.client.tsx";

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <Fault error={error} retry={retry} />;
}

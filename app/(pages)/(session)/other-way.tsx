import Link from "next/link";

/** "No account yet? Sign up" */
export function OtherWay({ question, href, label }: { question: string; href: string; label: string }) {
  return (
    <p className="text-sm text-ink-soft">
      {question}{" "}
      <Link href={href} className="font-medium text-accent underline underline-offset-4">
        {label}
      </Link>
    </p>
  );
}

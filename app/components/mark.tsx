/** The mark of the product is the notation itself: ⟨a, b⟩. Drawn, so that it looks the same in every font. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 62 32" className={className} aria-hidden="true" fill="none" stroke="currentColor">
      <g strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M9 3.5 3 16l6 12.5M53 3.5 59 16l-6 12.5" />
        <g stroke="var(--accent)" transform="translate(3.4 0) skewX(-9)">
          <path d="M23.6 12.8v10.4" />
          <circle cx="18.4" cy="18" r="5.2" />
          <path d="M38 6.6v16.6" />
          <circle cx="43.2" cy="18" r="5.2" />
        </g>
        <path d="m30 22.6-1.4 4.2" strokeWidth="2.4" />
      </g>
    </svg>
  );
}

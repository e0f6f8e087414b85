/** Contours with a fall line across them. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" width={24} height={24} aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round">
        <path d="M2 20C3 9 9 4 22 6" />
        <path d="M6 21.5C7 13.5 12 10 22 11" />
        <path d="M10.5 22C11.5 17.5 15.5 15.5 22 16" />
      </g>
      <path className="logo-line" d="M14 1.5C12.5 8 13 15 9 22.5" fill="none" strokeWidth={2.2} strokeLinecap="round" />
    </svg>
  );
}

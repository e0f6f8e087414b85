import { useMemo } from "react";
import { useText } from "../../language/react.ts";
import { codeOf, longestPart, MOST_CHARACTERS } from "./codePath.ts";

interface QrCodeProps {
  readonly address: string;
  /** At least this wide, CSS pixels; rounded up to whole pixels a module. */
  readonly sizePx: number;
}

/** Below this cameras fail at arm's length. */
const LEAST_PX = 200;

/** The address as a QR code, black on white on every ground; too long an address gets the reason instead. */
export function QrCode({ address, sizePx }: QrCodeProps) {
  const text = useText();
  const code = useMemo(() => (address.length <= MOST_CHARACTERS ? codeOf(address) : undefined), [address]);
  if (code === undefined) {
    const { part, count } = longestPart(address);
    return (
      <p className="qr-refusal" role="status">
        {text("code.tooLong", { count: address.length, most: MOST_CHARACTERS })}{" "}
        {text("code.longest", { part: text(`code.part.${part}`), count })} {text("code.shorten")}
      </p>
    );
  }
  const { side, path } = code;
  const width = Math.ceil(Math.max(LEAST_PX, sizePx) / side) * side;
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={text("code.alt")}
      viewBox={`0 0 ${side} ${side}`}
      width={width}
      height={width}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

import { useText } from "../../language/react.ts";
import { MOST_CHARACTERS } from "./codePath.ts";
import { QrCode } from "./QrCode.tsx";
import { useShareAddress } from "./useShareAddress.ts";

/** The QR code of what is on show, and what it is for. */
export function LinkCode({ sizePx }: { readonly sizePx: number }) {
  const text = useText();
  const address = useShareAddress();
  return (
    <div className="link-code">
      <QrCode address={address} sizePx={sizePx} />
      {address.length <= MOST_CHARACTERS && <p>{text("code.caption")}</p>}
    </div>
  );
}

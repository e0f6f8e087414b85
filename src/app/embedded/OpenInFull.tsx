import { useText } from "../../language/react.ts";
import { useShareAddress } from "../../panels/chrome/useShareAddress.ts";
import "./embedded.css";

/** From a frame in another page to the whole instrument, with the same experiment at the same step. */
export function OpenInFull() {
  const text = useText();
  const address = useShareAddress();
  return (
    <a className="open-in-full" href={address} target="_blank" rel="noopener">
      {text("embedded.open")}
    </a>
  );
}

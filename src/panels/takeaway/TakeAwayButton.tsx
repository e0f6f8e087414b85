import { useText } from "../../language/react.ts";
import { Button } from "../controls/Button.tsx";

/** Opens the dialog of everything that can be taken away. */
export function TakeAwayButton({ onOpen }: { readonly onOpen: () => void }) {
  const text = useText();
  return (
    <Button icon="table" className="take-away-button" aria-haspopup="dialog" onClick={onOpen}>
      {text("takeaway.open")}
    </Button>
  );
}

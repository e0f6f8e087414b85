import { useText } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";

interface UndoableProps {
  /** What choosing a cell did, in words, while one undo takes it back. */
  readonly said: string | undefined;
  readonly onUndone: () => void;
}

/** Says what choosing a cell did, and takes it back. */
export function Undoable({ said, onUndone }: UndoableProps) {
  const text = useText();
  const { actions } = useFallLine();
  const undo = () => {
    actions.undo();
    onUndone();
  };
  return (
    <p role="status" className="runs-map-said">
      {said !== undefined && (
        <>
          {said}{" "}
          <button type="button" className="button outlined" onClick={undo}>
            {text("stability.undo")}
          </button>
        </>
      )}
    </p>
  );
}

/** The page's modal dialogs, by element id. */
export type DialogId =
  | "basins"
  | "keyboard-map"
  | "data-table"
  | "qr-code"
  | "hidden-controls"
  | "own-data"
  | "stability"
  | "take-away"
  | "course";

/** Opens a dialog from anywhere: a button, a key. Does nothing when it is open already. */
export function openDialog(id: DialogId): void {
  const element = document.getElementById(id);
  if (element instanceof HTMLDialogElement && !element.open) element.showModal();
}

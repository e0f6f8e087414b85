import type { FallLineStore } from "../store/store.ts";

/** Files dropped anywhere on the page are opened, instead of taking its place as browsers do. */
export function takeDrops(store: FallLineStore): void {
  const { classList } = document.documentElement;
  const files = ({ dataTransfer }: DragEvent) => (dataTransfer?.types.includes("Files") ? dataTransfer : undefined);
  window.addEventListener("dragover", (event) => {
    if (files(event) === undefined) return;
    event.preventDefault();
    classList.add("dropping");
  });
  window.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) classList.remove("dropping");
  });
  window.addEventListener("drop", (event) => {
    const transfer = files(event);
    classList.remove("dropping");
    if (transfer === undefined) return;
    event.preventDefault();
    // One after the other, the largest first: a landscape before the path that belongs to it.
    const dropped = [...transfer.files].sort((a, b) => b.size - a.size);
    void import("../panels/openFile.ts").then(async ({ openFile }) => {
      for (const file of dropped) await openFile(file, store);
    });
  });
}

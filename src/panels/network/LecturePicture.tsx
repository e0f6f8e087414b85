import { NetworkPicture } from "./NetworkPicture.tsx";

/** What the network computes, readable from the last row. */
export function LecturePicture() {
  return (
    <div className="lecture-picture">
      <NetworkPicture />
    </div>
  );
}

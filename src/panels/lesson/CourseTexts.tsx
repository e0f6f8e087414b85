import type { ReactNode } from "react";
import { useText } from "../../language/react.ts";
import { useCourseTexts } from "./useCourse.ts";

/** What needs the course's texts; a line until they are here, and a sentence where they cannot be had. */
export function CourseTexts({ children }: { readonly children: () => ReactNode }) {
  const text = useText();
  const state = useCourseTexts();
  if (state === "ready") return children();
  if (state === "failed")
    return (
      <p role="alert" className="course-wait bad-line">
        {text("notice.partNotLoaded")}
      </p>
    );
  return (
    <p role="status" className="course-wait quiet">
      {text("topBar.loading")}
    </p>
  );
}

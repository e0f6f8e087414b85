import { useEffect, useState } from "react";
import { useText } from "../../language/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { openDialog } from "../controls/dialogs.ts";
import { Tabs } from "../controls/Tabs.tsx";
import { DataTab } from "./DataTab.tsx";
import { FilmTab } from "./FilmTab.tsx";
import { PictureTab } from "./PictureTab.tsx";
import { SavedTab } from "./SavedTab.tsx";
import "./takeaway.css";

type TabId = "picture" | "film" | "data" | "saved";

/** Pictures, films, tables, programs, prints and saved experiments. Opens whenever `wanted` grows. */
export function TakeAway({ wanted }: { readonly wanted: number }) {
  const text = useText();
  const [tab, setTab] = useState<TabId>("picture");
  useEffect(() => {
    if (wanted > 0) openDialog("take-away");
  }, [wanted]);
  return (
    <Dialog id="take-away" title={text("takeaway.title")}>
      {() => (
        <div className="take-away">
          <Tabs
            label={text("takeaway.title")}
            selected={tab}
            onSelect={setTab}
            tabs={[
              { id: "picture", label: text("takeaway.picture"), panel: <PictureTab /> },
              { id: "film", label: text("takeaway.film"), panel: <FilmTab /> },
              { id: "data", label: text("takeaway.data"), panel: <DataTab /> },
              { id: "saved", label: text("takeaway.saved"), panel: <SavedTab /> },
            ]}
          />
        </div>
      )}
    </Dialog>
  );
}

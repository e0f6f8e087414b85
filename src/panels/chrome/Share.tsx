import { useState } from "react";
import { LINK_LIMIT } from "../../experiment/link/text.ts";
import { linkProblem } from "../../experiment/link.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { openDialog } from "../controls/dialogs.ts";
import { Switch } from "../controls/Switch.tsx";
import { Unfolding } from "../controls/Unfolding.tsx";
import { landscapeName } from "../landscapeName.ts";
import { Copyable } from "./Copyable.tsx";
import { LinkCode } from "./LinkCode.tsx";
import { saveExperiment } from "./saveExperiment.ts";
import { addressOf, embedSnippet, sharedExperiment } from "./shareAddress.ts";

/** Copies the link when it opens; shows the link, its length, and the digest the receiver will get. */
export function Share({ close }: { readonly close: () => void }) {
  const text = useText();
  const store = useFallLine();
  const digest = useFallLineState((state) => state.digest);
  const language = useLanguage();
  const theme = useFallLineState((state) => state.theme);
  const view = useFallLineState((state) => state.experiment.view);
  const [asOpened] = useState(() => sharedExperiment(store));
  const experiment = { ...asOpened, view: { ...asOpened.view, language: view.language, theme: view.theme } };
  const address = addressOf(experiment, store.getState().beside);
  const fragment = address.slice(address.indexOf("#"));
  const problem = linkProblem(fragment);
  const made = digest === undefined ? text("share.computing") : text("share.digest", { digest });
  const save = (
    <Button className={problem === undefined ? "" : "outlined"} onClick={() => saveExperiment(experiment)}>
      {text("ownData.save")}
    </Button>
  );
  if (problem !== undefined)
    return (
      <div className="share">
        <p role="status">{text("ownData.linkTooLong", { length: fragment.length, limit: LINK_LIMIT })}</p>
        {save}
      </div>
    );
  return (
    <div className="share">
      <Copyable
        value={address}
        label={text("share.link")}
        copy={text("share.copy")}
        copied={text("share.copied", { step: store.live.playhead.step })}
        refused={text("share.refused")}
        note={`${text("share.length", { count: address.length })} · ${made}`}
        atOnce
      />
      {save}
      <Switch
        label={text("share.language")}
        on={view.language !== undefined}
        onChange={(on) => store.actions.setView({ language: on ? language : undefined })}
      />
      <Switch
        label={text("share.theme")}
        on={view.theme !== undefined}
        onChange={(on) => store.actions.setView({ theme: on ? theme : undefined })}
      />
      <Unfolding title={text("code.title")}>{() => <LinkCode sizePx={232} />}</Unfolding>
      <Unfolding title={text("embed.title")}>{() => <Embed address={address} />}</Unfolding>
      <Button
        icon="eye"
        onClick={() => {
          close();
          openDialog("hidden-controls");
        }}
      >
        {text("hide.open")}
      </Button>
    </div>
  );
}

/** HTML for a frame in another page. */
function Embed({ address }: { readonly address: string }) {
  const text = useText();
  const language = useLanguage();
  const { objective, view } = useFallLineState((state) => state.experiment);
  const title = text("app.documentTitle", { title: view.title ?? landscapeName(language, objective) });
  return (
    <>
      <p className="quiet">{text("embed.say")}</p>
      <Copyable
        value={embedSnippet(address, title)}
        label={text("embed.snippet")}
        copy={text("embed.copy")}
        copied={text("embed.copied")}
        refused={text("embed.refused")}
      />
    </>
  );
}

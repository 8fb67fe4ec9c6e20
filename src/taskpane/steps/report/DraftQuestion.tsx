import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { openIssuesText } from "../../../locales/openIssuesText";
import { exportDraft } from "../../actions/exportReport";
import { useIntoView } from "../../components/useIntoView";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { previousBrief } from "./texts/previousBrief";

/** Export was asked for while something is open: settle it, or let the report leave as a draft. */
export function DraftQuestion() {
  const pane = usePane();
  const { exportQuestion, job, report } = usePaneState();
  const t = useText();
  const place = useIntoView<HTMLDivElement>(exportQuestion);
  if (!exportQuestion) return null;
  const { errors } = exportQuestion;
  const settle = () => {
    pane.store.dispatch({ type: "exportAsked", open: null });
    if (errors > 0) pane.store.dispatch({ type: "stepChosen", step: "validate" });
    else pane.store.dispatch({ type: "previewAsked", place: "firstGap" });
  };
  return (
    <div ref={place}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          {t("reportExport", "draft.ask", { open: openIssuesText(t, exportQuestion) })}
          {report?.againstPrevious && <div>{previousBrief(t, report.againstPrevious)}</div>}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={settle}>
            {t("reportExport", "draft.fix")}
          </Button>
          <Button size="small" disabled={job !== null} onClick={() => void exportDraft(pane)}>
            {t("reportExport", "draft.export")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

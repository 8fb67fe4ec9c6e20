import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportGap } from "../../../../core/report/documentModel";
import { confirmText } from "../../../actions/reportTexts";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { lastSigner } from "../../../settings/reportEntries";
import { TextForm } from "./TextForm";

/** What the pane can do about a gap: take the user's words, confirm last year's, or lead to the table of causes or the step that closes it. */
export function GapAction({ gap }: { readonly gap: ReportGap }) {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const { row } = useSurface();
  const [open, setOpen] = useState(false);
  const { remedy, sectionTitle, what } = gap;
  if (!remedy) return null;
  if (remedy.type === "cause") {
    const { key } = remedy;
    return (
      <Button
        size="small"
        aria-label={t("causes", "pane.goToOf", { what })}
        onClick={() => pane.store.dispatch({ type: "causeAsked", key })}
      >
        {t("causes", "pane.goTo")}
      </Button>
    );
  }
  if (remedy.type === "step") {
    const { step } = remedy;
    const label = t("reportOptions", "gap.goTo", { step: t("pane", `steps.${step}`) });
    return (
      <Button size="small" onClick={() => pane.store.dispatch({ type: "stepChosen", step })}>
        {label}
      </Button>
    );
  }
  // The form of public disclosure stands on its own card.
  if (remedy.type === "answers") return null;
  const { slot } = remedy;
  if (open) return <TextForm slot={slot} title={sectionTitle} onClose={() => setOpen(false)} />;
  return (
    <div className={row}>
      {remedy.type === "confirm" && (
        <Button
          size="small"
          disabled={job !== null}
          aria-label={t("reportOptions", "gap.confirmOf", { section: sectionTitle })}
          onClick={() => void confirmText(pane, slot, lastSigner(workbook?.settings))}
        >
          {t("reportOptions", "gap.confirm")}
        </Button>
      )}
      <Button
        size="small"
        disabled={job !== null}
        aria-label={t("reportOptions", "gap.fillOf", { what })}
        onClick={() => setOpen(true)}
      >
        {t("reportOptions", remedy.type === "confirm" ? "gap.change" : "gap.fill")}
      </Button>
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import { VERDICTS } from "../../../core/disclosure/check/point";
import { checkSummary, verdictText } from "../../../locales/disclosureText";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { checkPublishedText } from "../actions/checkPublishedText";
import { saveCheck } from "../actions/saveList";
import { useProofDesk, useProofState } from "../ProofContext";
import { PointItem } from "./PointItem";

/** The door to the points of public disclosure, and what became of them: what is not met first. */
export function DisclosureCard() {
  const desk = useProofDesk();
  const { source, check, job } = useProofState();
  const t = useText();
  const { tight, row, list, quiet } = useSurface();
  if (!source) return null;
  return (
    <Section title={t("disclosureCheck", "pane.title")}>
      <div className={quiet}>{check ? checkSummary(t, check) : t("disclosureCheck", "pane.intro")}</div>
      {!check && (
        <div className={row}>
          <Button size="small" disabled={job !== null} onClick={() => void checkPublishedText(desk)}>
            {t("disclosureCheck", "pane.check")}
          </Button>
        </div>
      )}
      {check && (
        <div className={tight}>
          {VERDICTS.map((verdict) => {
            const points = check.points.filter((one) => one.verdict === verdict);
            if (points.length === 0) return null;
            return (
              <section key={verdict} aria-label={verdictText(t, verdict)}>
                <ul className={list}>
                  {points.map((point) => (
                    <li key={point.id}>
                      <PointItem point={point} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
          <div className={row}>
            {(["docx", "xlsx"] as const).map((format) => (
              <Button key={format} size="small" disabled={job !== null} onClick={() => void saveCheck(desk, t, format)}>
                {t("disclosureCheck", `pane.save.${format}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Section>
  );
}

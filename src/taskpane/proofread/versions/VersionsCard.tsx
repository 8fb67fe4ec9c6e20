import { Button } from "@fluentui/react-components";
import { FileButton } from "../../components/FileButton";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { chooseVersion, compareVersions } from "../actions/compareVersions";
import { useProofDesk, useProofState } from "../ProofContext";
import { ComparisonResult } from "./ComparisonResult";

const SIDES = ["old", "now"] as const;

/** The door to comparing two versions of a document, and what came of it. */
export function VersionsCard() {
  const { comparison } = useProofState();
  const t = useText();
  return (
    <Section title={t("versionsPane", "title")}>
      {comparison ? <ComparisonResult comparison={comparison} /> : <VersionsPicker />}
    </Section>
  );
}

function VersionsPicker() {
  const desk = useProofDesk();
  const { versions, job } = useProofState();
  const t = useText();
  const { tight, row, quiet } = useSurface();
  const isReady = versions.old !== undefined && versions.now !== undefined;
  return (
    <div className={tight}>
      <div className={quiet}>{t("versionsPane", "intro")}</div>
      <div className={row}>
        {SIDES.map((side) => (
          <FileButton
            key={side}
            label={t("versionsPane", `pick.${side}`)}
            accept=".docx,.txt,.html,.htm"
            disabled={job !== null}
            onPick={(file) => void chooseVersion(desk, side, file)}
          />
        ))}
        <Button size="small" disabled={job !== null || !isReady} onClick={() => void compareVersions(desk)}>
          {t("versionsPane", "compare")}
        </Button>
      </div>
      <div className={quiet} role="status">
        {SIDES.map((side) => {
          const chosen = versions[side];
          return chosen?.type === "file" ? (
            <div key={side}>{t("versionsPane", `chosen.${side}`, { file: chosen.name })}</div>
          ) : null;
        })}
      </div>
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import { Fragment } from "react";
import { FileButton } from "../../components/FileButton";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { chooseOpenDocument, chooseVersion, compareVersions } from "../actions/compareVersions";
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
  const isInWord = desk.document() !== null;
  const isReady = versions.old !== undefined && versions.now !== undefined;
  return (
    <div className={tight}>
      <div className={quiet}>{t("versionsPane", "intro")}</div>
      <div className={row}>
        {SIDES.map((side) => (
          <Fragment key={side}>
            <FileButton
              label={t("versionsPane", `pick.${side}`)}
              accept=".docx,.txt,.html,.htm"
              disabled={job !== null}
              onPick={(file) => void chooseVersion(desk, side, file)}
            />
            {isInWord && (
              <Button size="small" disabled={job !== null} onClick={() => void chooseOpenDocument(desk, side)}>
                {t("versionsPane", `open.${side}`)}
              </Button>
            )}
          </Fragment>
        ))}
        <Button size="small" disabled={job !== null || !isReady} onClick={() => void compareVersions(desk)}>
          {t("versionsPane", "compare")}
        </Button>
      </div>
      <div className={quiet} role="status">
        {SIDES.map((side) => {
          const chosen = versions[side];
          if (chosen?.type === "text" || chosen === undefined) return null;
          const file = chosen.type === "file" ? chosen.name : t("versionsPane", "thisDocument");
          return <div key={side}>{t("versionsPane", `chosen.${side}`, { file })}</div>;
        })}
      </div>
    </div>
  );
}

import { useEffect, useState } from "react";
import { MoreButton } from "../components/MoreButton";
import { SeverityMark } from "../components/SeverityMark";
import { useText } from "../components/TextContext";
import { usePaged } from "../components/usePaged";
import { useSurface } from "../components/useSurface";
import { findingsOf } from "./actions/decide";
import { useBatchDesk, useBatchState } from "./BatchContext";
import { DecisionForm } from "./DecisionForm";
import type { UnitFindingLine } from "./worker/protocol";

/** The findings of a unit, each with what has been decided on it and the way to decide. */
export function UnitFindings({ unit }: { readonly unit: string }) {
  const desk = useBatchDesk();
  const { view, decisions } = useBatchState();
  const t = useText();
  const { list, quiet, tight } = useSurface();
  const [findings, setFindings] = useState<readonly UnitFindingLine[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    findingsOf(desk, t, unit).then(
      (found) => isWanted && setFindings(found),
      (error: unknown) => desk.store.dispatch({ type: "failed", error }),
    );
    return () => void (isWanted = false);
    // Asked for anew after each run, and whenever something was decided.
  }, [desk, t, unit, view, decisions]);
  const { shown, rest, showMore } = usePaged(findings ?? []);
  if (findings === null) return <div className={quiet}>{t("batchPane", "job.opening")}</div>;
  return (
    <div className={tight}>
      <ul className={list}>
        {shown.map((finding) => (
          <li key={finding.id}>
            <FindingLine unit={unit} finding={finding} />
          </li>
        ))}
      </ul>
      <MoreButton rest={rest} onMore={showMore} />
    </div>
  );
}

function FindingLine({ unit, finding }: { readonly unit: string; readonly finding: UnitFindingLine }) {
  const { row, quiet, strong, tight } = useSurface();
  const { id, severity, rule, place, what, how, decided } = finding;
  return (
    <div className={tight}>
      <div className={row}>
        <SeverityMark severity={severity} />
        <span className={quiet}>{rule}</span>
        <span className={quiet}>{place}</span>
      </div>
      <div>{what}</div>
      <div className={quiet}>{how}</div>
      {decided !== "" && <div className={strong}>{decided}</div>}
      <DecisionForm unit={unit} finding={id} rule={rule} isAgain={decided !== ""} />
    </div>
  );
}

import { useEffect } from "react";
import { usePaneState } from "../../components/PaneContext";
import { offerOwnReport } from "../../proofread/actions/proofreadDocument";
import { ProofOffer } from "../../proofread/ProofOffer";
import { useProofDesk } from "../../proofread/ProofContext";

/** Proofreads the report as soon as it is composed, before it is exported: users' own texts go into it unread. */
export function OwnReportProof() {
  const desk = useProofDesk();
  const { report, template } = usePaneState();
  const title = report?.title;
  useEffect(() => {
    if (report && title !== undefined) void offerOwnReport(desk, title, template?.file ?? null);
  }, [desk, report, title, template]);
  return <ProofOffer onOpen={() => desk.store.dispatch({ type: "opened" })} />;
}

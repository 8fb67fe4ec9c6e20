import { Spinner } from "@fluentui/react-components";
import { Suspense, useEffect } from "react";
import { latePart } from "../../components/latePart";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { useProofDesk } from "../../proofread/ProofContext";
import { useWordState } from "../WordContext";
import { recallComments } from "./recallComments";

const ProofreadPlace = latePart(async () => (await import("../../proofread/ProofreadPlace")).ProofreadPlace);

/** The open document proofread: the same place as beside a workbook, with comments in the document. */
export function ProofTab() {
  const desk = useProofDesk();
  const { capabilities } = useWordState();
  const t = useText();
  const { quiet } = useSurface();
  useEffect(() => void recallComments(desk), [desk]);
  return (
    <Suspense fallback={<Spinner size="small" label={t("pane", "job.opening")} />}>
      <ProofreadPlace />
      {capabilities?.canComment === false && <div className={quiet}>{t("word", "noComments")}</div>}
    </Suspense>
  );
}

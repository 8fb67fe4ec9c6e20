import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { countStates } from "../../core/proofread/numbers";
import { severityCounts } from "../../core/findings/severity";
import { isNotFound } from "../../core/proofread/proofFinding";
import { useText } from "../components/TextContext";
import { useProofDesk, useProofState } from "./ProofContext";

/** What proofreading has found in the report at hand, in one line with a door to it. */
export function ProofOffer({ onOpen }: { readonly onOpen: () => void }) {
  const desk = useProofDesk();
  const { offer } = useProofState();
  const t = useText();
  if (!offer) return null;
  const { findings, numbers } = offer.proofreading;
  const { error, warning } = severityCounts(findings.filter((finding) => !isNotFound(finding)));
  const found = Object.entries({ error, warning })
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => t("proofNumbers", `offer.${severity}.${count === 1 ? "one" : "many"}`, { count }));
  const told = { found: found.join(t("language", "list")), numbers: numbers.length, ...countStates(numbers) };
  const open = () => {
    desk.store.dispatch({ type: "proofread", result: offer });
    onOpen();
  };
  return (
    <MessageBar intent={error > 0 ? "error" : warning > 0 ? "warning" : "success"} layout="multiline" role="note">
      <MessageBarBody>
        {t("proofNumbers", found.length === 0 ? "offer.none" : "offer.found", told)}{" "}
        <Link as="button" inline onClick={open}>
          {t("proofNumbers", "offer.open")}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

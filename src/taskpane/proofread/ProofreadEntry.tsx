import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { useText } from "../components/TextContext";
import { useContext } from "react";
import { ProofContext, useProofDesk, useProofState } from "./ProofContext";

/** The way to the place and back, for the header of a pane that has the place. */
export function ProofreadEntry({ className }: { readonly className: string }) {
  return useContext(ProofContext) && <EntryButton className={className} />;
}

function EntryButton({ className }: { readonly className: string }) {
  const { store } = useProofDesk();
  const { isOpen, job } = useProofState();
  const t = useText();
  const label = isOpen ? t("help", "back") : t("firstSight", "proofread");
  return (
    <Button
      appearance="subtle"
      size="small"
      className={className}
      icon={isOpen ? <ArrowLeftRegular /> : <DocumentSearchRegular />}
      title={label}
      aria-label={label}
      disabled={job !== null}
      onClick={() => store.dispatch({ type: isOpen ? "closed" : "opened" })}
    >
      {t("help", isOpen ? "back" : "proofread")}
    </Button>
  );
}

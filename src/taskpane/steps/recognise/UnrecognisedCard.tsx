import { Link, mergeClasses } from "@fluentui/react-components";
import type { UnrecognisedSheet } from "../../../core/layout/recognisedTable";
import { reasonText } from "../../../locales/recognitionText";
import { CellLinks } from "../../components/CellLinks";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

export interface UnrecognisedCardProps {
  readonly sheet: UnrecognisedSheet;
  readonly onCorrect: () => void;
}

/** A sheet that was not recognised, with the reason and the way to say what it is. */
export function UnrecognisedCard({ sheet, onCorrect }: UnrecognisedCardProps) {
  const t = useText();
  const { card, padded, spread, quiet, strong } = useSurface();
  return (
    <div className={mergeClasses(card, padded)}>
      <div className={spread}>
        <span className={strong}>{sheet.sheet}</span>
        <Link as="button" inline className={quiet} onClick={onCorrect}>
          {t("pane", "recognise.appoint")}
        </Link>
      </div>
      <div className={quiet}>{reasonText(t, sheet.reason)}</div>
      {sheet.reason.cells.length > 0 && <CellLinks cells={sheet.reason.cells} sheet={sheet.sheet} />}
    </div>
  );
}

import { makeStyles } from "@fluentui/react-components";
import type { Evidence } from "../../../core/layout/recognisedTable";
import { evidenceText } from "../../../locales/recognitionText";
import { CellLinks } from "../../components/CellLinks";
import { useText } from "../../components/TextContext";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "16px" } });

/** What the recogniser saw, each with its cells. */
export function EvidenceList({ evidence, sheet }: { readonly evidence: readonly Evidence[]; readonly sheet: string }) {
  const t = useText();
  const { list } = useStyles();
  if (evidence.length === 0) return null;
  return (
    <ul className={list} aria-label={t("pane", "recognise.evidence")}>
      {evidence.map((item, index) => (
        <li key={`${item.code} ${index}`}>
          {evidenceText(t, item)}
          {item.cells.length > 0 && <CellLinks cells={item.cells} sheet={sheet} />}
        </li>
      ))}
    </ul>
  );
}

import { mergeClasses } from "@fluentui/react-components";
import { findingText } from "../../../locales/findingText";
import { CellLinks } from "../../components/CellLinks";
import { usePaneState } from "../../components/PaneContext";
import { SeverityMark } from "../../components/SeverityMark";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { FindingDetails } from "./FindingDetails";
import type { Reviews } from "./useReviews";

/** The selected finding in a column of its own. */
export function FindingColumn({ reviews }: { readonly reviews: Reviews }) {
  const { selectedFinding } = usePaneState();
  const t = useText();
  const { card, padded, tight, heading, quiet, row } = useSurface();
  const review = reviews.all.find(({ finding }) => finding.id === selectedFinding);
  if (!review) return <div className={mergeClasses(card, padded, quiet)}>{t("findingWork", "chooseOne")}</div>;
  const { finding } = review;
  const { title, what } = findingText(t, finding);
  const [first] = finding.cells;
  return (
    <article className={mergeClasses(card, padded, tight)} key={finding.id}>
      <div className={row}>
        <SeverityMark severity={finding.severity} />
        <span className={quiet}>{finding.rule}</span>
      </div>
      <h3 className={heading}>{title}</h3>
      <div>{what}</div>
      {finding.cells.length > 0 && <CellLinks cells={finding.cells} {...(first ? { sheet: first.sheet } : {})} />}
      <FindingDetails review={review} />
    </article>
  );
}

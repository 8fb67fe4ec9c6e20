import type { ReviewedFinding } from "../../../core/validation/explanations";
import { Disclosure } from "../../components/Disclosure";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { CommentButtons } from "./CommentButtons";
import { ResultsSheetButton } from "./ResultsSheetButton";

/** The findings as comments or as a sheet of their own: on demand, and only where there is a workbook to write into. */
export function SheetTools({ reviews }: { readonly reviews: readonly ReviewedFinding[] }) {
  const { door } = usePaneState();
  const t = useText();
  const { card, strong, tight } = useSurface();
  if (!door?.capabilities.canEdit) return null;
  return (
    <Disclosure name="sheetTools" className={card} summary={<span className={strong}>{t("comments", "tools")}</span>}>
      <div className={tight}>
        <CommentButtons />
        <ResultsSheetButton reviews={reviews} />
      </div>
    </Disclosure>
  );
}

import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useMemo, useState } from "react";
import type { Finding } from "../../../core/findings/finding";
import { isExplainable } from "../../../core/validation/explanations";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { BulkExplain } from "./BulkExplain";
import { BulkMend } from "./BulkMend";
import type { Reviews } from "./useReviews";

export interface BulkBarProps {
  /** What the list shows. */
  readonly findings: readonly Finding[];
  readonly reviews: Reviews;
}

/** What can be done with all that is shown at once: explain it in one sentence, or mend it, each after a look at what that means. */
export function BulkBar({ findings, reviews }: BulkBarProps) {
  const { door } = usePaneState();
  const t = useText();
  const { row, tight } = useSurface();
  const [asked, setAsked] = useState<"explain" | "mend" | null>(null);
  const explainable = useMemo(
    () =>
      findings.filter(isExplainable).flatMap((finding) => {
        const review = reviews.of(finding);
        return review.explanation ? [] : [review];
      }),
    [findings, reviews],
  );
  const mendable = useMemo(() => findings.filter(({ fix }) => fix !== null), [findings]);
  const canMend = door?.capabilities.canEdit === true && mendable.length > 1;
  if (explainable.length < 2 && !canMend) return null;
  const toggle = (one: "explain" | "mend") => setAsked(asked === one ? null : one);
  return (
    <div className={tight}>
      <div className={row}>
        {explainable.length > 1 && (
          <Button
            size="small"
            icon={<EditRegular />}
            aria-expanded={asked === "explain"}
            onClick={() => toggle("explain")}
          >
            {t("findingWork", "explainMany", { count: explainable.length })}
          </Button>
        )}
        {canMend && (
          <Button size="small" icon={<WrenchRegular />} aria-expanded={asked === "mend"} onClick={() => toggle("mend")}>
            {t("findingWork", "mendMany", { count: mendable.length })}
          </Button>
        )}
      </div>
      {asked === "explain" && explainable.length > 1 && (
        <BulkExplain reviews={explainable} onClose={() => setAsked(null)} />
      )}
      {asked === "mend" && canMend && <BulkMend findings={mendable} onClose={() => setAsked(null)} />}
    </div>
  );
}

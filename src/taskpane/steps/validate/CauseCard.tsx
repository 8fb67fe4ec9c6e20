import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../core/findings/finding";
import { causeText } from "../../../locales/causeText";
import { CellLinks } from "../../components/CellLinks";
import { Disclosure } from "../../components/Disclosure";
import { usePaneState } from "../../components/PaneContext";
import { SeverityMark } from "../../components/SeverityMark";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { FindingList } from "./FindingList";
import type { ShownCause } from "./groupCauses";
import type { Reviews } from "./useReviews";

/** More cells that may be wrong than this are no help: the sum's own cells stand with its finding. */
const FEW = 5;

const useStyles = makeStyles({
  what: { display: "block", overflowWrap: "anywhere" },
  links: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 28px` },
});

export interface CauseCardProps {
  readonly shown: ShownCause;
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** Everything that one suspect cell breaks: the cell and its amount in the head, the findings folded below it. */
export function CauseCard({ shown, reviews, onSelect }: CauseCardProps) {
  const { cause, findings, severity } = shown;
  const { selectedFinding } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { card, quiet, tight, strong } = useSurface();
  const [, ...others] = cause.suspects;
  const isStepped = findings.some(({ id }) => id === selectedFinding);
  const summary = (
    <>
      <SeverityMark severity={severity} />
      <span className={`${styles.what} ${strong}`}>{causeText(t, cause, findings.length)}</span>
    </>
  );
  return (
    <div className={card}>
      <Disclosure name={`cause ${shown.key}`} summary={summary} asked={isStepped}>
        <div className={tight}>
          {cause.excess !== null && (
            <div className={quiet}>{t("findingCauses", cause.certain ? "certainWhy" : "likelyWhy")}</div>
          )}
          <FindingList findings={findings} reviews={reviews} onSelect={onSelect} />
        </div>
      </Disclosure>
      <div className={styles.links}>
        <CellLinks cells={cause.suspects.slice(0, 1)} />
        {others.length > 0 && others.length <= FEW && (
          <div className={quiet}>
            {t("findingCauses", "others")}
            <CellLinks cells={others} {...(cause.suspects[0] ? { sheet: cause.suspects[0].sheet } : {})} />
          </div>
        )}
      </div>
    </div>
  );
}

import { makeStyles } from "@fluentui/react-components";
import type { TraceCoverage } from "../../core/proofread/workbook/trace";
import { coverageLines, placeText } from "../../locales/proofList";
import { Disclosure } from "../components/Disclosure";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "16px" } });

/** A long list is for the exported file. */
const SHOWN = 100;

/** How many numbers were traced to the workbook, and the ones that were not found there. */
export function CoverageCard({ coverage }: { readonly coverage: TraceCoverage | null }) {
  const t = useText();
  const styles = useStyles();
  const { card, padded, quiet, strong } = useSurface();
  if (!coverage) return <div className={`${card} ${padded} ${quiet}`}>{t("proofreadPane", "noWorkbook")}</div>;
  const { missing } = coverage;
  const lines = coverageLines(t, coverage);
  return (
    <Disclosure
      name="proofCoverage"
      className={card}
      summary={
        <>
          <span className={strong}>{t("proofreadPane", "coverage")}</span>
          {lines.map((line) => (
            <span key={line}>
              <br />
              <span className={quiet}>{line}</span>
            </span>
          ))}
        </>
      }
    >
      <div className={quiet}>
        {missing.length === 0 ? (
          t("proofreadPane", "allFound")
        ) : (
          <>
            <div className={strong}>{t("proofreadList", "missing")}</div>
            <ul className={styles.list}>
              {missing.slice(0, SHOWN).map((one, index) => (
                <li key={index}>
                  {t("proofreadPane", "missing", { written: one.written, item: one.item, place: placeText(t, one) })}
                </li>
              ))}
            </ul>
            {missing.length > SHOWN && t("proofreadPane", "moreInList", { count: missing.length - SHOWN })}
          </>
        )}
      </div>
    </Disclosure>
  );
}

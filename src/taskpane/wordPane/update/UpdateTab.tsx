import { useText } from "../../components/TextContext";
import { Section } from "../../components/Section";
import { useSurface } from "../../components/useSurface";
import { compareWithWorkbook } from "../actions/compare";
import { FileZone } from "../../components/FileZone";
import { usePaneState } from "../../components/PaneContext";
import { useWord, useWordState } from "../WordContext";
import { Changes } from "./Changes";
import { ComparisonLine } from "./ComparisonLine";
import { DocumentHead } from "./DocumentHead";
import { FigureList } from "./FigureList";
import { OwnDataOffer } from "./OwnDataOffer";

/** What the document's figures are held against, what differs, and all of them. */
export function UpdateTab() {
  const word = useWord();
  const { figures, plan } = useWordState();
  const { job } = usePaneState();
  const t = useText();
  const { quiet } = useSurface();
  if (!figures || figures.length === 0) return <DocumentHead />;
  return (
    <>
      <DocumentHead />
      {plan ? (
        <>
          <ComparisonLine />
          <Changes plan={plan} />
        </>
      ) : (
        job === null && (
          <Section title={t("word", "compare.title")}>
            <div className={quiet}>{t("word", "compare.hint")}</div>
            <FileZone onFile={(file) => void compareWithWorkbook(word, file)} />
            <OwnDataOffer />
          </Section>
        )
      )}
      <FigureList figures={figures} />
    </>
  );
}

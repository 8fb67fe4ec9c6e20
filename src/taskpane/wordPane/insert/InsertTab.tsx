import { MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import type { InsertPlace } from "../../../hosts/documentPort";
import { FileZone } from "../../components/FileZone";
import { usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { compareWithWorkbook } from "../actions/compare";
import { useWord, useWordState } from "../WordContext";

const PLACES: readonly InsertPlace[] = ["newDocument", "end", "selection"];

/** From a workbook to a report in this document, or in one of its own. */
export function InsertTab() {
  const word = useWord();
  const { report, status, job } = usePaneState();
  const t = useText();
  const { quiet, heading } = useSurface();
  if (report && status.report === "done") return <ReadyReport />;
  if (job !== null) return null;
  return (
    <>
      <h2 className={heading}>{t("word", "insert.title")}</h2>
      <div className={quiet}>{t("word", "insert.hint")}</div>
      <FileZone onFile={(file) => void compareWithWorkbook(word, file)} />
    </>
  );
}

function ReadyReport() {
  const { store } = useWord();
  const { place, figures } = useWordState();
  const { report } = usePaneState();
  const t = useText();
  const { heading, quiet } = useSurface();
  const gaps = report?.gaps.length ?? 0;
  const present = figures?.length ?? 0;
  return (
    <>
      <h2 className={heading}>{report?.title}</h2>
      <div className={quiet}>{gaps > 0 ? t("word", "insert.gaps", { count: gaps }) : t("word", "insert.noGaps")}</div>
      <Section title={t("word", "insert.where")}>
        <RadioGroup
          aria-label={t("word", "insert.where")}
          value={place}
          onChange={(_, { value }) => store.dispatch({ type: "placeChosen", place: value as InsertPlace })}
        >
          {PLACES.map((one) => (
            <Radio key={one} value={one} label={t("word", `insert.place.${one}`)} />
          ))}
        </RadioGroup>
        {place !== "newDocument" && <div className={quiet}>{t("word", "insert.bodyOnly")}</div>}
      </Section>
      {place !== "newDocument" && present > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("word", "insert.twice", { count: present })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

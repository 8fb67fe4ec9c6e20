import { Button, Checkbox, Field } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { attempt } from "../../../actions/attempt";
import { attachReport, chooseBudget, chooseForm, exportDisclosure } from "../../../actions/disclose";
import { pickedFile } from "../../../actions/pickedFile";
import { HandedOver } from "../../../components/HandedOver";
import { FileButton } from "../../../components/FileButton";
import { NarrowSelect } from "../../../components/NarrowSelect";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import type { HandedFile } from "../../../delivery/sendFile";
import type { DisclosureView } from "../../../worker/views";
import { AnswerTools } from "./AnswerTools";
import { QuestionForm } from "./QuestionForm";

/** 部门决算公开 or 部门预算公开 of this workbook: the place's form, what no table tells, and the Word file. */
export function DisclosureCard() {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const { tight, row, quiet } = useSurface();
  const [view, reload] = useDisclosure();
  const [file, setFile] = useState<HandedFile | null>(null);
  if (!view) return <div className={quiet}>{t("disclosurePane", "waiting")}</div>;
  const isBusy = job !== null;
  const handOver = (sent: HandedFile) => {
    setFile(sent);
    reload();
  };
  const readBudget = async (file: File) => chooseBudget(pane, await pickedFile(file), reload);
  return (
    <div className={tight}>
      <div className={quiet}>{t("disclosurePane", `hint.${view.kind}`)}</div>
      <Field size="small" label={t("disclosurePane", "form")} hint={t("disclosurePane", `chosen.${view.form.by}`)}>
        <NarrowSelect
          size="small"
          value={view.form.id}
          disabled={isBusy}
          onChange={(_, data) => void chooseForm(pane, view, data.value, reload)}
        >
          {view.forms.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <div className={row}>
        <FileButton
          label={t("disclosurePane", `budget.${view.kind}`)}
          accept=".xlsx,.xls,.xlsb,.xlsm,.et,.ods,.csv"
          disabled={isBusy}
          onPick={(file) => void readBudget(file)}
        />
        {view.budget !== null && (
          <Button size="small" disabled={isBusy} onClick={() => void chooseBudget(pane, null, reload)}>
            {t("disclosurePane", "budget.drop")}
          </Button>
        )}
      </div>
      {view.budget !== null && <div className={quiet}>{t("disclosurePane", "budget.used", { file: view.budget })}</div>}
      {view.kind === "final" && (
        <div>
          <Checkbox
            label={t("disclosurePane", "attach")}
            checked={view.isReportAttached}
            disabled={isBusy}
            onChange={(_, { checked }) => void attachReport(pane, checked === true, reload)}
          />
          <div className={quiet}>{t("disclosurePane", "attachHint")}</div>
        </div>
      )}
      <div role="status">
        {view.gaps.length > 0
          ? t("disclosurePane", "gaps", { count: view.gaps.length })
          : t("disclosurePane", "complete", { title: view.title })}
      </div>
      <div className={row}>
        <Button
          size="small"
          appearance="primary"
          disabled={isBusy}
          onClick={() => void exportDisclosure(pane, handOver)}
        >
          {t("disclosurePane", view.gaps.length > 0 ? `writeDraft.${view.kind}` : `write.${view.kind}`)}
        </Button>
      </div>
      <div className={quiet} role="status">
        {file && <HandedOver key={file.name} file={file} />}
      </div>
      {view.questions.length > 0 && (
        <>
          <AnswerTools view={view} onTaken={reload} onSent={setFile} />
          <QuestionForm key={keyOf(view)} view={view} onSaved={reload} />
        </>
      )}
    </div>
  );
}

/** What is kept, or what is asked, makes another form. */
function keyOf({ form, questions }: DisclosureView): string {
  return `${form.id}\n${questions.map(({ id, answer }) => `${id}=${answer}`).join("\n")}`;
}

/** The text as it would be written now; asked for again after each change. */
function useDisclosure(): readonly [DisclosureView | null, () => void] {
  const pane = usePane();
  const { recognition, report } = usePaneState();
  const [view, setView] = useState<DisclosureView | null>(null);
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  useEffect(() => {
    let isCurrent = true;
    void attempt(pane, async () => {
      const found = await (await pane.engine()).call("disclose", null);
      if (isCurrent) setView(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [pane, recognition, report, asked]);
  return [view, reload];
}

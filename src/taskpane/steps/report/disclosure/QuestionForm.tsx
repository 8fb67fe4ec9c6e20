import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Question } from "../../../../core/disclosure/answers/questionBook";
import { groupBy } from "../../../../core/groupBy";
import { saveAnswers } from "../../../actions/answers";
import { Disclosure } from "../../../components/Disclosure";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { lastSigner } from "../../../settings/reportEntries";
import type { DisclosureView } from "../../../worker/views";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface QuestionFormProps {
  readonly view: DisclosureView;
  readonly onSaved: () => void;
}

/** What no table tells, heading by heading, with one save. Answers are kept in the workbook; last year's are shown beside them. */
export function QuestionForm({ view, onSaved }: QuestionFormProps) {
  const pane = usePane();
  const { job, workbook } = usePaneState();
  const t = useText();
  const { fields } = useStyles();
  const { tight, row, quiet } = useSurface();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(view.questions.map((question) => [question.id, shown(question)])),
  );
  const [by, setBy] = useState(() => lastSigner(workbook?.settings));
  const put = (id: string, text: string) => setTexts((before) => ({ ...before, [id]: text }));
  const save = () => {
    // What nobody has touched stays: a cause whose amount has turned is not confirmed by saving another answer.
    const drafts = view.questions.flatMap((question) => {
      const text = texts[question.id] ?? "";
      return text === shown(question) ? [] : [{ question, text }];
    });
    void saveAnswers(pane, view, drafts, { by, after: onSaved });
  };
  return (
    <form
      className={tight}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={quiet}>{t("disclosurePane", "questions.hint")}</div>
      {[...groupBy(view.questions, ({ section }) => section)].map(([section, questions]) => (
        <Disclosure
          name={`questions ${section}`}
          key={section}
          summary={t("disclosurePane", "questions.section", {
            section,
            open: openIn(questions),
            count: questions.length,
          })}
        >
          <div className={fields}>
            {questions.map((question, at) => (
              <QuestionField
                key={question.id}
                question={question}
                isSameSource={question.where === questions[at - 1]?.where}
                text={texts[question.id] ?? ""}
                onChange={(text) => put(question.id, text)}
              />
            ))}
          </div>
        </Disclosure>
      ))}
      <Field size="small" label={t("pane", "entry.by")}>
        <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <div className={row}>
        <Button size="small" type="submit" disabled={job !== null || view.year === null}>
          {t("pane", "action.save")}
        </Button>
      </div>
    </form>
  );
}

/** A cause that was written for the other direction has to be written anew. */
function shown({ answer, state }: Question): string {
  return state === "turned" ? "" : answer;
}

function openIn(questions: readonly Question[]): number {
  return questions.filter(({ state, isOptional }) => state !== "given" && !isOptional).length;
}

interface QuestionFieldProps {
  readonly question: Question;
  /** The field above names it already. */
  readonly isSameSource: boolean;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function QuestionField({ question, isSameSource, text, onChange }: QuestionFieldProps) {
  const t = useText();
  const { what, measure, holds, state, before, where, answer } = question;
  const isProblem = state === "turned" || state === "wrong" || state === "contradicted";
  const hints = [
    ...(where === "" || isSameSource ? [] : [t("disclosurePane", "questions.where", { where })]),
    ...(state === "turned" ? [t("disclosurePane", "questions.earlier", { answer })] : []),
    ...(before === "" ? [] : [t("disclosurePane", "questions.before", { before })]),
  ];
  const canTakeOver = before !== "" && text === "" && holds !== "reason" && holds !== "amount";
  const field = (
    <Field
      size="small"
      label={measure === "" ? what : t("disclosurePane", "questions.measured", { what, measure })}
      {...(hints.length > 0 ? { hint: hints.join(t("disclosurePane", "questions.separator")) } : {})}
      {...(isProblem ? { validationMessage: t("disclosurePane", `questions.${state}`) } : {})}
    >
      {holds === "words" || holds === "reason" ? (
        <Textarea size="small" rows={2} value={text} onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Input size="small" inputMode="decimal" value={text} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
  if (!canTakeOver) return field;
  return (
    <div>
      {field}
      <Button size="small" appearance="transparent" onClick={() => onChange(before)}>
        {t("disclosurePane", "questions.takeOver")}
      </Button>
    </div>
  );
}

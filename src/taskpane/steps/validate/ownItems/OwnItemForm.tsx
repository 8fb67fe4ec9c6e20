import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { codeLevel } from "../../../../core/classification/itemCode";
import { classificationOfCode } from "../../../../core/classification/ownItems";
import { addOwnItem } from "../../../actions/ownItems";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& input": { minWidth: 0, width: "100%" },
  },
});

/** One item by hand: code, name, and the year from which it holds where that is known. */
export function OwnItemForm() {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [year, setYear] = useState("");
  const isCode = codeLevel(code.trim()) > 0 && classificationOfCode(code.trim()) !== null;
  const isYear = year.trim() === "" || /^(19|20)\d\d$/.test(year.trim());
  const isComplete = isCode && isYear && name.trim() !== "";
  const add = () => {
    const validFrom = year.trim() === "" ? null : Number(year);
    const item = { code: code.trim(), name: name.trim(), validFrom, validTo: null };
    void addOwnItem(pane, t("ownItems", "byHand"), item);
    setCode("");
    setName("");
  };
  const wrong = (isWrong: boolean, key: string) =>
    isWrong ? { validationState: "error" as const, validationMessage: t("ownItems", key) } : {};
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) add();
      }}
    >
      <Field size="small" label={t("ownItems", "code")} {...wrong(code.trim() !== "" && !isCode, "notACode")}>
        <Input size="small" inputMode="numeric" value={code} onChange={(_, data) => setCode(data.value)} />
      </Field>
      <Field size="small" label={t("ownItems", "name")}>
        <Input size="small" maxLength={100} value={name} onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field size="small" label={t("ownItems", "from")} {...wrong(!isYear, "notAYear")}>
        <Input size="small" inputMode="numeric" value={year} onChange={(_, data) => setYear(data.value)} />
      </Field>
      <div>
        <Button size="small" type="submit" disabled={job !== null || !isComplete}>
          {t("ownItems", "add")}
        </Button>
      </div>
    </form>
  );
}

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { NarrowSelect } from "../../../components/NarrowSelect";
import { useText } from "../../../components/TextContext";
import type { OutlineLine } from "./outlineDraft";
import { TOP } from "./outlineDraft";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& input": { minWidth: 0, width: "100%" },
  },
});

export interface AddSectionProps {
  /** Sections of the first level that the new one can stand in. */
  readonly parents: readonly OutlineLine[];
  readonly onAdd: (heading: string, parent: string) => void;
}

/** A section of the user's own, for what this year's notice asks beyond the outline. */
export function AddSection({ parents, onAdd }: AddSectionProps) {
  const t = useText();
  const styles = useStyles();
  const [heading, setHeading] = useState("");
  const [parent, setParent] = useState(TOP);
  const words = heading.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words === "") return;
        onAdd(words, parent);
        setHeading("");
      }}
    >
      <Field size="small" label={t("reportOptions", "outline.newHeading")}>
        <Input size="small" value={heading} onChange={(_, data) => setHeading(data.value)} />
      </Field>
      <Field size="small" label={t("reportOptions", "outline.newPlace")}>
        <NarrowSelect size="small" value={parent} onChange={(_, { value }) => setParent(value)}>
          <option value={TOP}>{t("reportOptions", "outline.firstLevel")}</option>
          {parents.map(({ id, heading: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Button size="small" type="submit" disabled={words === ""}>
        {t("reportOptions", "outline.add")}
      </Button>
    </form>
  );
}

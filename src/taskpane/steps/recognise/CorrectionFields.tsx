import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { TABLE_KINDS } from "../../../core/tableKinds/tableKinds";
import { NarrowSelect } from "../../components/NarrowSelect";
import { useText } from "../../components/TextContext";
import type { SheetHead } from "../../worker/views";
import { ColumnRoles } from "./ColumnRoles";
import type { CorrectionDraft } from "./correctionDraft";
import { UNITS } from "./correctionDraft";

const useStyles = makeStyles({
  // The width that a browser gives an input by itself is more than half of a narrow pane.
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    "& .fui-Input": { minWidth: 0 },
    "& input": { minWidth: 0, width: "100%" },
  },
});

interface DraftProps {
  readonly draft: CorrectionDraft;
  readonly onChange: (part: Partial<CorrectionDraft>) => void;
}

/** What a sheet is said to be. Only a table has header rows, a unit, a year and columns. */
export function CorrectionFields({ draft, head, onChange }: DraftProps & { readonly head: SheetHead | null }) {
  return (
    <>
      <KindField draft={draft} onChange={onChange} />
      {draft.kind !== "none" && (
        <>
          <TableFields draft={draft} onChange={onChange} />
          {head && <ColumnRoles head={head} draft={draft} onChange={(roles) => onChange({ roles })} />}
        </>
      )}
    </>
  );
}

function KindField({ draft, onChange }: DraftProps) {
  const t = useText();
  return (
    <Field label={t("pane", "correction.kind")}>
      <NarrowSelect
        value={draft.kind}
        onChange={(_, { value }) => onChange({ kind: value as CorrectionDraft["kind"] })}
      >
        <option value="none">{t("pane", "correction.none")}</option>
        {TABLE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t("kinds", kind)}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}

function TableFields({ draft, onChange }: DraftProps) {
  const t = useText();
  const { pair } = useStyles();
  return (
    <div className={pair}>
      <Field label={t("pane", "correction.headerFrom")}>
        <Input
          inputMode="numeric"
          value={draft.headerFrom}
          onChange={(_, { value }) => onChange({ headerFrom: value })}
        />
      </Field>
      <Field label={t("pane", "correction.headerTo")}>
        <Input inputMode="numeric" value={draft.headerTo} onChange={(_, { value }) => onChange({ headerTo: value })} />
      </Field>
      <UnitField draft={draft} onChange={onChange} />
      <Field label={t("pane", "correction.year")}>
        <Input
          inputMode="numeric"
          placeholder={t("pane", "correction.asPrinted")}
          value={draft.year}
          onChange={(_, { value }) => onChange({ year: value })}
        />
      </Field>
    </div>
  );
}

function UnitField({ draft, onChange }: DraftProps) {
  const t = useText();
  return (
    <Field label={t("pane", "correction.unit")}>
      <NarrowSelect
        value={draft.unit}
        onChange={(_, { value }) => onChange({ unit: value as CorrectionDraft["unit"] })}
      >
        <option value="">{t("pane", "correction.asPrinted")}</option>
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { isColumnRole } from "../../../core/tableKinds/columnRoles";
import { NarrowSelect } from "../../components/NarrowSelect";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { withKey } from "../../settings/withKey";
import type { SheetHead } from "../../worker/views";
import type { CorrectionDraft } from "./correctionDraft";
import { roleName } from "./roleNames";
import { rolesFor } from "./rolesOfKinds";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr) minmax(0, 1.1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
});

export interface ColumnRolesProps {
  readonly head: SheetHead;
  readonly draft: CorrectionDraft;
  readonly onChange: (roles: CorrectionDraft["roles"]) => void;
}

/** Every column of the sheet with its heading, and what it stands for. */
export function ColumnRoles({ head, draft, onChange }: ColumnRolesProps) {
  const t = useText();
  const styles = useStyles();
  const { tight, quiet, strong } = useSurface();
  if (draft.kind === "none") return null;
  const roles = rolesFor(draft.kind, Object.values(draft.roles));
  const choose = (column: string, role: string) =>
    onChange(withKey(draft.roles, column, isColumnRole(role) ? role : undefined));
  return (
    <div className={tight}>
      <div className={strong}>{t("pane", "correction.columns")}</div>
      {head.columns.map(({ column, texts }) => {
        const heading = headingOf(texts, head.firstRow, draft);
        return (
          <div key={column} className={styles.row}>
            <span className={strong}>{column}</span>
            <span className={quiet}>{heading}</span>
            <NarrowSelect
              size="small"
              aria-label={t("pane", "correction.roleOf", { column, heading })}
              value={draft.roles[column] ?? ""}
              onChange={(_, { value }) => choose(column, value)}
            >
              <option value="">{t("pane", "correction.unused")}</option>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleName(t, role)}
                </option>
              ))}
            </NarrowSelect>
          </div>
        );
      })}
    </div>
  );
}

/** The texts of the header rows, or the first texts while no header is stated. */
function headingOf(texts: readonly string[], firstRow: number, { headerFrom, headerTo }: CorrectionDraft): string {
  const from = headerFrom === "" ? firstRow : Number(headerFrom);
  const to = headerTo === "" ? Number.MAX_SAFE_INTEGER : Number(headerTo);
  const inHeader = texts.filter((text, index) => text !== "" && firstRow + index >= from && firstRow + index <= to);
  return inHeader.slice(0, 4).join(" / ");
}

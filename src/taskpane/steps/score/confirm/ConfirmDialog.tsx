import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Confirmation } from "../../../../core/indicators/systems/confirmation";
import { reviewCopy } from "../../../../core/indicators/systems/revise";
import { Disclosure } from "../../../components/Disclosure";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import type { SystemView } from "../../../worker/views";
import { ConfirmLines } from "./ConfirmLines";
import type { Draft } from "./draft";
import { confirmationOf, draftFor, openLines } from "./draft";
import { GradeFields } from "./GradeFields";
import { problemText } from "./LineEditor";
import { useFields } from "./useFields";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalM, maxWidth: "calc(100vw - 16px)", boxSizing: "border-box" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // In a row at 320 px too, so that the list keeps the room.
  actions: {
    flexWrap: "wrap",
    justifyContent: "flex-start",
    gap: tokens.spacingHorizontalS,
    "& button": { minWidth: 0 },
    "@media screen and (max-width: 480px)": { flexDirection: "row", flexWrap: "wrap", justifyContent: "flex-start" },
  },
  status: { width: "100%" },
});

export interface ConfirmDialogProps {
  readonly view: SystemView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onKeep: (confirmation: Confirmation) => void;
}

/** Holds a system against this year's notice, line by line; what is changed is held against the schema as it is typed. */
export function ConfirmDialog({ view, isOpen, onClose, onKeep }: ConfirmDialogProps) {
  const { source, year } = view;
  const t = useText();
  const styles = useStyles();
  const { wrong } = useFields();
  const { quiet, strong } = useSurface();
  const [draft, setDraft] = useState<Draft>(() => draftFor(view));
  const review = useMemo(() => reviewCopy(source, draft.system), [source, draft.system]);
  const open = openLines(draft);
  const isRight = review.lines.size === 0 && review.whole === null;
  const keep = (signed: boolean) => {
    onClose();
    onKeep(confirmationOf(view, draft, signed, new Date().toISOString()));
  };
  const yearText = year === null ? t("scorePane", "confirm.noYear") : String(year);
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("scorePane", "confirm.title", { year: yearText })}</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={strong}>{source.title}</div>
            <div className={quiet}>
              {[source.issuer, source.doc_no ?? ""].filter((part) => part !== "").join(" · ")}
            </div>
            <div className={quiet}>{t("scorePane", "confirm.hint")}</div>
            <ConfirmLines source={source} draft={draft} review={review} onChange={setDraft} />
            <Disclosure name="confirmGrades" summary={t("scorePane", "confirm.grades", { names: gradeNames(draft) })}>
              <GradeFields
                grades={draft.system.grades}
                year={year}
                onChange={(grades) => setDraft((before) => ({ ...before, system: { ...before.system, grades } }))}
              />
            </Disclosure>
            {!source.usable_for_scoring && <div className={quiet}>{t("scorePane", "confirm.partOnly")}</div>}
            <Field size="small" label={t("scorePane", "confirm.by")} required>
              <Input
                size="small"
                value={draft.by}
                onChange={(_, { value }) => setDraft((before) => ({ ...before, by: value }))}
              />
            </Field>
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <div role="status" className={mergeClasses(styles.status, quiet, !isRight && wrong)}>
              {t("scorePane", "confirm.sum", { sum: review.sum, total: source.total })}
              {review.lines.size > 0 && t("scorePane", "confirm.linesWrong", { count: review.lines.size })}
              {review.whole && t("scorePane", "confirm.wholeWrong", { reason: problemText(t, review.whole) })}
              {open > 0 && t("scorePane", "confirm.open", { count: open })}
            </div>
            <Button
              appearance="primary"
              disabled={!isRight || open > 0 || draft.by.trim() === ""}
              onClick={() => keep(true)}
            >
              {t("scorePane", "confirm.sign")}
            </Button>
            <Button disabled={review.lines.size > 0} onClick={() => keep(false)}>
              {t("scorePane", "confirm.keepDraft")}
            </Button>
            <Button onClick={onClose}>{t("pane", "action.close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function gradeNames({ system }: Draft): string {
  return [...system.grades]
    .sort((a, b) => b.max - a.max)
    .map(({ grade }) => grade)
    .join("、");
}

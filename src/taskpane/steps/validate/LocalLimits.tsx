import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { changeSetting } from "../../actions/changeSetting";
import { Disclosure } from "../../components/Disclosure";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { LIMITS_KEY, LIMIT_GROUPS, draftOf, isLimit, isLimitYear, standardsOf } from "../../settings/localLimits";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  limits: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "end",
    "& input": { minWidth: 0, width: "100%" },
  },
});

/** Spending limits differ from place to place: none is built in, and what is given here is checked. `isAsked`: comes into view. */
export function LocalLimits({ isAsked }: { readonly isAsked: boolean }) {
  const { workbook } = usePaneState();
  const t = useText();
  const { card, strong } = useSurface();
  const kept = workbook?.settings[LIMITS_KEY];
  const count = Object.keys(draftOf(kept).limits).length;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView({ block: "start" });
  }, [isAsked]);
  return (
    <div ref={place}>
      <Disclosure
        name="limits"
        className={card}
        summary={<span className={strong}>{t("limits", "title", { count })}</span>}
        asked={isAsked}
      >
        <LimitsForm kept={kept} />
      </Disclosure>
    </div>
  );
}

function LimitsForm({ kept }: { readonly kept: unknown }) {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  const [draft, setDraft] = useState(() => draftOf(kept));
  const isRight =
    isLimitYear(draft.year) &&
    LIMIT_GROUPS.every(({ limits }) => limits.every(([name, kind]) => isLimit(draft.limits[name] ?? "", kind)));
  const wrong = (isWrong: boolean, key: string) =>
    isWrong ? { validationState: "error" as const, validationMessage: t("limits", key) } : {};
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) void changeSetting(pane, LIMITS_KEY, () => standardsOf(draft, t("limits", "name")), "validate");
      }}
    >
      <div className={quiet}>{t("limits", "hint")}</div>
      <div className={styles.limits}>
        <Field size="small" label={t("limits", "document")}>
          <Input
            size="small"
            value={draft.document}
            onChange={(_, data) => setDraft({ ...draft, document: data.value })}
          />
        </Field>
        <Field size="small" label={t("limits", "year")} {...wrong(!isLimitYear(draft.year), "notAYear")}>
          <Input
            size="small"
            inputMode="numeric"
            value={draft.year}
            onChange={(_, data) => setDraft({ ...draft, year: data.value })}
          />
        </Field>
      </div>
      {LIMIT_GROUPS.map(({ group, limits }) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.legend}>{t("limits", `groups.${group}`)}</legend>
          <div className={styles.limits}>
            {limits.map(([name, kind]) => (
              <Field
                key={name}
                size="small"
                label={t("limits", `limits.${name}`)}
                {...wrong(!isLimit(draft.limits[name] ?? "", kind), "notALimit")}
              >
                <Input
                  size="small"
                  inputMode="decimal"
                  value={draft.limits[name] ?? ""}
                  onChange={(_, data) => setDraft({ ...draft, limits: { ...draft.limits, [name]: data.value } })}
                />
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button size="small" type="submit" disabled={job !== null || !isRight}>
          {t("limits", "save")}
        </Button>
      </div>
    </form>
  );
}

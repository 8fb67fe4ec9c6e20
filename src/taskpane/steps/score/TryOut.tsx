import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { useEffect, useMemo, useState } from "react";
import type { ScoreSheet } from "../../../core/indicators/scoreSheet";
import { inputLabel, nextGradeText, totalText } from "../../../locales/scoreText";
import { attempt } from "../../actions/attempt";
import { Disclosure } from "../../components/Disclosure";
import { groupedNumber } from "../../components/groupedNumber";
import { usePane } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { wrongEntry, wrongText } from "./inputEntry";
import { isTrying, NOTHING_TRIED, triables, triedValues, type Triable, type TriedTexts } from "./triedScores";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 120px)", "& input": { minWidth: 0, width: "100%" } },
  result: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
});

/** 试算: other figures and other points, and what they would come to. Nothing of it is kept, and the scores stay as they are. */
export function TryOut({ scoreSheet }: { readonly scoreSheet: ScoreSheet }) {
  const t = useText();
  const { card, strong } = useSurface();
  const list = useMemo(() => triables(scoreSheet), [scoreSheet]);
  if (list.length === 0) return null;
  return (
    <Disclosure name="tryOut" className={card} summary={<span className={strong}>{t("tryOut", "title")}</span>}>
      <TryTable scoreSheet={scoreSheet} list={list} />
    </Disclosure>
  );
}

function TryTable({ scoreSheet, list }: { readonly scoreSheet: ScoreSheet; readonly list: readonly Triable[] }) {
  const t = useText();
  const styles = useStyles();
  const { tight, quiet, row, strong } = useSurface();
  const [texts, setTexts] = useState<TriedTexts>(NOTHING_TRIED);
  const tried = useTried(list, texts);
  const shown = tried ?? scoreSheet;
  const next = nextGradeText(t, shown);
  return (
    <div className={tight}>
      <div className={quiet}>{t("tryOut", "hint")}</div>
      <div className={`${styles.result} ${tight}`} role="status">
        <span className={strong}>{t("tryOut", tried ? "result" : "asIs", { total: totalText(t, shown) })}</span>
        {next !== "" && <span className={quiet}>{next}</span>}
        {tried && <span className={quiet}>{t("tryOut", "before", { total: totalText(t, scoreSheet) })}</span>}
      </div>
      {list.map((one) => (
        <TryIndicator key={one.indicator.id} one={one} shown={shown} texts={texts} onChange={setTexts} />
      ))}
      <div className={row}>
        <Button
          size="small"
          icon={<ArrowResetRegular />}
          disabled={texts === NOTHING_TRIED}
          onClick={() => setTexts(NOTHING_TRIED)}
        >
          {t("tryOut", "reset")}
        </Button>
      </div>
    </div>
  );
}

interface TryIndicatorProps {
  readonly one: Triable;
  readonly shown: ScoreSheet;
  readonly texts: TriedTexts;
  readonly onChange: (texts: TriedTexts) => void;
}

function TryIndicator({ one, shown, texts, onChange }: TryIndicatorProps) {
  const { indicator, inputs, isJudged } = one;
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  const now = shown.indicators.find(({ id }) => id === indicator.id)?.score ?? null;
  const weight = groupedNumber(indicator.weight);
  return (
    <fieldset className={styles.group}>
      <legend>
        {indicator.name}{" "}
        <span className={quiet}>
          {now === null
            ? t("tryOut", "open", { weight })
            : t("tryOut", "points", { score: groupedNumber(now), weight })}
        </span>
      </legend>
      {inputs.map((input) => {
        const label = inputLabel(t, input);
        const text = texts.inputs[input.name] ?? "";
        const wrong = wrongEntry(text, input.domain);
        return (
          <Field
            key={input.name}
            size="small"
            orientation="horizontal"
            className={styles.field}
            label={label}
            {...(wrong ? { validationState: "error" as const, validationMessage: wrongText(t, label, wrong) } : {})}
          >
            <Input
              size="small"
              inputMode="decimal"
              placeholder={input.value === null ? "" : groupedNumber(input.value)}
              value={text}
              onChange={(_, { value }) => onChange({ ...texts, inputs: { ...texts.inputs, [input.name]: value } })}
            />
          </Field>
        );
      })}
      {isJudged && (
        <Field
          size="small"
          orientation="horizontal"
          className={styles.field}
          label={t("pane", "entry.points", { weight })}
        >
          <Input
            size="small"
            inputMode="decimal"
            placeholder={indicator.score === null ? "" : groupedNumber(indicator.score)}
            value={texts.points[indicator.id] ?? ""}
            onChange={(_, { value }) => onChange({ ...texts, points: { ...texts.points, [indicator.id]: value } })}
          />
        </Field>
      )}
    </fieldset>
  );
}

/** The scores with what is typed; `null` while nothing is. An answer that comes late is left out. */
function useTried(list: readonly Triable[], texts: TriedTexts): ScoreSheet | null {
  const pane = usePane();
  const [tried, setTried] = useState<ScoreSheet | null>(null);
  useEffect(() => {
    const values = triedValues(list, texts);
    if (!isTrying(values)) return;
    let isCurrent = true;
    void attempt(pane, async () => {
      const sheet = await (await pane.engine()).call("tryScores", values);
      if (isCurrent) setTried(sheet);
    });
    return () => {
      isCurrent = false;
    };
  }, [pane, list, texts]);
  return isTrying(triedValues(list, texts)) ? tried : null;
}

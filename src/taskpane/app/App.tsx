import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { Suspense, useEffect, useMemo, useState } from "react";
import { attempt } from "../actions/attempt";
import { createTranslator } from "../../locales/createTranslator";
import type { Locale } from "../../locales/languages";
import type { Translator } from "../../locales/translator";
import { Boundary } from "../components/Boundary";
import { latePart, loadSoonParts } from "../components/latePart";
import { GoalContext } from "../components/GoalContext";
import { PaneContext } from "../components/PaneContext";
import { TextContext } from "../components/TextContext";
import { keepPreference } from "../start/preferences";
import { useTheme } from "../start/useTheme";
import type { HostAnswer } from "../start/connectHost";
import type { Goal } from "../start/runRequest";
import type { Pane } from "../state/pane";
import { PaneFrame } from "./PaneFrame";

const WordFrame = latePart(async () => (await import("../wordPane/WordFrame")).WordFrame);

const useStyles = makeStyles({ root: { height: "100vh" } });

export interface AppProps {
  readonly pane: Pane;
  readonly host: HostAnswer;
  readonly firstTexts: Translator;
  readonly goal: Goal | null;
}

/** Theme, language and pane around the frame; in Excel it opens the workbook and runs what the ribbon asked for. */
export function App({ pane, host, firstTexts, goal }: AppProps) {
  const { theme } = useTheme();
  const { root } = useStyles();
  const [t, setTexts] = useState(() => firstTexts);

  useEffect(() => {
    if (host !== "excel") return;
    void attempt(pane, async () => {
      await (await import("../actions/beginInExcel")).beginInExcel(pane, goal);
    });
  }, [pane, host, goal]);

  // Once the first screen is painted.
  useEffect(() => {
    const timer = setTimeout(() => loadSoonParts(firstTexts));
    return () => clearTimeout(timer);
  }, [firstTexts]);

  const texts = useMemo(
    () => ({
      t,
      changeLocale: (locale: Locale) => {
        keepPreference("language", locale);
        document.documentElement.lang = locale;
        void attempt(pane, async () => {
          const translator = await createTranslator(locale);
          setTexts(() => translator);
        });
      },
    }),
    [t, pane],
  );

  return (
    <FluentProvider theme={theme} className={root}>
      <TextContext value={texts}>
        <PaneContext value={pane}>
          <GoalContext value={goal}>
            {host === "word" ? (
              <Boundary t={t}>
                <Suspense>
                  <WordFrame />
                </Suspense>
              </Boundary>
            ) : (
              <PaneFrame host={host} />
            )}
          </GoalContext>
        </PaneContext>
      </TextContext>
    </FluentProvider>
  );
}

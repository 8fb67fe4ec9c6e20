import { mergeClasses } from "@fluentui/react-components";
import { useText } from "../components/TextContext";
import { useBarStyles } from "../components/useBarStyles";
import { TABS } from "./state/wordState";
import { useWord, useWordState } from "./WordContext";

/** The things that the pane does in Word; a click shows one. */
export function TabBar() {
  const { store } = useWord();
  const { tab } = useWordState();
  const t = useText();
  const styles = useBarStyles();
  return (
    <nav className={styles.bar} aria-label={t("word", "tabs.label")}>
      <ul className={mergeClasses(styles.list, styles.three)}>
        {TABS.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.part, id === tab && styles.active)}
              aria-current={id === tab ? "page" : undefined}
              onClick={() => store.dispatch({ type: "tabChosen", tab: id })}
            >
              {t("word", `tabs.${id}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

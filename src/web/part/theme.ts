import { useEffect, useState } from "preact/hooks";

const changes = new EventTarget();
const system = window.matchMedia("(prefers-color-scheme: dark)");

/** Says that another theme was chosen, to what draws with its colours. */
export function announceTheme(): void {
  changes.dispatchEvent(new Event("change"));
}

/** Whether the page is dark now, by choice or by the system. */
export function useIsDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const update = () => setDark(isDark());
    changes.addEventListener("change", update);
    system.addEventListener("change", update);
    return () => {
      changes.removeEventListener("change", update);
      system.removeEventListener("change", update);
    };
  }, []);
  return dark;
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? system.matches : theme === "dark";
}

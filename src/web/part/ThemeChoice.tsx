import { useState } from "preact/hooks";
import { announceTheme } from "./theme.js";

const CHOICES = ["system", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];

const ICONS: Readonly<Record<Choice, string>> = {
  system: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.800 1.800M17.200 17.200 19 19M5 19l1.800-1.800M17.200 6.800 19 5",
  dark: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z",
};

/** Light, dark, or as the system has it: kept on this machine, and read before the first paint by theme.js. */
export function ThemeChoice() {
  const [choice, setChoice] = useState<Choice>(chosen);
  const next = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? "system";
  const choose = () => {
    keep(next);
    setChoice(next);
    announceTheme();
  };
  const label = `Theme: ${choice}. Switch to ${next}`;
  return (
    <button type="button" class="icon-button" onClick={choose} aria-label={label} title={label}>
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={ICONS[choice]} />
      </svg>
    </button>
  );
}

function chosen(): Choice {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function keep(choice: Choice): void {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    localStorage.setItem("lexigraph-theme", choice);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

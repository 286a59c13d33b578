// Before the first paint, so that a page never flashes in the theme that was not chosen. The choice is made in part/ThemeChoice.tsx.
try {
  const chosen = localStorage.getItem("lexigraph-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the system's theme holds.
}
